import { type Kysely, sql } from 'kysely'
import { newId } from '../../../shared/ids.ts'
import { timeZone } from '../../../shared/time.ts'
import { keepSteps } from '../step/step.changes.ts'
import { StepKind } from '../step/step-kind.ts'
import type { BodyKind } from './rule-vocabulary.ts'

/** That an amended version was voted on, as records have it; days are ISO dates. */
export interface AdoptionToLoad {
  readonly charterId: string
  readonly allianceId: string
  readonly body: BodyKind
  readonly bodyId: string
  readonly motionId: string
  /** The rule that gives it to the body, where the charter has one. */
  readonly cites: { readonly charterId: string; readonly ruleId: string; readonly article: string } | null
  readonly askedOn: string
  readonly decidedOn: string
}

/** Takes over that a version was adopted: the decision with its motion, and the steps to it. */
export async function loadAdoption(db: Kysely<unknown>, adoption: AdoptionToLoad): Promise<void> {
  const { charterId: subjectId, allianceId, cites, askedOn, decidedOn } = adoption
  await sql`
    insert into organizations.decision (id, subject_id, alliance_id, matter, body, body_id, way, charter_id, rule_id,
      article_number, state, asked_on, decided_on, motion_id)
    values (${newId('decision')}, ${subjectId}, ${allianceId}, 'AMEND_CHARTER', ${adoption.body}, ${adoption.bodyId}, 'VOTE',
      ${cites?.charterId ?? null}, ${cites?.ruleId ?? null}, ${cites?.article ?? null}, 'PASSED', ${askedOn}::date,
      ${decidedOn}::date, ${adoption.motionId})`.execute(db)
  const step = { allianceId, subjectId, actor: null, grant: null }
  await keepSteps(db, [
    { ...step, kind: StepKind.CHARTER_DRAFTED, at: noonOf(askedOn) },
    { ...step, kind: StepKind.CHARTER_PROPOSED, at: noonOf(askedOn) },
    { ...step, kind: StepKind.CHARTER_ADOPTED, at: noonOf(decidedOn) },
  ])
}

/** Records say the day, not the time of day. */
function noonOf(day: string): string {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '12:00' }).toInstant().toString()
}
