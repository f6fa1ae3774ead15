import { sql } from 'kysely'
import { InvalidInputError, StaleVersionError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import type { Grant } from '../../../shared/viewer.ts'
import { type LockedAlliance, lockActiveAlliance } from '../alliance/alliance.lock.ts'
import { checkDay } from '../body/body.changes.ts'
import { rulesOf } from '../charter/charter.rules.ts'
import { rulesOn } from '../charter/rules-in-force.ts'
import { registriesOf } from '../filing/filing.rules.ts'
import { grantOf, takeStep } from '../step/step.changes.ts'
import { StepKind } from '../step/step-kind.ts'
import type { AdjustmentKind } from './adjustment.entity.ts'
import type { DissolveAllianceInput } from './adjustment.inputs.ts'

/** An alliance as its approver changes it: who approved its founding; where nobody is on record, whoever stands above its lead, which does not approve what it does itself. */
export async function lockAsApprover(
  context: MutationContext,
  { allianceId, version, on, reason }: DissolveAllianceInput,
): Promise<{ readonly alliance: LockedAlliance; readonly grant: Grant }> {
  const alliance = await lockActiveAlliance(context.db, allianceId)
  const places = alliance.approvedById ? [alliance.approvedById] : alliance.places.slice(2)
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
