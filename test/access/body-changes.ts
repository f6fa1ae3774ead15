import { sql } from 'kysely'
import { act, EnumValue, type Input } from './act.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const { office } = people
const on = '2026-11-02'
let count = 0

const branch = () => ({
  allianceId: 'alliance_one',
  kind: new EnumValue('BRANCH'),
  name: `分会${++count}`,
  on: '2026-11-01',
})

/** A branch that nothing has been done with. */
async function founded(world: World) {
  return { bodyId: (await act(world, office, 'foundBody', branch())).id, version: 1 }
}

const chair = {
  kind: new EnumValue('BRANCH_CHAIR'),
  appointment: new EnumValue('CONSULTED'),
  organizationId: 'org_a',
  memberId: 'member_peer',
  on,
}

const seat = { membershipId: 'membership_a', on }

async function seated(world: World) {
  const body = await founded(world)
  await act(world, office, 'seatMember', { ...body, ...seat })
  return { ...body, ...seat, version: 2 }
}

async function appointed(world: World) {
  const body = await founded(world)
  const { id: officeId } = await act(world, office, 'appointOfficer', { ...body, ...chair })
  return { body: { ...body, version: 2 }, officeId }
}

const slate = () => ({
  kind: new EnumValue('BRANCH_CHAIR'),
  seats: 1,
  candidates: [{ organizationId: 'org_a', memberId: 'member_peer' }],
})

async function requested(world: World) {
  const { id: electionId } = await act(world, office, 'requestElection', {
    ...(await founded(world)),
    ...slate(),
  })
  return { electionId, version: 1 }
}

/** For every change of bodies and offices a plausible input. */
export const bodyChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  foundBody: async () => branch(),
  changeBody: async (world) => ({ ...(await founded(world)), name: `新名称${++count}` }),
  dissolveBody: async (world) => ({ ...(await founded(world)), on }),
  seatMember: async (world) => ({ ...(await founded(world)), ...seat }),
  unseatMember: seated,
  appointOfficer: async (world) => ({ ...(await founded(world)), ...chair }),
  requestElection: async (world) => ({ ...(await founded(world)), ...slate() }),
  withdrawElection: requested,
  relieveOfficer: async (world) => {
    const { officeId } = await appointed(world)
    return { officeId, version: 1, on, reason: '工作调动' }
  },
}

/** A branch whose chair was replaced and left with it. */
export async function runBodies(world: World): Promise<BodyDeeds> {
  const { body, officeId } = await appointed(world)
  const successor = { ...chair, appointment: new EnumValue('PROPOSED'), replacesId: officeId }
  const { id } = await act(world, office, 'appointOfficer', {
    ...body,
    ...successor,
    organizationId: 'org_b',
  })
  const { bodyId } = body
  await act(world, office, 'dissolveBody', { bodyId, version: 3, on: '2026-11-20' })
  await showGaps(world, id)
  const electing = await founded(world)
  const { id: election } = await act(world, office, 'requestElection', { ...electing, ...slate() })
  return { bodyGone: bodyId, officeReplacing: id, election, bodyElecting: electing.bodyId }
}

/** No deed takes as long as a term, and this charter leaves designations and the council's seats open. */
async function showGaps({ subgraphs }: World, officeId: string): Promise<void> {
  const { rows } = subgraphs.organizations.database
  await sql`
    update organizations.office set post_left_on = '2026-11-10' where id = ${officeId}`.execute(rows)
  await sql`
    insert into organizations.office (id, body_id, kind, title, appointment, holder_organization_id, since, term_ends_on, post_left_on)
    values ('office_overdue', 'body_council', 'CHAIR', '理事长', 'CONSULTED', 'org_b', '2024-01-01', '2026-01-01', '2026-01-01')`.execute(
    rows,
  )
  const article = sql`(select article_id from organizations.rule where charter_id = c.id order by place limit 1)`
  const more = [
    { kind: 'DESIGNATION', article: '11', each: 'MEMBER', role: 'LIAISON', count: 1 },
    { kind: 'SEATS', article: '11', of: 'COUNCIL_SEAT', min: 5, max: 9 },
  ]
  for (const [place, rule] of more.entries())
    await sql`
      insert into organizations.rule (id, charter_id, article_id, place, kind, rule)
      select 'rule_more' || ${place}::text, c.id, ${article}, 900 + ${place}::int, ${rule.kind}, ${JSON.stringify(rule)}::jsonb
      from organizations.charter c where c.alliance_id = 'alliance_one' and c.version = 1`.execute(rows)
}

export interface BodyDeeds {
  readonly bodyGone: string
  readonly officeReplacing: string
  readonly election: string
  readonly bodyElecting: string
}
