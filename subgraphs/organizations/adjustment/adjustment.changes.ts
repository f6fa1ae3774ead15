import { sql } from 'kysely'
import {
  InvalidInputError,
  NotFoundError,
  StaleVersionError,
  WrongStateError,
} from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import type { Grant } from '../../../shared/viewer.ts'
import { type LockedAlliance, lockActiveAlliance } from '../alliance/alliance.lock.ts'
import { checkDay } from '../body/body.changes.ts'
import { rulesOf } from '../charter/charter.rules.ts'
import { rulesOn } from '../charter/rules-in-force.ts'
import { registriesOf } from '../filing/filing.rules.ts'
import { endMembership } from '../leaving/exit.changes.ts'
import { officesIn } from '../office/telling.ts'
import { grantOf, takeStep } from '../step/step.changes.ts'
import { StepKind } from '../step/step-kind.ts'
import type { AdjustmentKind } from './adjustment.entity.ts'
import type { DissolveAllianceInput } from './adjustment.inputs.ts'

/** An alliance as its approver changes it: who approved its founding; where nobody is on record, whoever stands above its lead. */
export async function lockAsApprover(
  context: MutationContext,
  { allianceId, version, on, reason }: DissolveAllianceInput,
): Promise<{ readonly alliance: LockedAlliance; readonly grant: Grant }> {
  const alliance = await lockActiveAlliance(context.db, allianceId)
  const places = alliance.approvedById ? [alliance.approvedById] : alliance.places.slice(1)
  const grant = grantOf(context, 'SUPERIORS', { places })
  if (alliance.version !== version) throw new StaleVersionError(version, alliance.version)
  checkDay(context, on, alliance.foundedOn)
  if (!reason.trim()) throw new InvalidInputError('reason', { zh: '请说明理由。', en: 'Say why.' })
  return { alliance, grant }
}

/** Keeps what the approver has done, with whom it is to be filed by the charter (document 3, 8.3), and tells of it. */
export async function keepAdjustment(
  context: MutationContext,
  grant: Grant,
  { allianceId, on, reason }: DissolveAllianceInput,
  kind: `${AdjustmentKind}`,
): Promise<string> {
  const rules = await rulesOn(context.db, allianceId, on)
  const id = newId('adjustment')
  const article = rulesOf(rules, 'ADJUSTMENT')[0]?.article ?? null
  await sql`
    insert into organizations.adjustment (id, alliance_id, kind, on_day, reason, article, registries)
    values (${id}, ${allianceId}, ${kind}, ${on}::date, ${reason.trim()}, ${article},
      ${registriesOf(rules, 'ADJUSTMENT')}::text[])`.execute(context.db)
  const step = kind === 'DISSOLVED' ? StepKind.ADJUSTMENT_DISSOLVED : StepKind.ADJUSTMENT_MADE
  await takeStep(context, grant, {
    kind: step,
    allianceId,
    subjectId: id,
    reason: reason.trim(),
    data: { on },
  })
  return id
}

interface Present {
  readonly id: string
  readonly organizationId: string
  readonly since: string
}

/** The present members of an alliance, locked. */
export async function presentMembers({ db }: MutationContext, allianceId: string): Promise<Present[]> {
  const { rows } = await sql<Present>`
    select id, organization_id as "organizationId", since from organizations.membership
    where alliance_id = ${allianceId} and until is null order by id for update`.execute(db)
  return rows
}

/** Organizations below the approver become members from a day on. */
export async function addMembers(
  { db }: MutationContext,
  { allianceId, on, by }: { readonly allianceId: string; readonly on: string; readonly by: string },
  ids: readonly string[],
): Promise<void> {
  for (const id of new Set(ids)) {
    const { rows } = await sql<{ isBelow: boolean; isMember: boolean }>`
      select o.dissolved_on is null and ${by} = any(o.path) as "isBelow", exists (select 1 from organizations.membership m
        where m.alliance_id = ${allianceId} and m.organization_id = o.id and m.until is null) as "isMember"
      from organizations.organization o where o.id = ${id} for share of o`.execute(db)
    if (!rows[0]) throw new NotFoundError('addOrganizationIds', id)
    if (!rows[0].isBelow)
      throw new InvalidInputError('addOrganizationIds', {
        zh: `${id} 不隶属于批准机关。`,
        en: `${id} is not below the committee that approves.`,
      })
    if (rows[0].isMember)
      throw new WrongStateError({ zh: `${id} 已是成员单位。`, en: `${id} is a member already.` })
    await sql`
      with joined as (
        insert into organizations.membership (id, alliance_id, organization_id, tier, since)
        values (${newId('membership')}, ${allianceId}, ${id}, 'MEMBER', ${on}::date) returning id)
      insert into organizations.seat (body_id, membership_id, since)
      select b.id, j.id, ${on}::date from joined j join organizations.body b
        on b.alliance_id = ${allianceId} and b.kind = 'ASSEMBLY' and b.dissolved_on is null`.execute(db)
  }
}

/** Members leave by the approver's decision on a day, or on the one on which they joined. */
export async function removeMembers(
  context: MutationContext,
  {
    allianceId,
    on,
    leftBy,
  }: { readonly allianceId: string; readonly on: string; readonly leftBy: 'ADJUSTED' | 'DISSOLVED' },
  leaving: readonly Present[],
): Promise<void> {
  for (const { id, organizationId, since } of leaving) {
    const day = on < since ? since : on
    await endMembership(officesIn(context), { id, allianceId, organizationId, on: day, leftBy })
  }
}

/** Its bodies end with it, and its places on routes and in districts. Answers the routes and districts that it was on. */
export async function endAlliance(
  context: MutationContext,
  allianceId: string,
  on: string,
): Promise<{ routes: string[]; districts: string[] }> {
  const { db } = context
  await sql`
    update organizations.alliance set status = 'DISSOLVED', dissolved_on = ${on}::date, version = version + 1
    where id = ${allianceId}`.execute(db)
  await sql`
    update organizations.body set dissolved_on = ${on}::date, version = version + 1
    where alliance_id = ${allianceId} and dissolved_on is null`.execute(db)
  const [routes, districts] = [
    await leaveWhole(context, 'route', allianceId, on),
    await leaveWhole(context, 'district', allianceId, on),
  ]
  return { routes, districts }
}

async function leaveWhole(
  { db }: MutationContext,
  whole: 'route' | 'district',
  allianceId: string,
  on: string,
) {
  const { rows } = await sql<{ id: string }>`
    update ${sql.table(`organizations.${whole}_alliance`)} set until = greatest(since, ${on}::date)
    where alliance_id = ${allianceId} and until is null returning ${sql.ref(`${whole}_id`)} as id`.execute(db)
  return rows.map(({ id }) => id)
}
