import { parse as parseCsv } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { acted, organization, placesEvent } from '../fixtures/events.ts'
import { useLinkage } from '../fixtures/open-test-linkage.ts'
import { exportedFields } from './text-writers.ts'

const linkage = useLinkage()
const { organizations, activities, lists } = linkage.logs
/** An act of so many makes 2,016 ties, more than a part holds. */
const many = Array.from({ length: 64 }, (_, place) => `org_${String(place).padStart(2, '0')}`)
beforeAll(async () => {
  const county = organization('org_county', '150400', null)
  const named = { ...organization('org_a'), name: '=甲,"乙"<丙>' }
  organizations.append(
    placesEvent([county, named, ...['org_b', ...many].map((id) => organization(id))]),
    acted('pairing.agreed', 'pairing_1', ['org_a', 'org_b'], { on: '2026-01-05' }),
    acted('pairing.ended', 'pairing_1', ['org_a', 'org_b'], { on: '2026-03-06' }),
  )
  activities.append(
    acted('activity.closed', 'activity_many', many, { on: '2026-02-01', allianceId: 'alliance_one' }),
    acted('activity.closed', 'activity_other', ['org_a', 'org_b'], { on: '2025-12-31' }),
  )
  lists.append(
    acted('match.done', 'match_1', ['org_a', 'org_b'], { on: '2026-02-02', from: 'org_b', to: 'org_a' }),
  )
  await linkage.subgraph().caughtUp()
})

type Person = Parameters<typeof linkage.ask>[0]
const window = 'from: "2026-01-01", to: "2026-12-31"'
const asked = (format: string, after: string | null = null, more = '') =>
  `{ tieExport(format: ${format}, ${window}, after: ${JSON.stringify(after)} ${more}) { text next total asOf { source position } } }`

/** Each part as it is asked for, the first or those after one. */
async function exported(who: Person, format: string, more?: string, first?: { next: string; text: string }) {
  const parts: any[] = first ? [first] : []
  let after: string | null = first?.next ?? null
  do {
    parts.push((await linkage.ask(who, asked(format, after, more))).tieExport)
    after = parts.at(-1).next
  } while (after !== null)
  return { parts, text: parts.map(({ text }) => text).join('') }
}

/** A place in a file of which only the tie is looked at. */
const placeAfter = (...after: string[]) =>
  Buffer.from(JSON.stringify({ asOf: [], standing: '0', left: 0, after })).toString('base64url')

const linesOf = (text: string) => text.split('\n').filter(Boolean)
const json = async (who: Person, more?: string) =>
  linesOf((await exported(who, 'JSONL', more)).text).map((line) => JSON.parse(line))

test('all ties of the window, each once, in the order of their days, in parts', async () => {
  const { parts, text } = await exported('analyst', 'JSONL')
  expect(parts.map(({ total }) => total)).toEqual([2018, null, null])
  expect(parts[0].asOf).toContainEqual({ source: 'activities', position: 2 })
  const ties = linesOf(text).map((line) => JSON.parse(line))
  expect(ties).toHaveLength(2018)
  expect(new Set(ties.map(({ id }) => id)).size).toBe(2018)
  expect(ties.map(({ on }) => on)).toEqual(ties.map(({ on }) => on).toSorted())
  expect(ties[0]).toMatchObject({ actId: 'pairing_1', on: '2026-01-05', until: '2026-03-05', given: false })
  expect(ties.at(-1)).toMatchObject({
    ...{ actId: 'match_1', kind: 'DEAL', weight: 1, given: true },
    ...{ organizationId: 'org_b', partnerId: 'org_a', partnerName: '=甲,"乙"<丙>' },
  })
})

test('what is exported are the ties as the graph tells of them', async () => {
  const text = `{ ties(${window}, kinds: [DEAL, PAIRING]) { nodes { id actId kind on until weight given regionCode organizations { id } } } }`
  const { ties } = await linkage.ask('analyst', text)
  const seen = ties.nodes.map(({ organizations: [one, other], ...tie }: any) => ({
    ...{ ...tie, organizationId: one.id, partnerId: other.id },
  }))
  const found = (await json('analyst', 'kinds: [DEAL, PAIRING]')).map(
    ({ organizationName: _, partnerName: __, allianceId: ___, ...tie }) => tie,
  )
  expect(found).toEqual(seen.toReversed())
})

test('the table reads as the lines do, no cell is a formula, and no column is anybody’s', async () => {
  const { text } = await exported('analyst', 'CSV')
  const rows = parseCsv(text, { columns: true, bom: true }) as Record<string, string>[]
  expect(Object.keys(rows[0]!)).toEqual([...exportedFields])
  expect(exportedFields.filter((field) => /member|person|phone|contact/i.test(field))).toEqual([])
  const wanted = (await json('analyst')).map((tie) =>
    Object.fromEntries(Object.entries(tie).map(([field, value]) => [field, String(value ?? '')])),
  )
  const guarded = (name: string) => (name.startsWith('=') ? `'${name}` : name)
  expect(rows).toEqual(
    wanted.map((tie) => ({
      ...tie,
      organizationName: guarded(tie.organizationName!),
      partnerName: guarded(tie.partnerName!),
    })),
  )
})

test('of these kinds only, and only what one may see', async () => {
  expect((await json('analyst', 'kinds: [DEAL]')).map(({ actId }) => actId)).toEqual(['match_1'])
  expect((await json('secretary')).map(({ actId }) => actId)).toEqual(['pairing_1', 'match_1'])
  expect(await json('outsider')).toEqual([])
})

test('a part is as many statements, however many ties it has', async () => {
  const statements = async (kinds: string) => {
    const { next } = (await linkage.ask('analyst', asked('GEXF', null, kinds))).tieExport
    return linkage.statements('analyst', asked('GEXF', next, kinds))
  }
  expect(await statements('')).toBe(await statements('kinds: [DEAL]'))
})

describe('while a file is written', () => {
  const begin = async (format: string) => (await linkage.ask('analyst', asked(format))).tieExport
  const refused = (next: string) => linkage.refusal('analyst', asked('JSONL', next))

  test('what is new is not in it: a network has the organizations of its ties, and no others', async () => {
    const first = await begin('GEXF')
    activities.append(acted('activity.closed', 'activity_new', ['org_a', 'org_new'], { on: '2026-02-03' }))
    await linkage.subgraph().caughtUp()
    const { parts, text } = await exported('analyst', 'GEXF', '', first)
    const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, id]) => id!)
    expect(found(/<edge (id)=/g)).toHaveLength(first.total)
    expect(new Set(found(/ (?:source|target)="(\w+)"/g))).toEqual(new Set(found(/<node id="(\w+)"/g)))
    expect(text).not.toContain('org_new')
    for (const { asOf } of parts) expect(asOf).toEqual(first.asOf)
    expect((await begin('GEXF')).total).toBe(first.total + 1)
  })

  test.each([
    ['a tie is taken back', () => activities.append(acted('activity.cancelled', 'activity_new', []))],
    [
      'what lasted ends',
      () => organizations.append(acted('pairing.ended', 'pairing_1', [], { on: '2026-04-01' })),
    ],
    [
      'organizations stand elsewhere',
      () => organizations.append(placesEvent([organization('org_b', '150403')])),
    ],
  ])('it breaks off where %s', async (_what, change) => {
    const { next } = await begin('JSONL')
    change()
    await linkage.subgraph().caughtUp()
    const { tieExport } = await linkage
      .ask('analyst', asked('JSONL', next))
      .catch(() => ({ tieExport: null }))
    expect(await refused(tieExport?.next ?? next)).toBe('EXPORT_OUTDATED')
  })

  test('it breaks off where all is made again, and none is begun meanwhile', async () => {
    const { next } = await begin('JSONL')
    await linkage.ask('operator', 'mutation { rebuildLinkage(input: {}) { userErrors { code } } }')
    expect(await linkage.refusal('analyst', asked('JSONL'))).toBe('REBUILDING')
    expect(await refused(next)).toBe('EXPORT_OUTDATED')
    await linkage.subgraph().caughtUp()
    expect(await refused(next)).toBe('EXPORT_OUTDATED')
    expect((await begin('JSONL')).total).toBe(2018)
  })
})

test.each([
  ['nobody', asked('CSV'), 'UNAUTHENTICATED'],
  ['operator', asked('CSV'), 'FORBIDDEN'],
  ['analyst', asked('CSV', 'nonsense'), 'INVALID_INPUT'],
  ['analyst', asked('CSV', placeAfter('x', 'a', 'b', 'c')), 'INVALID_INPUT'],
  ['analyst', asked('CSV', placeAfter('2026-01-01', 'a', 'b')), 'INVALID_INPUT'],
  ['analyst', asked('CSV').replace('2026-12-31', '2025-12-31'), 'INVALID_INPUT'],
] as const)('%s is refused: %s', async (who, text, code) => {
  expect(await linkage.refusal(who, text)).toBe(code)
})
