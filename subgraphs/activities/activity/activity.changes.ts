import { LockMode } from '@mikro-orm/core'
import { sql } from 'kysely'
import { ForbiddenError, InvalidInputError, NotFoundError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import { dayOf } from '../../../shared/time.ts'
import { checkSignedIn } from '../meeting/meeting.changes.ts'
import { checkVersion } from '../meeting/meeting.rules.ts'
import { membersAmong } from '../membership/membership.reads.ts'
import { NotSignedUpError } from '../signup/signup.errors.ts'
import { Activity } from './activity.entity.ts'
import { activityById } from './activity.reads.ts'
import type { Attendee } from './activity.rules.ts'

/** An activity that the caller may see, locked until the change is done. */
export async function lockActivity(context: MutationContext, id: string): Promise<Activity> {
  checkSignedIn(context)
  const activity = await context.em.findOne(Activity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!activity || !(await activityById(context, id))) throw new NotFoundError('activityId', id)
  return activity
}

/** One that the caller runs: for a host, or for the alliance; of the version that was sent. */
export async function lockOwnActivity(
  context: MutationContext,
  { activityId, version }: { readonly activityId: string; readonly version?: number | null },
): Promise<Activity> {
  const activity = await lockActivity(context, activityId)
  await checkRuns(context, activity.allianceId, await hostsOf(context, activity))
  checkVersion(activity.version, version)
  return activity
}

/** Activities are run by those who keep a host of them, or the alliance. */
export async function checkRuns(
  { db, access }: MutationContext,
  allianceId: string,
  hostIds: readonly string[],
): Promise<void> {
  const places = await readPlaces(db, 'activities', [allianceId, ...hostIds])
  const paths = [...places.values()].flatMap(({ path }) => path)
  if (!access.isIn('KEEPERS', { places: paths })) throw new ForbiddenError()
}

/** Hosts are members of the alliance on the day. */
export async function checkHostsAreMembers(
  context: MutationContext,
  allianceId: string,
  host: string,
  coHosts: readonly string[],
): Promise<void> {
  const today = dayOf(context.now()).toString()
  const members = await membersAmong(context.db, allianceId, [host, ...coHosts], today)
  const text = { zh: '主办单位须为联盟成员。', en: 'Hosts are members of the alliance.' }
  if (!members.has(host)) throw new InvalidInputError('hostOrganizationId', text)
  const wrong = coHosts.findIndex((id) => !members.has(id))
  if (wrong >= 0) throw new InvalidInputError(`coHostIds.${wrong}`, text)
}

/** The host and the joint hosts. */
export async function hostsOf(
  { db }: Pick<MutationContext, 'db'>,
  { id, hostOrganizationId }: Pick<Activity, 'id' | 'hostOrganizationId'>,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select organization_id as id from activities.activity_host where activity_id = ${id} order by 1`.execute(
    db,
  )
  return [hostOrganizationId, ...rows.map((row) => row.id)]
}

/** Hosts take part with as many people as they need to arrange it, which take no places. */
export async function keepHosts(
  { db }: MutationContext,
  id: string,
  hosts: readonly string[],
): Promise<void> {
  await sql`
    insert into activities.activity_host (activity_id, organization_id)
    select ${id}, organization_id from unnest(${hosts.slice(1)}::text[]) as h(organization_id)`.execute(db)
  const rows = hosts.map((organizationId) => ({ id: newId('participation'), organizationId }))
  await sql`
    insert into activities.participation (id, activity_id, organization_id, people)
    select id, ${id}, "organizationId", 0 from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as p(id text, "organizationId" text)`.execute(db)
}

/** Keeps which organizations came, all with a place unless some are named, and which persons; answers the organizations. */
export async function keepAttendance(
  { db }: MutationContext,
  id: string,
  named: readonly string[] | null | undefined,
  attendees: readonly Attendee[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string; attended: boolean }>`
    update activities.participation set attended = status = 'SIGNED_UP'
      and (${named ?? null}::text[] is null or organization_id = any(${named ?? null}::text[]))
    where activity_id = ${id} returning organization_id as id, attended`.execute(db)
  const came = rows.filter(({ attended }) => attended).map((row) => row.id)
  const wrong = (named ?? []).findIndex((organization) => !came.includes(organization))
  if (wrong >= 0) throw new NotSignedUpError(`attendedOrganizationIds.${wrong}`)
  await sql`delete from activities.activity_attendance where activity_id = ${id}`.execute(db)
  await sql`
    insert into activities.activity_attendance (activity_id, member_id, hours)
    select ${id}, "memberId", hours from jsonb_to_recordset(${JSON.stringify(attendees)}::jsonb)
      as a("memberId" text, hours numeric)`.execute(db)
  return came.sort()
}

/** Tells of an activity, of its organizations and its day; `kind` is `activity.…`. */
export async function tellOfActivity(
  { db, em }: MutationContext,
  activity: Activity,
  kind: string,
  organizations: readonly string[],
  data: Record<string, unknown> = {},
): Promise<void> {
  const { id, allianceId, startsAt } = activity
  const place = (await readPlaces(db, 'activities', [allianceId])).get(allianceId)
  const on = dayOf(Temporal.Instant.from(startsAt)).toString()
  record(em, {
    kind,
    about: { activity: id, alliance: allianceId, organization: [...organizations] },
    data: { on, regionCode: place?.regionCode ?? null, allianceId, kind: activity.kind, ...data },
  })
}
