import { readFileSync } from 'node:fs'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ruleSets } from '../../subgraphs/organizations/charter/rule-sets/rule-sets.ts'
import { type RunningPlatform, startPlatform } from '../platform-fixture.ts'
import { examplesOf, pageText } from './examples.ts'

interface Row {
  readonly article: string
  readonly rules: readonly string[]
  readonly operations: readonly string[]
  readonly fields: readonly string[]
}

/** The rows of a page's table: article, about, rules, served by. */
function rowsOf(text: string): Row[] {
  const lines = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| article'))
  return lines.map((line) => {
    const [article, , rules, served] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim())
    return {
      article: article!,
      rules: rules!.split(', ').filter(Boolean),
      operations: [...served!.matchAll(/\[(.*?)\]\(#/g)].map(([, name]) => name!),
      fields: [...served!.matchAll(/`(\w+)`/g)].map(([, name]) => name!),
    }
  })
}

const supergraph = readFileSync(`${import.meta.dirname}/../../gateway/supergraph.graphql`, 'utf8')
const schema = buildSchema(supergraph, { assumeValidSDL: true })
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
const fields = new Set(roots.flatMap((type) => Object.keys(type?.getFields() ?? {})))

let running: RunningPlatform
beforeAll(async () => {
  running = await startPlatform()
})
afterAll(() => running.close())

describe.each(ruleSets)('document $source', ({ id, source, kind, articles, rules }) => {
  const text = pageText(`docs/sources/${source}-${id}.md`)
  const rows = rowsOf(text)
  const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, name]) => name!)

  test('no article is left out, each with its rules and with something that serves it', () => {
    expect(rows.map(({ article }) => article)).toEqual(articles.map(({ number }) => number))
    for (const row of rows) {
      const own = rules.filter(({ article }) => article === row.article)
      expect(row.rules, row.article).toEqual([...new Set(own.map((rule) => rule.kind))].sort())
      expect(row.operations.length, row.article).toBeGreaterThan(0)
    }
  })

  test('what serves them is there', () => {
    expect(new Set(rows.flatMap(({ operations }) => operations))).toEqual(new Set(headings))
    expect(rows.flatMap((row) => row.fields.filter((field) => !fields.has(field)))).toEqual([])
  })

  test.each(examplesOf(text))('$query', async ({ query, as }) => {
    const of = `{ alliances(first: 1, filter: { kind: [${kind}] }) { nodes { id } } }`
    const found = await running.ask({ query: of, as: as! })
    const variables = { allianceId: found.data.alliances.nodes[0].id, year: 2026 }
    const { data, errors } = await running.ask({ query, variables, as: as! })
    expect(errors).toBeUndefined()
    expect(Object.values(data)).not.toContain(null)
  })
})
