import { LockMode } from '@mikro-orm/core'
import { sql } from 'kysely'
import { NotFoundError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { checkKeeper } from '../member/member.access.ts'
import { memberById } from '../member/member.reads.ts'
import { findOrganization } from '../organization/organization.changes.ts'
import { ReportIn } from './report-in.entity.ts'
import { ReportedInError } from './report-in.rules.ts'

/**
 * A report-in to be ended, locked until it is, and the organization to which the member belongs.
 * @throws NotFoundError also where the viewer may not know of it; ForbiddenError for who keeps the roll at neither end
 */
export async function lockReportIn(context: MutationContext, id: string) {
  if (!context.viewer) throw new UnauthenticatedError()
  const reportIn = await context.em.findOne(ReportIn, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  const member = reportIn && (await memberById(context, reportIn.memberId))
  if (!member) throw new NotFoundError('reportInId', id)
  const host = await findOrganization(context, 'reportInId', reportIn.organizationId)
  checkKeeper(context, { places: [...member.places, ...host.path] })
  return { reportIn, homeId: member.organizationId }
}

/** @throws ReportedInError where the member, whose row is locked, has an open report-in at the host */
export async function checkFirst({ em }: MutationContext, memberId: string, organizationId: string) {
  if (await em.count(ReportIn, { memberId, organizationId, until: null })) throw new ReportedInError()
}

/** Ends a member's open report-ins on a day: all of them, or the one at an organization. */
export async function endReportIns(
  { db }: MutationContext,
  memberId: string,
  on: string,
  organizationId?: string,
): Promise<void> {
  const where = organizationId === undefined ? sql`true` : sql`organization_id = ${organizationId}`
  await sql`
    update members.report_in set until = greatest(since, ${on}::date)
    where member_id = ${memberId} and until is null and ${where}`.execute(db)
}
