import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningPlatform, startPlatform } from '../platform-fixture.ts'
import { examplesOf, pageText } from './examples.ts'

const examples = ['docs/api.md', 'docs/personal-data.md', 'README.md'].map(pageText).flatMap(examplesOf)

let running: RunningPlatform
beforeAll(async () => {
  running = await startPlatform()
})
afterAll(() => running.close())

test('the pages have examples', () => {
  expect(examples.length).toBeGreaterThan(8)
})

test.each(examples)('$query', async ({ query, as, error }) => {
  const { data, errors } = await running.ask({ query, ...(as ? { as } : {}) })
  if (error) return expect(errors?.[0].extensions.code).toBe(error)
  expect(errors).toBeUndefined()
  expect(data).not.toBeNull()
})
