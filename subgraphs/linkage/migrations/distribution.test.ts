import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { distributed, type TestDistributed } from '../../../shared/database/test-distributed.ts'
import { acted, allianceEvent, organization, placesEvent } from '../fixtures/events.ts'
import { useLinkage } from '../fixtures/open-test-linkage.ts'
import { noteSpread } from '../tie/spread.ts'
import { distribution } from './distribution.ts'

const linkage = useLinkage()
const { organizations, activities, lists, members } = linkage.logs
let spread: TestDistributed | undefined
beforeAll(async () => {
  organizations.append(
    placesEvent([
      organization('org_county', '150400', null),
      { ...organization('alliance_one', '150403'), superiorId: 'org_a' },
      ...['org_a', 'org_b', 'org_c', 'org_d'].map((id) => organization(id)),
    ]),
    allianceEvent('alliance_one', ['org_a', 'org_b']),
    acted('pairing.agreed', 'pairing_1', ['org_a', 'org_b'], { on: '2026-01-05' }),
  )
  activities.append(
    acted('activity.closed', 'activity_1', ['org_a', 'org_b', 'org_c'], { on: '2026-02-01' }),
    acted('activity.closed', 'activity_2', ['org_c', 'org_d'], { on: '2026-03-01' }),
    {
      ...acted('meeting.closed', 'meeting_1', ['org_a', 'org_b']),
      data: { on: '2026-03-02', allianceId: 'alliance_one' },
    },
  )
  await linkage.subgraph().caughtUp()
  // A row of the version before, which kept no text for what was not told.
  const { database } = linkage.subgraph()
  await sql`update linkage.tie set region_code = null where act_id = 'meeting_1'`.execute(database.rows)
})
afterAll(() => spread?.drop())

const year = 'from: "2026-01-01", to: "2026-12-31"'
const questions: Readonly<Record<string, string>> = {
  ties: `{ ties(${year}, first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { id actId regionCode } } }`,
  'ties of organizations': `{ _entities(representations: [{ __typename: "Organization", id: "org_a" }, { __typename: "Organization", id: "org_c" },
    { __typename: "Organization", id: "org_none" }]) { ... on Organization { id ties(${year}, first: 2) { totalCount
    pageInfo { hasNextPage } nodes { actId on until weight given regionCode organizations { id } alliance { id } } } } } }`,
  'the last ties': `{ _entities(representations: [{ __typename: "Organization", id: "org_a" }]) { ... on Organization {
    ties(${year}, last: 2) { pageInfo { hasPreviousPage } nodes { actId } } } } }`,
  flows: `{ flows(dimension: LEVEL, from: "2026-01-01", to: "2026-12-31") { matrix totals { ties weight } } }`,
  linkage: `{ linkage(areaId: "org_county", ${year}) { tieCount pairCount positions { organization { id } ties partners } } }`,
  chain: `{ shortestChain(organizationId: "org_a", otherId: "org_d", ${year}) { steps { nearer { id } tieCount ties(first: 1) { actId } } } }`,
  partners: `{ partnerSuggestions(organizationId: "org_a", ${year}) { suggestions { organization { id } score commonPartners } } }`,
  comparison: `{ compareLinkage(areaId: "1504", before: { from: "2026-01-01", to: "2026-01-31" }, after: { from: "2026-02-01", to: "2026-02-28" }) {
    gainedCount lostCount keptCount } }`,
  progress: '{ linkageProgress { ties } }',
}

async function answers(): Promise<Record<string, unknown>> {
  const told: Record<string, unknown> = {}
  for (const [name, text] of Object.entries(questions)) told[name] = await linkage.ask('analyst', text)
  for (const name of ['ties', 'ties of organizations', 'chain'])
    told[`${name} of a secretary`] = await linkage.ask('secretary', questions[name]!)
  for (const format of ['JSONL', 'GEXF']) told[format] = await exported(format)
  return told
}

/** The whole file, which comes in parts. */
async function exported(format: string, after: string | null = null): Promise<string> {
  const part = `{ tieExport(format: ${format}, ${year}, after: ${JSON.stringify(after)}) { text next } }`
  const { text, next } = (await linkage.ask('analyst', part)).tieExport
  return next ? text + (await exported(format, next)) : text
}

test('spread over nodes by the region of their acts, ties are told as before, and no statement asks too much of the nodes', async () => {
  const before = await answers()
  spread = await distributed(linkage.subgraph().database, distribution)
  await noteSpread(linkage.subgraph().database.rows)
  expect(await answers()).toEqual(before)
  expect(spread.named()).toBeGreaterThan(10)
  expect(spread.refused).toEqual([])
})

test('acts are told again, end, are taken back and rebuilt there', async () => {
  activities.append(
    acted('activity.closed', 'activity_1', ['org_a', 'org_d'], { on: '2026-02-02' }),
    acted('activity.cancelled', 'activity_2', ['org_c']),
    { ...acted('meeting.closed', 'meeting_2', ['org_b', 'org_c']), data: { on: '2026-04-01' } },
  )
  organizations.append(acted('pairing.ended', 'pairing_1', ['org_a', 'org_b'], { on: '2026-05-01' }))
  lists.append(
    acted('match.done', 'match_1', ['org_c', 'org_d'], { on: '2026-05-02', from: 'org_d', to: 'org_c' }),
  )
  members.append(acted('secondment.begun', 'secondment_1', ['org_a', 'org_c'], { on: '2026-05-03' }))
  await linkage.subgraph().caughtUp()
  const kept = await answers()
  expect(kept.ties).toMatchObject({ ties: { totalCount: 6 } })
  expect(kept.JSONL).toContain('"until":"2026-04-30"')
  await linkage.ask('operator', 'mutation { rebuildLinkage(input: {}) { userErrors { code } } }')
  await linkage.subgraph().caughtUp()
  expect(await answers()).toEqual(kept)
  expect(spread!.refused).toEqual([])
})

test('who counts ties waits for those who write them, since other nodes commit after the coordinator', async () => {
  const held = sql<{ mode: string }>`
    select mode from pg_locks where locktype = 'advisory' and pid = pg_backend_pid() order by 1`
  const { rows } = linkage.subgraph().database
  await rows.transaction().execute(async (tx) => {
    const modes = async () => (await held.execute(tx)).rows.map(({ mode }) => mode)
    await sql`select from linkage.hold_ties()`.execute(tx)
    expect(await modes()).toEqual(['ShareLock'])
    await sql`select from linkage.await_ties()`.execute(tx)
    expect(await modes()).toEqual(['ExclusiveLock', 'ShareLock'])
  })
})
