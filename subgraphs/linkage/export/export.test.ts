import { parse as parseCsv } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
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

async function exported(who: Person, format: string, more?: string) {
  const parts: any[] = []
  let after: string | null = null
  do {
    parts.push((await linkage.ask(who, asked(format, after, more))).tieExport)
    after = parts.at(-1).next
  } while (after !== null)
  return { parts, text: parts.map(({ text }) => text).join('') }
}

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
  const first = (await linkage.ask('analyst', asked('GEXF'))).tieExport
  const few = asked('GEXF', first.next, 'kinds: [DEAL]')
  expect(await linkage.statements('analyst', asked('GEXF', first.next))).toBe(
    await linkage.statements('analyst', few),
  )
})

test.each([
  ['nobody', asked('CSV'), 'UNAUTHENTICATED'],
  ['operator', asked('CSV'), 'FORBIDDEN'],
  ['analyst', asked('CSV', 'nonsense'), 'INVALID_INPUT'],
  ['analyst', asked('CSV', Buffer.from('["x","a","b","c"]').toString('base64url')), 'INVALID_INPUT'],
  ['analyst', asked('CSV').replace('2026-12-31', '2025-12-31'), 'INVALID_INPUT'],
] as const)('%s is refused: %s', async (who, text, code) => {
  expect(await linkage.refusal(who, text)).toBe(code)
})
