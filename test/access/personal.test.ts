import { type GraphQLObjectType, isInputObjectType, isObjectType } from 'graphql'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testKeyring } from '../../shared/personal/keyring-fixture.ts'
import type { SealedRow, Values } from '../../shared/personal/personal-record.ts'
import type { Viewer } from '../../shared/viewer.ts'
import { personalRecords } from '../../subgraphs/members/personal/records.ts'
import { type Cells, differences, readAccessTable } from './access-table.ts'
import { attempt, EnumValue } from './act.ts'
import { doDeeds } from './deeds.ts'
import { details } from './district.ts'
import { leaksIn, secretsOfOthers } from './leaks.ts'
import { lookThroughGraph, makePlan, type Plan } from './looks.ts'
import { outsiders } from './outside-deeds.ts'
import { columns, type Person, people } from './people.ts'
import { probesOf } from './probes.ts'
import { queriesOf } from './walk.ts'
import { openWorld, type World } from './world.ts'

let world: World
let plan: Plan
/** What is personal of every row, by its id, as the tables hold it. */
let truth: Map<string, Values>

beforeAll(async () => {
  world = await openWorld()
  plan = await makePlan(world, await doDeeds(world))
  truth = await readTruth()
})
afterAll(() => world.close())

async function readTruth(): Promise<Map<string, Values>> {
  const { rows: db } = world.subgraphs.members.database
  const opened = personalRecords.map(async (record) => {
    const { rows } =
      await sql<SealedRow>`select id, sealed from ${sql.table(record.table)} where sealed is not null`.execute(
        db,
      )
    return rows.map((row) => [row.id, record.open(testKeyring, row)] as const)
  })
  return new Map((await Promise.all(opened)).flat())
}

/** The types of the graph that have personal fields, with these. */
function personalTypes(): { type: GraphQLObjectType; fields: string[] }[] {
  const types = Object.values(world.graph.schema.getTypeMap()).filter((type) => isObjectType(type))
  return types
    .map((type) => ({
      type,
      fields: Object.values(type.getFields())
        .filter(({ args }) => args.some(({ name }) => name === 'purpose'))
        .map(({ name }) => name),
    }))
    .filter(({ fields }) => fields.length > 0)
}

test('everything that is declared personal is a field of the graph that takes a purpose, and stands in the table', () => {
  const declared = personalRecords.flatMap(({ fields }) => [...fields.keys()]).sort()
  const asked = personalTypes()
    .flatMap(({ fields }) => fields)
    .sort()
  expect(asked).toEqual(declared)
})

type Shown = '✓' | '*' | '✗' | '–'
const rank: Record<Shown, number> = { '–': 0, '✗': 1, '*': 2, '✓': 3 }

/** What somebody who states a purpose is shown of the personal fields of every object of the plan. */
async function shownTo(viewer: Viewer | undefined): Promise<Map<string, Shown>> {
  const shown = new Map<string, Shown>()
  for (const { type, fields } of personalTypes()) {
    const ids = [...plan.subjects].filter(([id, { row }]) => row.startsWith(`${type.name} `) && truth.has(id))
    for (const [id, { row }] of ids) {
      const selection = fields.map((field) => `${field}(purpose: AUDIT)`).join(' ')
      const answer = await world.ask(
        viewer,
        `{ node(id: "${id}") { ... on ${type.name} { id ${selection} } } }`,
      )
      const refused = new Set(answer.errors?.map(({ path }) => String(path?.at(-1))))
      for (const field of fields) {
        const value = (answer.data?.node as Record<string, unknown> | null)?.[field] ?? null
        const real = truth.get(id)![field]
        const now: Shown = value === null ? (refused.has(field) ? '✗' : '–') : value === real ? '✓' : '*'
        const key = `${row}.${field}`
        if (rank[now] >= rank[shown.get(key) ?? '–']) shown.set(key, now)
      }
    }
  }
  return shown
}

test('for a purpose, everybody is shown of every personal field what the table says', async () => {
  const seen = {} as Record<Person, Map<string, Shown>>
  for (const person of columns) seen[person] = await shownTo(people[person])
  const keys = [...new Set(columns.flatMap((person) => [...seen[person].keys()]))]
  const found = new Map(
    keys.map((key) => [
      key,
      Object.fromEntries(columns.map((person) => [person, seen[person].get(key) ?? '–'])) as Cells,
    ]),
  )
  expect(differences(readAccessTable().inFull, found)).toEqual([])
})

describe('without a purpose nothing personal of others is told, by whatever path,', () => {
  test.each(columns)('to %s', async (person) => {
    await lookThroughGraph(world, plan, people[person])
    expect(world.leaks).toEqual([])
    for (const [subgraph, document] of plan.entities) {
      const answer = await subgraph.execute(
        { document },
        { viewer: people[person], locale: 'zh', requestId: 'test' },
      )
      expect(leaksIn(answer, people[person], '{ entities }')).toEqual([])
    }
  })
})

test('no event tells anything personal', async () => {
  for (const { events } of Object.values(world.subgraphs)) {
    await events.publish()
    const told = JSON.stringify(await events.read(0, 10_000))
    expect(secretsOfOthers(undefined).filter((secret) => told.includes(secret))).toEqual([])
  }
})

test('no table holds anything personal in plain text', async () => {
  for (const { name, database } of Object.values(world.subgraphs)) {
    const { rows: tables } = await sql<{ table: string }>`
      select table_name as table from information_schema.tables where table_schema = ${name}`.execute(
      database.rows,
    )
    for (const { table } of tables) {
      const { rows } = await sql<{ text: string | null }>`
        select string_agg(to_jsonb(t)::text, ' ') as text from ${sql.table(`${name}.${table}`)} t`.execute(
        database.rows,
      )
      const secrets = secretsOfOthers(undefined).filter((secret) => rows[0]?.text?.includes(secret))
      expect([table, secrets]).toEqual([table, []])
    }
  }
})

describe('nor by other names, through fragments, many times over or in lists,', () => {
  test.each(columns)('to %s', async (person) => {
    for (const { type, fields } of personalTypes()) {
      const ids = [...plan.subjects]
        .filter(([, { row }]) => row.startsWith(`${type.name} `))
        .map(([id]) => id)
      const aliased = fields.map((field, index) => `a${index}: ${field} b${index}: ${field}`).join(' ')
      const nodes = ids.map(
        (id, index) => `n${index}: node(id: "${id}") { ...Inner ... on ${type.name} { ...Inner } }`,
      )
      const fragments = `fragment Inner on ${type.name} { id ... @include(if: true) { ${aliased} } }`
      await world.ask(people[person], `{ ${nodes.join(' ')} } ${fragments}`)
    }
    expect(world.leaks).toEqual([])
  })
})

test('a refusal tells nothing of the person on whose account it is made', async () => {
  const { officialId: known } = outsiders.floating
  const report = { name: '另一人', officialId: known, organizationId: 'org_out', foundOn: '2026-05-01' }
  const found = await attempt(world, people.outsider, 'reportFloatingMember', report)
  expect(found).toEqual({ refused: 'KNOWN_FLOATING_MEMBER' })
  const { officialId, birthOn } = details.member_peer!
  const person = { name: '另一人', sex: new EnumValue('FEMALE'), birthOn, officialId, joinedOn: '2020-07-01' }
  const refused = await attempt(world, people.outsider, 'registerMember', {
    ...person,
    organizationId: 'org_out',
  })
  expect(refused.refused).toMatch(/KNOWN_PERSON|INVALID_INPUT/)
  expect(world.leaks).toEqual([])
})

test('no filter and no order of any list takes what is personal', () => {
  const personal = new Set(personalRecords.flatMap(({ fields }) => [...fields.keys()]))
  const own = new Set(personalTypes().map(({ type }) => type.name))
  const inputs = [...own]
    .flatMap((name) => [`${name}Filter`, `${name}Order`])
    .map((name) => world.graph.schema.getType(name))
  const taken = inputs.filter(isInputObjectType).flatMap((input) => Object.keys(input.getFields()))
  expect(taken.length).toBeGreaterThan(10)
  expect(taken.filter((field) => personal.has(field))).toEqual([])
})

test('the ways of looking for a person take no part of what is personal, and order by nothing of it', () => {
  const inputs = ['MemberFilter', 'MemberOrder'].map((name) => world.graph.schema.getType(name))
  const names = JSON.stringify(inputs.map((input) => Object.keys((input as any).getFields())))
  const values = JSON.stringify(
    (world.graph.schema.getType('MemberOrderField') as any).getValues().map((each: any) => each.name),
  )
  for (const field of personalRecords.flatMap(({ fields }) => [...fields.keys()]))
    expect([names, values].join().toLowerCase()).not.toContain(`"${field.toLowerCase()}`)
})

test('a cursor that says what is personal is a leak', () => {
  const cursor = Buffer.from(JSON.stringify([details.member_peer!.phone, 'member_peer'])).toString(
    'base64url',
  )
  expect(leaksIn({ data: { pageInfo: { endCursor: cursor } } }, people.member, '{ members }')).toHaveLength(1)
})

describe('a file of ties names organizations and no person, in whichever form,', () => {
  const window = 'from: "2024-01-01", to: "2026-12-31"'
  async function file(person: Person, format: string): Promise<string> {
    let [text, after]: [string, string | null] = ['', null]
    do {
      const asked = `{ tieExport(format: ${format}, ${window}, after: ${JSON.stringify(after)}) { text next } }`
      const { data, errors } = await world.ask(people[person], asked)
      if (errors) return ''
      const part = data!.tieExport as { text: string; next: string | null }
      text += part.text
      after = part.next
    } while (after !== null)
    return text
  }
  test.each(['CSV', 'JSONL', 'GEXF'])('%s', async (format) => {
    for (const person of columns) {
      const text = await file(person, format)
      if (person === 'analyst') expect(text).toContain('org_a')
      expect(text).not.toMatch(/(?<!\w)(member|floating|applicant|talent)_\w/)
    }
    expect(world.leaks).toEqual([])
  })
})

describe('who knows something personal finds nobody by it, wherever a query takes a text,', () => {
  const { name, officialId } = details.member_peer!
  const secrets = [
    [name, '司马无人'],
    [officialId, '999999199005020991'],
  ] as const
  async function answers(person: Person, value: string): Promise<string[]> {
    const probes = probesOf(world.graph.schema)
    expect(probes.length).toBeGreaterThan(100)
    const asked = queriesOf(
      world.graph.schema,
      probes.map((probe) => probe(value)),
    )
    const found = await Promise.all(asked.map((query) => world.ask(people[person], query)))
    return found.map(({ data, errors }) => JSON.stringify([data, errors]).replaceAll(value, '*'))
  }

  test.each(['anonymous', 'fellow', 'outsider', 'analyst'] as const)('not %s', async (person) => {
    for (const [secret, madeUp] of secrets)
      expect(await answers(person, secret)).toEqual(await answers(person, madeUp))
  })

  test('but who keeps the roll does, for a purpose', async () => {
    for (const [secret, madeUp] of secrets)
      expect(await answers('secretary', secret)).not.toEqual(await answers('secretary', madeUp))
  })
})
