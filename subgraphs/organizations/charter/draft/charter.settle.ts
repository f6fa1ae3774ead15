import { sql } from 'kysely'
import type { Settle } from '../../decision/settle.ts'
import { keepStep } from '../../step/step.changes.ts'
import { StepKind } from '../../step/step-kind.ts'
import { inForceEvent } from '../charter.load.ts'
import { readDraft } from './draft.store.ts'

/** A version that was voted for is in force from the day it was wanted from, or from the vote if that is later; the ones before stay. */
export const settleCharter: Settle = async (db, settled) => {
  const { subjectId, allianceId, passed, decidedOn } = settled
  const { rows } = await sql<{ version: number; effectiveFrom: string | null }>`
    update organizations.charter set revision = revision + 1, status = ${passed ? 'ADOPTED' : 'REJECTED'},
      adopted_on = case when ${passed} then ${decidedOn}::date end,
      effective_from = case when ${passed} then greatest(wanted_from, ${decidedOn}::date) end
    where id = ${subjectId} and status = 'PROPOSED' returning version, effective_from as "effectiveFrom"`.execute(
    db,
  )
  const charter = rows[0]
  if (!charter) return []
  const kind = passed ? StepKind.CHARTER_ADOPTED : StepKind.CHARTER_REJECTED
  const step = await keepStep(db, { kind, allianceId, subjectId, reason: settled.reason }, settled)
  if (!charter.effectiveFrom) return [step]
  const { articles, rules } = await readDraft(db, subjectId)
  const idOf = new Map(articles.map(({ number, id }) => [number, id]))
  const told = rules.map(({ id, rule }) => ({ id, articleId: idOf.get(rule.article)!, rule }))
  const { version, effectiveFrom } = charter
  return [step, inForceEvent({ id: subjectId, allianceId, version, effectiveFrom }, told)]
}
