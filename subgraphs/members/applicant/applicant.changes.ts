import { LockMode } from '@mikro-orm/core'
import { NotFoundError, StaleVersionError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { type MemberRow, memberById } from '../member/member.reads.ts'
import { Applicant } from './applicant.entity.ts'
import { applicantById } from './applicant.reads.ts'
import { checkAdmitted } from './applicant.rules.ts'

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
  const [member] = await findMembers(context, 'memberId', [memberId ?? ''])
  checkAdmitted(member!, organizationId, on)
  return { memberId: member!.id, sealed: null }
}
