import { LockMode } from '@mikro-orm/core'
import { ForbiddenError, NotFoundError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import type { Place } from '../../../shared/places/place.ts'
import { allianceInside, checkSignedIn } from '../meeting/meeting.changes.ts'
import { checkVersion } from '../meeting/meeting.rules.ts'
import { membersAmong } from '../membership/membership.reads.ts'
import { Report } from './report.entity.ts'
import { ReportStatus } from './report-status.ts'

/** Who writes and submits a report, and to whom. */
interface Sides {
  readonly isWriter: boolean
  readonly isReceiver: boolean
  /** Who knows of it once it is submitted. */
  readonly isReader: boolean
}

type Whose = Pick<Report, 'allianceId' | 'organizationId'>

/** A report to be changed by one of its sides, locked; of a draft only its writers know. */
export async function lockReport(
  context: MutationContext,
  { reportId: id, version }: { readonly reportId: string; readonly version?: number | null },
  side: 'isWriter' | 'isReceiver',
): Promise<Report> {
  checkSignedIn(context)
  const named = { field: 'reportId', id }
  const report = await context.em.findOne(Report, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!report) throw new NotFoundError(named.field, id)
  const sides = await sidesOf(context, report, await allianceInside(context, report.allianceId, named))
  const isKnown = report.status === ReportStatus.DRAFT ? sides.isWriter : sides.isReader
  if (!isKnown) throw new NotFoundError(named.field, id)
  if (!sides[side]) throw new ForbiddenError()
  checkVersion(report.version, version)
  return report
}

/** An alliance's own goes from its office to those above it, a member's from who keeps the member to the office. */
export async function sidesOf(
  { access, db }: MutationContext,
  { organizationId }: Whose,
  { path }: Place,
): Promise<Sides> {
  const isOffice = access.isIn('OFFICE', { places: path })
  if (organizationId == null)
    return { isWriter: isOffice, isReceiver: access.isIn('SUPERIORS', { places: path }), isReader: true }
  const places = (await readPlaces(db, 'activities', [organizationId])).get(organizationId)?.path ?? []
  const isWriter = access.isIn('KEEPERS', { places })
  const isReader = isWriter || isOffice || access.isIn('SUPERIORS', { places })
  return { isWriter, isReceiver: isOffice, isReader }
}

/** Who reports is a member on the day (ISO date). */
export async function checkReports({ db }: MutationContext, report: Whose, day: string): Promise<void> {
  const { allianceId, organizationId } = report
  if (organizationId == null) return
  if ((await membersAmong(db, allianceId, [organizationId], day)).has(organizationId)) return
  throw new NotFoundError('organizationId', organizationId)
}

/** Tells of a step of a report; `kind` is `report.…`. */
export function tellOfReport(
  { em }: MutationContext,
  { id, allianceId, organizationId }: Pick<Report, 'id'> & Whose,
  kind: string,
): void {
  const member = organizationId == null ? {} : { organization: organizationId }
  record(em, { kind, about: { report: id, alliance: allianceId, ...member } })
}
