import { sql } from 'kysely'
import { newId } from '../../shared/ids.ts'
import { act, EnumValue, type Input } from './act.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const { office, secretary } = people
type Rows = World['subgraphs']['organizations']['database']['rows']

/** A membership that nothing has been done with; the one before is gone. Another county leads the alliance that a leaves. */
async function member(
  { subgraphs }: World,
  { allianceId = 'alliance_one', organizationId = 'org_c', until = null as string | null } = {},
): Promise<Input> {
  const { rows } = subgraphs.organizations.database
  const membershipId = newId('membership')
  await sql`
    insert into organizations.alliance (id, name, kind, status, founded_on, region_code, lead_organization_id)
    values ('alliance_left', '联盟', 'REGIONAL', 'ACTIVE', '2024-01-01', '150403', 'org_far') on conflict do nothing`.execute(
    rows,
  )
  await sql`delete from organizations.seat s using organizations.membership m where m.id = s.membership_id and m.organization_id = 'org_c'`.execute(
    rows,
  )
  await sql`
    delete from organizations.membership where alliance_id = ${allianceId} and organization_id = ${organizationId}
      and id <> 'membership_c'`.execute(rows)
  await sql`
    insert into organizations.membership (id, alliance_id, organization_id, tier, since, until, left_by, warned_on, warned_since)
    values (${membershipId}, ${allianceId}, ${organizationId}, 'MEMBER', '2025-06-01', ${until}::date,
      ${until && 'DEEMED'}, '2026-11-01', '2025-07-01')`.execute(rows)
  await owe(rows, organizationId, '2025-07-01')
  await ruleOnLapse(rows)
  return { membershipId, version: 1 }
}

/** No charter of the alliance has a rule on lapses, nor sets a time for its turns. */
async function ruleOnLapse(rows: Rows): Promise<void> {
  const period = { count: 1, unit: 'YEAR' }
  const rule = { kind: 'LAPSE', duration: period, boundary: 'MORE_THAN', mandatory: false }
  await sql`
    insert into organizations.rule (id, charter_id, article_id, place, kind, rule)
    select 'rule_lapse' || c.version, c.id, a.id, 910, 'LAPSE', ${JSON.stringify(rule)}::jsonb || jsonb_build_object('article', a.number)
    from organizations.charter c join organizations.article a on a.charter_id = c.id and a.place = 0
    where c.alliance_id = 'alliance_one'
      and not exists (select 1 from organizations.rule r where r.charter_id = c.id and r.kind = 'LAPSE')`.execute(
    rows,
  )
  await sql`
    update organizations.rule set rule = rule || ${JSON.stringify({ period })}::jsonb where kind = 'ROTATION'`.execute(
    rows,
  )
}

/** An organization owes what was due on a day, and has done nothing since. */
async function owe(rows: Rows, id: string, on: string) {
  await sql`delete from organizations.duty where organization_id = ${id}`.execute(rows)
  await sql`
    insert into organizations.duty (id, alliance_id, organization_id, due_on) values ('duty', 'alliance_one', ${id}, ${on}::date)`.execute(
    rows,
  )
}

/** The member a is in default, by a rule that this charter did not have, and warned; another left long ago. */
export async function runLife(world: World): Promise<LifeDeeds> {
  const { rows } = world.subgraphs.organizations.database
  await ruleOnLapse(rows)
  await owe(rows, 'org_a', '2026-11-22')
  await act(world, office, 'warnMember', { membershipId: 'membership_a', version: 1 })
  const speakers = { representativeId: 'member_peer', liaisonId: 'member_peer' }
  await act(world, secretary, 'nameSpeakers', { membershipId: 'membership_a', version: 2, ...speakers })
  await sql`
    insert into organizations.membership (id, alliance_id, organization_id, tier, since, until, left_by)
    values ('membership_gone', 'alliance_two', 'org_out', 'MEMBER', '2023-01-01', '2023-12-31', 'NOTICE')`.execute(
    rows,
  )
  const { id: turnInstead } = await act(world, office, 'takeTurn', turnOf('membership_b', 0))
  const { id: turn } = await act(world, office, 'takeTurn', turnOf('membership_a', 1))
  return { turn, turnInstead }
}

export interface LifeDeeds {
  readonly turn: string
  readonly turnInstead: string
}

/** A turn to convene after so many others. Where a is next, b stands in. */
const turnOf = (membershipId: string, version: number) => ({
  allianceId: 'alliance_one',
  rotating: new EnumValue('CONVENER'),
  membershipId,
  version,
  on: `2026-11-0${version + 1}`,
  reason: '工作安排',
})

/** For every change in the life of an alliance a plausible input. */
export const lifeChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  leaveAlliance: async (world) => ({
    ...(await member(world, { allianceId: 'alliance_left', organizationId: 'org_a' })),
    notice: '因业务调整退出',
  }),
  warnMember: (world) => member(world),
  changeTier: async (world) => ({ ...(await member(world)), tier: new EnumValue('DIRECTOR') }),
  nameSpeakers: async (world) => ({
    ...(await member(world, { allianceId: 'alliance_left', organizationId: 'org_a' })),
    liaisonId: 'member_peer',
  }),
  takeTurn: async (world) => {
    await sql`delete from organizations.turn`.execute(world.subgraphs.organizations.database.rows)
    return turnOf('membership_b', 0)
  },
  deemMembershipLeft: (world) => member(world),
  restoreMembership: async (world) => ({
    ...(await member(world, { until: '2026-11-10' })),
    reason: '已说明情况',
  }),
}
