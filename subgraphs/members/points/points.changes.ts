import { sql } from 'kysely'
import { NotFoundError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { checkKeeper } from '../member/member.access.ts'
import { today } from '../member/member.changes.ts'
import { memberById } from '../member/member.reads.ts'
import type { PointsEntry, PointsRules } from './points.entity.ts'
import type { SetPointsRulesInput } from './points.inputs.ts'
import { entryById } from './points.reads.ts'
import { writeEntries } from './points.write.ts'
import { checkEffective, checkRules } from './points-input.rules.ts'

const hundredths = (points: number) => Number((points * 100).toFixed(6))

/** Writes the next version of an organization's rules, numbered after the last one. */
export async function writeRules(
  context: MutationContext,
  { organizationId, effectiveFrom, ...input }: SetPointsRulesInput,
): Promise<Pick<PointsRules, 'id'>> {
  const rules = {
    base: hundredths(input.base),
    floor: hundredths(input.floor),
    ceiling: input.ceiling == null ? null : hundredths(input.ceiling),
    vetoTo: hundredths(input.vetoTo),
  }
  const items = input.items.map(itemOf)
  checkRules(rules, items)
  const { version, day } = await lastVersion(context, organizationId)
  checkEffective(effectiveFrom, day, today(context))
  const id = newId('pointsrules')
  await sql`
    insert into members.points_rules (id, organization_id, version, effective_from, base, floor, ceiling, veto_to, items)
    values (${id}, ${organizationId}, ${version + 1}, ${effectiveFrom}::date, ${rules.base}, ${rules.floor}, ${rules.ceiling},
      ${rules.vetoTo}, ${JSON.stringify(items)}::jsonb)`.execute(context.db)
  return { id }
}

function itemOf({
  code,
  name,
  points,
  cap,
  perHour,
  activityKind,
  veto,
}: SetPointsRulesInput['items'][number]) {
  return {
    code,
    name,
    points: hundredths(points),
    cap: cap == null ? null : hundredths(cap),
    perHour: perHour ?? false,
    activityKind: activityKind ?? null,
    veto: veto ?? false,
  }
}

async function lastVersion({ db }: MutationContext, organizationId: string) {
  const { rows } = await sql<{ version: number; day: string | null }>`
    select coalesce(max(version), 0)::int as version, max(effective_from) as day
    from members.points_rules where organization_id = ${organizationId}`.execute(db)
  return rows[0]!
}

/** Counters an entry by one of its opposite, and tells so; answers its id. */
export async function counterEntry(
  context: MutationContext,
  { id, memberId, rulesId, item, on, quantity, points }: PointsEntry,
): Promise<string> {
  const opposite = { quantity: -quantity, points: -Math.round(points * 100), correctsId: id }
  const [counterId] = await writeEntries(
    context.db,
    [{ memberId, rulesId, item, on, ...opposite }],
    context.now(),
  )
  record(context.em, { kind: 'points.corrected', about: { member: memberId } })
  return counterId!
}

/** An entry to be countered. @throws NotFoundError also where the viewer may not know of it; ForbiddenError where others keep the roll */
export async function findEntry(context: MutationContext, id: string): Promise<PointsEntry> {
  if (!context.viewer) throw new UnauthenticatedError()
  const entry = await entryById(context, id)
  const member = entry && (await memberById(context, entry.memberId))
  if (!entry || !member) throw new NotFoundError('entryId', id)
  checkKeeper(context, member)
  return entry
}
