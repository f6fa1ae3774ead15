import { expect, test } from 'vitest'
import { checkSame, contractOperation } from './questions.ts'

const asked = (...data: string[]) => ({ requests: [], data })

test('the same data pass', () => {
  expect(() => checkSame(asked('{"a":1}'), asked('{"a":1}'), 'x and y')).not.toThrow()
})

test.each([[['{"a":2}']], [[]]])('other data do not: %j', (data) => {
  expect(() => checkSame(asked('{"a":1}'), asked(...data), 'x and y')).toThrow(/^x and y: not the same data/)
})

test('an operation of the contract is taken alone', async () => {
  expect(await contractOperation('OrganizationTree')).toMatch(/^query OrganizationTree\(/)
  await expect(contractOperation('Nothing')).rejects.toThrow(/no operation Nothing/)
})
