import { LockMode } from '@mikro-orm/core'
import type { Audience } from '../../../shared/access.ts'
import { ForbiddenError, NotFoundError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { allianceInside, checkSignedIn } from '../meeting/meeting.changes.ts'
import { checkVersion } from '../meeting/meeting.rules.ts'
import { Report } from './report.entity.ts'
import { ReportStatus } from './report-status.ts'

/** A report to be changed by an audience of its alliance, locked; of a draft only the office knows. */
export async function lockReport(
  context: MutationContext,
  { reportId: id, version }: { readonly reportId: string; readonly version?: number | null },
  audience: Audience,
): Promise<Report> {
  checkSignedIn(context)
  const named = { field: 'reportId', id }
  const report = await context.em.findOne(Report, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!report) throw new NotFoundError(named.field, id)
  const { path } = await allianceInside(context, report.allianceId, named)
  const isOffice = context.access.isIn('OFFICE', { places: path })
  if (report.status === ReportStatus.DRAFT && !isOffice) throw new NotFoundError(named.field, id)
  if (!context.access.isIn(audience, { places: path })) throw new ForbiddenError()
  checkVersion(report.version, version)
  return report
}

/** Tells of a step of a report; `kind` is `report.…`. */
export function tellOfReport({ em }: MutationContext, { id, allianceId }: Report, kind: string): void {
  record(em, { kind, about: { report: id, alliance: allianceId } })
}
