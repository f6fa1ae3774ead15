import { type GraphQLObjectType, getNamedType } from 'graphql'
import { appendEvents } from '../../shared/events/outbox.ts'
import type { Grant } from '../../shared/viewer.ts'
import { loadAlliances } from './alliance/alliance.load.ts'
import { loadCharter } from './charter/charter.load.ts'
import type { AllianceKind } from './charter/rule-sets/rule-set.ts'
import { ruleSetFor } from './charter/rule-sets/rule-sets.ts'
import { branch, type Fixture, openFixture } from './organizations-fixture.ts'
import { type ToldLog, toldLog } from './told-log.ts'

export const today = '2026-06-15'
export const allianceId = 'alliance_one'
export const firstCharter = 'charter_first'
export const officeOf = (place: string): Grant[] => [{ role: 'ALLIANCE_OFFICE', place, from: '2020-01-01' }]
export const secretaryOf = (place: string): Grant[] => [{ role: 'SECRETARY', place, from: '2020-01-01' }]
export const office = officeOf(allianceId)

/** An alliance of the first branches, led by the first, in a small tree; what `activities` would tell is told by `told`. */
export interface AllianceFixture extends Fixture {
  readonly told: ToldLog
  /** Makes a change; answers its object, or the code of the refusal. */
  change(mutation: string, input: object, grants?: readonly Grant[], selection?: string): Promise<Changed>
  /** A ballot on a subject has been closed. */
  decided(subject: string, outcome: string | null, decidedOn?: string): Promise<void>
  /** The position of the last event that was told. */
  head(): Promise<number>
  /** The kinds of the events told so far, from a position on. */
  eventsAfter(position: number): Promise<{ kind: string; about: any; data?: any }[]>
}

export interface Changed {
  readonly object?: any
  readonly code?: string
  readonly message?: string
}

export async function openAllianceFixture(
  kind: AllianceKind = 'INDUSTRY_CHAIN',
  members = 3,
): Promise<AllianceFixture> {
  const fixture = await openFixture(members + 3)
  await fill(fixture, kind, members)
  const told = toldLog('activities', '2026-06-15T04:00:00Z')
  fixture.subgraph.follow(told)
  return {
    ...fixture,
    told,
    change: (mutation, input, grants, selection) => change(fixture, mutation, input, grants, selection),
    async decided(subject, outcome, decidedOn = today) {
      const about = { motion: 'motion_1', meeting: 'meeting_1', alliance: allianceId, subject }
      const data = { subjectId: subject, allianceId, outcome, decidedOn, charterId: firstCharter }
      told.tell('motion.decided', about, data)
      await fixture.subgraph.caughtUp()
      await fixture.subgraph.events.publish()
    },
    async head() {
      await fixture.subgraph.events.publish()
      return fixture.subgraph.events.head()
    },
    async eventsAfter(position) {
      await fixture.subgraph.events.publish()
      return fixture.subgraph.events.read(position, 1000)
    },
  }
}

async function fill({ subgraph }: Fixture, kind: AllianceKind, members: number): Promise<void> {
  const { articles, rules } = ruleSetFor(kind)
  await subgraph.database.rows.transaction().execute(async (tx) => {
    await loadAlliances(tx, rows(kind, members))
    const charter = {
      id: firstCharter,
      allianceId,
      version: 1,
      title: '章程',
      effectiveFrom: '2025-01-01',
      rules,
    }
    const withChapter = articles.map((article) => ({ ...article, chapter: null }))
    const events = await loadCharter(tx, { ...charter, articles: withChapter })
    await appendEvents(tx, 'organizations', events, {
      actor: null,
      at: Temporal.Instant.from('2026-01-01T00:00:00Z'),
    })
  })
  await subgraph.events.publish()
}

function rows(kind: AllianceKind, members: number) {
  const numbers = Array.from({ length: members }, (_, n) => n)
  const alliance = {
    id: allianceId,
    name: '红山联盟',
    kind,
    status: 'ACTIVE',
    foundedOn: '2025-01-01',
    leadOrganizationId: branch(0),
    approvedById: 'org_county',
    regionCode: '150402',
    sector: null,
    demo: true,
  }
  const memberships = numbers.map((n) => ({
    id: `membership_${n}`,
    allianceId,
    organizationId: branch(n),
    tier: n === 0 ? 'CHAIR' : 'MEMBER',
    since: '2025-01-01',
    until: null,
  }))
  const membershipIds = memberships.map(({ id }) => id)
  const body = { allianceId, parentId: null, membershipIds }
  const bodies = [
    { ...body, id: 'body_assembly', kind: 'ASSEMBLY', name: '成员大会' },
    { ...body, id: 'body_council', kind: 'COUNCIL', name: '理事会' },
  ]
  return { alliances: [alliance], memberships, bodies, offices: [] }
}

async function change(
  fixture: Fixture,
  mutation: string,
  input: object,
  grants: readonly Grant[] | undefined = office,
  selection = 'id',
): Promise<Changed> {
  const field = fixture.subgraph.schema.getMutationType()!.getFields()[mutation]!
  const type = String(field.args[0]!.type)
  const [noun] = Object.keys((getNamedType(field.type) as GraphQLObjectType).getFields()).filter(
    (name) => name !== 'userErrors',
  )
  const { data, errors } = await fixture.run(
    `mutation($input: ${type}) { ${mutation}(input: $input) { ${noun} { ${selection} } userErrors { code field message } } }`,
    { input },
    grants,
  )
  if (errors) return { code: errors[0].extensions?.code, message: errors[0].message }
  const { userErrors, ...payload } = data[mutation]
  if (userErrors.length > 0) return { code: userErrors[0].code, message: userErrors[0].message }
  return { object: payload[noun!] }
}
