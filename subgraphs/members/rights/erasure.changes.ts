import { sql } from 'kysely'
import type { MutationContext } from '../../../shared/graph/context.ts'
import type { PersonalRecord } from '../../../shared/personal/personal-record.ts'
import { memberRecord, recordsOfMembers } from '../personal/records.ts'

/**
 * Takes from every table what is personal of a member, with the marks by which it could be found. The rows stay: who
 * belonged where and when still counts, under an id that says nothing. So do the looks, which hold no words about a person.
 */
export async function eraseSealed(context: MutationContext, memberId: string): Promise<void> {
  for (const record of recordsOfMembers) await eraseFrom(context, record, memberId)
}

async function eraseFrom({ db }: MutationContext, record: PersonalRecord, memberId: string): Promise<void> {
  const columns = ['sealed', ...record.marked.map(({ column }) => column)]
  const nothing = sql.join(columns.map((column) => sql`${sql.id(column)} = null`))
  const owner = sql.id(record === memberRecord ? 'id' : 'member_id')
  await sql`update ${sql.table(record.table)} set ${nothing} where ${owner} = ${memberId}`.execute(db)
}
