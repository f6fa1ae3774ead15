import { LockMode } from '@mikro-orm/core'
import { sql } from 'kysely'
import type { Placed } from '../../../shared/access.ts'
import { NotFoundError, StaleVersionError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { evenIfRefused } from '../../../shared/graph/mutation.ts'
import { keyringOf } from '../../../shared/personal/keyring-of.ts'
import type { SealedRow } from '../../../shared/personal/personal-record.ts'
import { lookerOf, writeLooks } from '../look/look.record.ts'
import { Purpose } from '../look/purpose.ts'
import { Member } from '../member/member.entity.ts'
import { type MemberRow, memberById } from '../member/member.reads.ts'
import { memberRecord } from '../personal/records.ts'
import { Applicant } from './applicant.entity.ts'
import { applicantById } from './applicant.reads.ts'
import {
  AdmittedBeforeError,
  type ApplicantFacts,
  checkAdmitted,
  isSamePerson,
  OnRollError,
} from './applicant.rules.ts'

/** An applicant to be changed, locked, who was read at a version. @throws NotFoundError where the viewer may not know of one */
export async function lockApplicant(
  context: MutationContext,
  { applicantId: id, version }: { readonly applicantId: string; readonly version: number },
): Promise<Applicant> {
  if (!context.viewer) throw new UnauthenticatedError()
  const applicant = await context.em.findOne(Applicant, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!applicant || !(await applicantById(context, id))) throw new NotFoundError('applicantId', id)
  if (applicant.version !== version) throw new StaleVersionError(version, applicant.version)
  return applicant
}

/** Members whom the viewer may know of. @throws NotFoundError where one is not */
export async function findMembers(
  context: MutationContext,
  field: string,
  ids: readonly string[],
): Promise<MemberRow[]> {
  return Promise.all(
    ids.map(async (id) => {
      const member = await memberById(context, id)
      if (!member) throw new NotFoundError(field, id)
      return member
    }),
  )
}

/** The columns of an admission: the roll has the person now, so that nothing personal stays here. */
export async function admission(
  context: MutationContext,
  { organizationId }: Applicant,
  memberId: string | null | undefined,
  on: string,
) {
  const [known] = await findMembers(context, 'memberId', [memberId ?? ''])
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const
  const member = await context.em.findOneOrFail(Member, { id: known!.id }, lock)
  checkAdmitted(member, organizationId, on)
  if (await context.em.count(Applicant, { memberId: member.id })) throw new AdmittedBeforeError()
  return { memberId: member.id, sealed: null }
}

/**
 * The refusal tells that somebody is on a roll, so it is a look at that person, made by who keeps the branch at `place`, and
 * recorded as one.
 * @throws OnRollError where the applicant is on a roll already
 */
export async function checkOffRoll(
  context: MutationContext,
  facts: ApplicantFacts,
  place: Placed,
): Promise<void> {
  const keyring = keyringOf(context)
  const { rows } = await sql<SealedRow>`
    select id, sealed from members.member
    where name_mark = any(${memberRecord.marks(keyring, 'name', facts.name)}::text[]) and status = 'ACTIVE'`.execute(
    context.db,
  )
  const same = rows.filter((row) => isSamePerson(facts, memberRecord.open(keyring, row)))
  if (same.length === 0) return
  const fields = ['birthOn', 'name']
  const seen = same.map(({ id }) => ({ ...lookerOf(context, place), personId: id, fields }))
  const look = { purpose: Purpose.ROLL_KEEPING, at: context.now() }
  evenIfRefused(context.em, (db) => writeLooks(db, seen, look))
  throw new OnRollError()
}
