import { type RawBuilder, sql } from 'kysely'
import type { Bilingual } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import type { Matter } from '../charter/rule-words.ts'
import { type Decider, isVoted } from './decision.rules.ts'

/** What a body is asked to decide. */
export interface ToDecide extends Decider {
  readonly subjectId: string
  readonly allianceId: string
  readonly matter: Matter
  readonly title: Bilingual
}

/** Asks a body for its decision; where it votes, `activities` is told to put it to the vote (docs/events.md, “Decisions”). */
export async function askDecision(context: MutationContext, asked: ToDecide): Promise<void> {
  const { subjectId, allianceId, matter, body, way, cites, title } = asked
  const bodyId = await onlyBody(context, allianceId, body)
  await sql`
    insert into organizations.decision (id, subject_id, alliance_id, matter, body, body_id, way, charter_id, rule_id,
      article_number, asked_on)
    values (${newId('decision')}, ${subjectId}, ${allianceId}, ${matter}, ${body}, ${bodyId}, ${way},
      ${cites?.charterId ?? null}, ${cites?.ruleId ?? null}, ${cites?.article ?? null},
      ${dayOf(context.now()).toString()}::date)`.execute(context.db)
  if (!isVoted(way)) return
  const data = { subjectId, allianceId, matter, body, ...(bodyId && { bodyId }), title }
  record(context.em, {
    kind: 'decision.requested',
    about: { alliance: allianceId, subject: subjectId },
    data,
  })
}

/** Takes back what was asked on a subject, if it is still open. */
export function withdrawDecision(context: MutationContext, subjectId: string): Promise<void> {
  return withdrawDecisions(context, sql`subject_id = ${subjectId}`)
}

/** Takes back what is open of the decisions that were asked for, by a condition on them. */
export async function withdrawDecisions(context: MutationContext, where: RawBuilder<unknown>): Promise<void> {
  const { rows } = await sql<{ allianceId: string; subjectId: string }>`
    update organizations.decision set state = 'WITHDRAWN', version = version + 1
    where ${where} and state = 'OPEN' returning alliance_id as "allianceId", subject_id as "subjectId"`.execute(
    context.db,
  )
  for (const { allianceId, subjectId } of rows)
    record(context.em, {
      kind: 'decision.withdrawn',
      about: { alliance: allianceId, subject: subjectId },
      data: { subjectId, allianceId },
    })
}

/** The body of a kind, where an alliance has just one of it. */
async function onlyBody({ db }: MutationContext, allianceId: string, kind: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from organizations.body
    where alliance_id = ${allianceId} and kind = ${kind} and dissolved_on is null limit 2`.execute(db)
  return rows.length === 1 ? rows[0]!.id : null
}
