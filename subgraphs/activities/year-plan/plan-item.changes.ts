import { LockMode } from '@mikro-orm/core'
import { sql } from 'kysely'
import { NotFoundError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import type { Place } from '../../../shared/places/place.ts'
import { allianceInside, checkSignedIn } from '../meeting/meeting.changes.ts'
import { checkVersion } from '../meeting/meeting.rules.ts'
import { PlanItem } from './plan-item.entity.ts'
import type { WithdrawPlanItemInput } from './plan-item.inputs.ts'
import { checkHeld, checkItemState, PlannedAlreadyError } from './plan-item.rules.ts'
import { PlanItemStatus } from './plan-item-status.ts'

/** An item that the caller is inside of, with its alliance's place, locked until the change is done. */
export async function lockPlanItem(
  context: MutationContext,
  { planItemId: id, version }: Pick<WithdrawPlanItemInput, 'planItemId' | 'version'>,
): Promise<{ item: PlanItem; alliance: Place }> {
  checkSignedIn(context)
  const item = await context.em.findOne(PlanItem, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!item) throw new NotFoundError('planItemId', id)
  const alliance = await allianceInside(context, item.allianceId, { field: 'planItemId', id })
  checkVersion(item.version, version)
  return { item, alliance }
}

/** Writes down whether a member wants an item; answers whether that is new. */
export async function keepChoice(
  { db }: MutationContext,
  itemId: string,
  organizationId: string,
  chosen: boolean,
): Promise<boolean> {
  const { numAffectedRows } = chosen
    ? await sql`insert into activities.plan_choice (item_id, organization_id) values (${itemId}, ${organizationId})
        on conflict do nothing`.execute(db)
    : await sql`delete from activities.plan_choice where item_id = ${itemId}
        and organization_id = ${organizationId}`.execute(db)
  return (numAffectedRows ?? 0n) > 0n
}

/** @throws PlannedAlreadyError where an activity was planned of the item, whose row is locked */
export async function checkNothingPlanned(
  { db }: MutationContext,
  itemId: string,
  field?: string,
): Promise<void> {
  const { rows } = await sql`
    select 1 from activities.activity where plan_item_id = ${itemId} and status <> 'CANCELLED' limit 1`.execute(
    db,
  )
  if (rows.length > 0) throw new PlannedAlreadyError(field)
}

/** The item that an activity is planned of is in the plan of its alliance, and held as was decided. */
export async function checkOfPlan(
  context: MutationContext,
  id: string,
  { allianceId, coHosts }: { readonly allianceId: string; readonly coHosts: number },
): Promise<void> {
  const item = await context.em.findOne(PlanItem, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (item?.allianceId !== allianceId) throw new NotFoundError('planItemId', id)
  checkItemState(item.status, PlanItemStatus.IN_PLAN)
  checkHeld(item.scale, coHosts)
  await checkNothingPlanned(context, id, 'planItemId')
}

/** Tells of a step of an item, of who offered it or who chose it; `kind` is `planItem.…`. */
export function tellOfItem(
  { em }: MutationContext,
  { id, allianceId, offeredById }: PlanItem,
  kind: string,
  organization: string = offeredById,
): void {
  record(em, { kind, about: { planItem: id, alliance: allianceId, organization } })
}
