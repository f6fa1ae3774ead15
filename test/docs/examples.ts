import { readFileSync } from 'node:fs'

/** An operation that a page shows; `as` and `error` stand behind its fence. */
export interface Example {
  readonly query: string
  readonly as: string | undefined
  readonly error: string | undefined
}

/** The text of a page, by its path in the project. */
export function pageText(page: string): string {
  return readFileSync(`${import.meta.dirname}/../../${page}`, 'utf8')
}

export function examplesOf(text: string): Example[] {
  return [...text.matchAll(/^```graphql(.*)\n([\s\S]*?)^```/gm)].map(([, settings, query]) => {
    const setting = (name: string) => new RegExp(`${name}=(\\w+)`).exec(settings!)?.[1]
    return { query: query!, as: setting('as'), error: setting('error') }
  })
}
