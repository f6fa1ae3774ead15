import { LockMode } from '@mikro-orm/core'
import { sql } from 'kysely'
import {
  DomainError,
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
} from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { keyringOf } from '../../../shared/personal/keyring-of.ts'
import { officialIdForm } from '../member/person-forms.ts'
import { floatingRecord } from '../personal/records.ts'
import { FloatingMember } from './floating-member.entity.ts'
import { floatingMemberById } from './floating-member.reads.ts'
import { checkFloatingFacts, type FloatingFacts } from './floating-member.rules.ts'

/** Somebody with this official id has been found already; by whom is not told. */
export class KnownFloatingError extends DomainError {
  readonly code = 'KNOWN_FLOATING_MEMBER'
  override readonly field = 'officialId'

  constructor() {
    super({ zh: '该流动党员已被摸排登记。', en: 'This floating member has been found already.' })
  }
}

/** A floating member to be changed, locked, who was read at a version. @throws NotFoundError where the viewer may not know of the person */
export async function lockFloatingMember(
  context: MutationContext,
  { floatingMemberId: id, version }: { readonly floatingMemberId: string; readonly version: number },
): Promise<FloatingMember> {
  if (!context.viewer) throw new UnauthenticatedError()
  const person = await context.em.findOne(FloatingMember, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!person || !(await floatingMemberById(context, id))) throw new NotFoundError('floatingMemberId', id)
  if (person.version !== version) throw new StaleVersionError(version, person.version)
  return person
}

/** The columns of what is personal, checked. */
export function sealedFloating(context: MutationContext, id: string, facts: FloatingFacts) {
  const officialId = facts.officialId === null ? null : officialIdForm(facts.officialId)
  const normal = { ...facts, officialId }
  checkFloatingFacts(normal)
  const { sealed, officialIdMark = null } = floatingRecord.seal(keyringOf(context), id, normal)
  return { sealed, officialIdMark }
}

/** What is known of a floating member whose row is locked and who has not left. */
export function floatingFactsOf(context: MutationContext, { id, sealed }: FloatingMember): FloatingFacts {
  return floatingRecord.open(keyringOf(context), { id, sealed }) as FloatingFacts
}

/** @throws KnownFloatingError where somebody with the official id has been found */
export async function checkUnknownFloating({ db, keyring }: MutationContext, officialId: string | null) {
  if (officialId === null) return
  const marks = floatingRecord.marks(keyringOf({ keyring }), 'officialId', officialId)
  const { rows } = await sql`
    select 1 from members.floating_member where official_id_mark = any(${marks}::text[])`.execute(db)
  if (rows.length > 0) throw new KnownFloatingError()
}
