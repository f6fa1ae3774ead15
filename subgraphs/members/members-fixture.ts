import { parse } from 'graphql'
import { statementsOf } from '../../shared/database/test-statements.ts'
import { type TestStorage, testStorage } from '../../shared/database/test-storage.ts'
import type { EventLog, RecordedEvent } from '../../shared/events/event.ts'
import type { OpenSubgraph } from '../../shared/graph/subgraph.ts'
import { testKeyring } from '../../shared/personal/keyring-fixture.ts'
import type { Place } from '../../shared/places/place.ts'
import type { Grant, Role, Viewer } from '../../shared/viewer.ts'
import { type MemberFact } from './member/member.facts.ts'
import { loadMembers } from './member/member.load.ts'
import { openMembers } from './open.ts'

/** The city, over a county and another county; the first has two branches and a dissolved one, the second one. */
const tree: Record<string, string | null> = {
  org_city: null,
  org_east: 'org_city',
  org_west: 'org_city',
  org_a: 'org_east',
  org_b: 'org_east',
  org_gone: 'org_east',
  org_c: 'org_west',
}

export const now = Temporal.Instant.from('2026-11-23T02:00:00Z')

export function pathOf(id: string): string[] {
  const superior = tree[id]
  return superior ? [id, ...pathOf(superior)] : [id]
}

export function place(id: string, change: Partial<Place> = {}): Place {
  const path = pathOf(id)
  const regionCode = path.includes('org_west') ? '150403' : '150402'
  const superiorId = tree[id] ?? null
  const active = id !== 'org_gone'
  return { id, name: id, kind: 'BRANCH', superiorId, path, inside: path, regionCode, active, ...change }
}

const alliance = {
  ...place('alliance_x'),
  path: ['alliance_x', 'org_city'],
  inside: ['alliance_x', 'org_city', 'org_a'],
}

/** The organizations' log, as far as members follow it. */
export function placesLog(
  places: readonly Place[] = [...Object.keys(tree).map((id) => place(id)), alliance],
) {
  const events: RecordedEvent[] = []
  const wakes = new Set<() => void>()
  const log: EventLog = {
    source: 'organizations',
    head: async () => events.length,
    read: async (after, limit) => events.slice(after, after + limit),
    onAppend: (wake) => {
      wakes.add(wake)
      return () => wakes.delete(wake)
    },
  }
  const tell = (changed: readonly Place[]) => {
    const position = events.length + 1
    const event = { source: 'organizations', kind: 'places.changed', about: {}, data: { places: changed } }
    events.push({ ...event, id: `event_${position}`, position, at: now.toString(), actor: null })
    for (const wake of wakes) wake()
  }
  tell(places)
  return { log, tell }
}

export function fact(id: string, organizationId: string, change: Partial<MemberFact> = {}): MemberFact {
  return {
    id: `member_${id}`,
    name: id,
    sex: 'FEMALE',
    birthOn: '1990-05-01',
    joinedOn: '2015-07-01',
    fullOn: '2016-07-01',
    organizationId,
    since: '2015-07-01',
    phone: '10012345678',
    reportIns: [],
    transfers: [],
    ...change,
  }
}

export function viewer(role: Role | null, at: string, memberId?: string): Viewer {
  const grants: Grant[] = role ? [{ role, place: at, from: '2020-01-01' }] : []
  return {
    subject: `${role} ${at}`,
    name: 'someone',
    grants,
    expiresAt: 0,
    ...(memberId ? { memberId } : {}),
  }
}

export const secretary = (at: string) => viewer('SECRETARY', at)

export interface Answer {
  readonly data: unknown
  readonly errors?: readonly { readonly path?: unknown; readonly extensions: { readonly code?: unknown } }[]
}

/** The persons of the facts behind ids: `member_anna` is anna. */
export function called(ids: readonly unknown[]): string[] {
  return ids.map((id) => String(id).replace(/^member_/, ''))
}

/** All values at a path in an answer, e.g. `members.nodes.name`; lists on the way are gone through. */
export function pick(data: unknown, path: string): unknown[] {
  let values = [data]
  for (const field of path.split('.'))
    values = values.flatMap((value) => (value as Record<string, unknown> | null)?.[field] ?? [])
  return values
}

export interface Fixture {
  readonly members: OpenSubgraph
  readonly log: ReturnType<typeof placesLog>
  run(by: Viewer | undefined, query: string, variables?: Record<string, unknown>): Promise<Answer>
  /** How many statements an operation sends. */
  statements(by: Viewer | undefined, query: string, variables?: Record<string, unknown>): Promise<number>
  close(): Promise<void>
}

/** Members over a database of the test's own, with the organizations above and these persons in them. */
export async function openFixture(facts: readonly MemberFact[] = []): Promise<Fixture> {
  const test: TestStorage = await testStorage()
  const members = await openMembers({ storage: test.storage, keyring: testKeyring, now: () => now })
  const log = placesLog()
  members.follow(log.log)
  await members.caughtUp()
  await loadMembers(members.database.rows, facts, { keyring: testKeyring, at: now, demo: true })
  const run: Fixture['run'] = async (by, query, variables = {}) => {
    const caller = { viewer: by, locale: 'en', requestId: 'test' } as const
    return (await members.execute({ document: parse(query), variables }, caller)) as Answer
  }
  return {
    members,
    log,
    run,
    async statements(by, query, variables) {
      const sent = await statementsOf(members.database, async () => {
        const { errors } = await run(by, query, variables)
        if (errors) throw new Error(JSON.stringify(errors))
      })
      return sent.length
    },
    async close() {
      await members.close()
      await test.drop()
    },
  }
}

/** A selection from referred objects, as the gateway asks for it. */
export function entities(type: string, selection: string): string {
  return `query($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${selection} } } }`
}

/** References to objects of a type. */
export function references(type: string, ...ids: unknown[]) {
  return { of: ids.map((id) => ({ __typename: type, id })) }
}
