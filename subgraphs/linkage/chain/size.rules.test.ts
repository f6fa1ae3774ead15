import { expect, test } from 'vitest'
import { InvalidInputError } from '../../../shared/errors.ts'
import { checkSize, mostPairs } from './size.rules.ts'

test('so many pairs, and not one more', () => {
  expect(() => checkSize(mostPairs)).not.toThrow()
  expect(() => checkSize(mostPairs + 1)).toThrow(InvalidInputError)
})
