import { sql } from 'kysely'
import type { Placed } from '../../../shared/access.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { evenIfRefused } from '../../../shared/graph/mutation.ts'
import { keyringOf } from '../../../shared/personal/keyring-of.ts'
import { lookerOf, writeLooks } from '../look/look.record.ts'
import { Purpose } from '../look/purpose.ts'
import { memberRecord } from '../personal/records.ts'
import { KnownPersonError } from './member.errors.ts'
import type { PersonFacts } from './person.ts'

/**
 * An official id is in the register once. The refusal tells that somebody has it, so it is a look at that person, made by
 * who keeps the roll at `place`, and recorded as one.
 * @throws KnownPersonError where another member than `id` has the official id
 */
export async function checkUnknown(
  context: MutationContext,
  { officialId }: Pick<PersonFacts, 'officialId'>,
  place: Placed,
  id = '',
): Promise<void> {
  if (officialId === null) return
  const marks = memberRecord.marks(keyringOf(context), 'officialId', officialId)
  const { rows } = await sql<{ id: string }>`
    select id from members.member where official_id_mark = any(${marks}::text[]) and id <> ${id}`.execute(
    context.db,
  )
  if (rows.length === 0) return
  const seen = rows.map((row) => ({ ...lookerOf(context, place), personId: row.id, fields: ['officialId'] }))
  const look = { purpose: Purpose.ROLL_KEEPING, at: context.now() }
  evenIfRefused(context.em, (db) => writeLooks(db, seen, look))
  throw new KnownPersonError()
}
