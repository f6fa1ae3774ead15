import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { DomainEvent } from '../../shared/events/event.ts'
import {
  acted,
  allianceEvent,
  districtEvent,
  organization,
  placesEvent,
  routeEvent,
  standingEvent,
} from './fixtures/events.ts'
import { useLinkage } from './fixtures/open-test-linkage.ts'
import { leaveUntold, tellRest } from './live/tell.ts'
import { beginRebuild } from './progress/rebuild.changes.ts'

const linkage = useLinkage()
const ids = ['org_a', 'org_b', 'org_c', 'org_d', 'org_e']
const tables = [
  ...['tie', 'standing', 'alliance_member', 'alliance_sector', 'list_entry', 'area', 'area_part', 'place'],
]

/** Everything that is made from events, in an order of its own. */
async function everything(): Promise<unknown[]> {
  const { rows } = linkage.subgraph().database
  return Promise.all(
    tables.map(async (table) => {
      const text = sql<{
        row: string
      }>`select t::text as row from ${sql.table(`linkage.${table}`)} t order by 1`
      return (await text.execute(rows)).rows.map(({ row }) => row)
    }),
  )
}

const some = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 4 })
const on = fc.constantFrom('2026-01-31', '2026-02-01', '2026-12-31')
const kinds = {
  activity: ['activity.closed', 'activity.cancelled'],
  match: ['match.done'],
  project: ['project.accepted', 'project.reopened'],
  pairing: ['pairing.agreed', 'pairing.ended'],
  booking: ['venue.used'],
} as const
const noun = fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[]))
const act = fc.tuple(noun, fc.nat(2), fc.nat(3), some, on).map(([noun, kind, id, who, day]) => {
  const [from, to] = who
  const data = { on: day, ...(noun === 'match' && to ? { from: from!, to } : {}) }
  const possible = kinds[noun]
  return acted(possible[kind % possible.length]!, `${noun}_${id}`, who, data)
})
const standing: fc.Arbitrary<DomainEvent> = fc.oneof(
  some.map((members) => allianceEvent('alliance_one', members)),
  some.map((members) =>
    allianceEvent(
      'alliance_two',
      members,
      ids.filter((id) => !members.includes(id)),
    ),
  ),
  fc.subarray(['alliance_one', 'alliance_two']).map((parts) => routeEvent('route_one', parts)),
  fc
    .subarray(['alliance_one', 'alliance_two'])
    .map((parts) => districtEvent('district_one', parts, ['route_one'])),
  some.map((some) => standingEvent(Object.fromEntries(some.map((id) => [id, [['COMPANY', 'TRADE']]])))),
  some.map((some) => placesEvent(some.map((id) => organization(id, '150403')))),
)
/** Pieces of the logs, each taken before the next is told, with repeats. */
const pieces = fc.array(
  fc.record({
    acts: fc.array(act, { maxLength: 6 }),
    standings: fc.array(standing, { maxLength: 2 }),
    again: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
)

test('what is rebuilt from the first event on is what was kept, exactly', async () => {
  await fc.assert(
    fc.asyncProperty(pieces, async (told) => {
      for (const { acts, standings, again } of told) {
        for (const event of again ? [...acts, ...acts] : acts)
          linkage.logs[event.kind.startsWith('activity') ? 'activities' : 'lists'].append(event)
        linkage.logs.organizations.append(...standings)
        await linkage.subgraph().caughtUp()
      }
      const kept = await everything()
      expect(
        await linkage.refusal('operator', 'mutation { rebuildLinkage(input: {}) { userErrors { code } } }'),
      ).toBe(undefined)
      await linkage.subgraph().caughtUp()
      expect(await everything()).toEqual(kept)
      const { linkageProgress } = await linkage.ask('operator', '{ linkageProgress { ties } }')
      expect(linkageProgress.ties).toBe((kept[0] as unknown[]).length)
    }),
    { numRuns: 15 },
  )
})

test('a rebuild tells how far it is and when it was done', async () => {
  const text =
    '{ linkageProgress { ties rebuild { startedAt finishedAt taken total } sources { source behind } } }'
  const { linkageProgress } = await linkage.ask('operator', text)
  const total = Object.values(linkage.logs).reduce((sum, { events }) => sum + events.length, 0)
  expect(linkageProgress.rebuild).toMatchObject({ taken: total, total, finishedAt: '2026-06-01T01:00:00Z' })
  linkage.logs.lists.append(acted('match.done', 'match_late', ['org_a', 'org_b'], { on: '2026-01-01' }))
  const later = await linkage.ask('operator', text)
  expect(later.linkageProgress.sources).toContainEqual({ source: 'lists', behind: 1 })
})

test.skipIf(!process.env.REDSCAPE_TEST_DATABASE_URL)(
  'who begins a rebuild, and who tells the rest at the same time, do not wait for each other',
  async () => {
    linkage.logs.organizations.append(placesEvent([organization('org_a')]))
    await linkage.subgraph().caughtUp()
    const { rows } = linkage.subgraph().database
    const holds = Promise.withResolvers<void>()
    const telling = rows.transaction().execute(async (tx) => {
      await leaveUntold(tx)
      holds.resolve()
      await wait(300)
      return tellRest(tx)
    })
    await holds.promise
    const beginning = rows.transaction().execute((tx) => beginRebuild(tx, Temporal.Now.instant()))
    expect((await telling)[0]!.about.area).toContain('org_a')
    await beginning
    await linkage.subgraph().caughtUp()
  },
)

test.each([
  ['nobody', 'UNAUTHENTICATED'],
  ['analyst', 'FORBIDDEN'],
] as const)('%s may not rebuild', async (who, code) => {
  expect(await linkage.refusal(who, 'mutation { rebuildLinkage(input: {}) { userErrors { code } } }')).toBe(
    code,
  )
})
