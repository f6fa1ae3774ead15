import { sql } from 'kysely'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { keyringOf } from '../../../shared/personal/keyring-of.ts'
import type { Member } from '../member/member.entity.ts'
import { belongingRecord } from '../personal/records.ts'
import { Belonging } from './belonging.entity.ts'

/** Opens the period in which a member belongs where the member's row says. */
export function openBelonging(
  { em }: MutationContext,
  { id, organizationId, since }: Pick<Member, 'id' | 'organizationId' | 'since'>,
): void {
  em.create(Belonging, {
    id: newId('belonging'),
    memberId: id,
    organizationId,
    since,
    until: null,
    sealed: null,
  })
}

/** Closes the open period; at once, since a member has only one that is open and the next is inserted before updates. */
export async function closeBelonging(
  context: MutationContext,
  memberId: string,
  on: string,
  reason: string | null,
): Promise<void> {
  const open = await context.em.findOneOrFail(Belonging, { memberId, until: null })
  open.until = on
  if (reason !== null) open.sealed = belongingRecord.seal(keyringOf(context), open.id, { reason }).sealed
  await context.em.flush()
}

/** The first day on which a member belonged anywhere, as an ISO date. */
export async function firstDay({ db }: MutationContext, memberId: string): Promise<string> {
  const { rows } = await sql<{ since: string }>`
    select min(since) as since from members.belonging where member_id = ${memberId}`.execute(db)
  return rows[0]!.since
}
