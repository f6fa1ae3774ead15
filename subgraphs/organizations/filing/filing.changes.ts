import { sql } from 'kysely'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { checkDay } from '../body/body.changes.ts'
import type { Registry } from '../charter/rule-words-of-work.ts'
import type { FilingInput } from './filing.inputs.ts'
import { checkFiling } from './filing.rules.ts'

/** Keeps that something was filed: with whom it is to be, once with each, and not before it was done. */
export async function fileWith(
  context: MutationContext,
  subject: { readonly id: string; readonly wanted: readonly Registry[]; readonly notBefore: string },
  { registry, on, number }: FilingInput,
): Promise<void> {
  const done = (await filedWith(context, subject.id)).map((filed) => filed.registry)
  checkFiling(subject.wanted, done, registry)
  checkDay(context, on, subject.notBefore)
  await sql`
    insert into organizations.filing (id, subject_id, registry, filed_on, number)
    values (${newId('filing')}, ${subject.id}, ${registry}, ${on}::date, ${number?.trim() || null})`.execute(
    context.db,
  )
}

/** With whom something was filed, and when. */
export async function filedWith(
  { db }: MutationContext,
  subjectId: string,
): Promise<{ registry: Registry; on: string }[]> {
  const { rows } = await sql<{ registry: Registry; on: string }>`
    select registry, filed_on as "on" from organizations.filing where subject_id = ${subjectId}`.execute(db)
  return rows
}
