import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningPlatform, startPlatform } from '../platform-fixture.ts'

const pages = ['docs/api.md', 'docs/personal-data.md', 'README.md'].map((page) =>
  readFileSync(`${import.meta.dirname}/../../${page}`, 'utf8'),
)

interface Example {
  readonly query: string
  readonly as: string | undefined
  readonly error: string | undefined
}

const examples = [...pages.join('\n').matchAll(/^```graphql(.*)\n([\s\S]*?)^```/gm)].map(
  ([, settings, query]): Example => {
    const setting = (name: string) => new RegExp(`${name}=(\\w+)`).exec(settings!)?.[1]
    return { query: query!, as: setting('as'), error: setting('error') }
  },
)

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
