import { type Kysely, sql } from 'kysely'
import type { DomainEvent } from '../../../shared/events/event.ts'
import { type Authorship, appendEvents } from '../../../shared/events/outbox.ts'
import { newId } from '../../../shared/ids.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import { dayOf } from '../../../shared/time.ts'
import type { ActivityKind } from './activity-kind.ts'

const batchSize = 1000

/** An activity as records have it; `startsAt` is an ISO instant, the host is among the participants. */
export interface RecordedActivity {
  readonly id: string
  readonly allianceId: string
  readonly hostOrganizationId: string
  readonly kind: `${ActivityKind}`
  readonly title: string
  readonly startsAt: string
  readonly public: boolean
  readonly participantIds: readonly string[]
}

/** Takes over activities from records, in one transaction. */
export async function loadActivities(
  db: Kysely<unknown>,
  activities: readonly RecordedActivity[],
  authorship: Authorship,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (let from = 0; from < activities.length; from += batchSize)
      await loadBatch(tx, activities.slice(from, from + batchSize), authorship)
  })
}

async function loadBatch(
  db: Kysely<unknown>,
  activities: readonly RecordedActivity[],
  authorship: Authorship,
): Promise<void> {
  await sql`
    insert into activities.activity (id, alliance_id, host_organization_id, kind, title, starts_at, public, status)
    select id, "allianceId", "hostOrganizationId", kind, title, "startsAt", public,
      case when "startsAt" < ${authorship.at.toString()}::timestamptz then 'CLOSED' else 'PLANNED' end
    from jsonb_to_recordset(${JSON.stringify(activities)}::jsonb) as a(id text, "allianceId" text,
      "hostOrganizationId" text, kind text, title text, "startsAt" timestamptz, public boolean)`.execute(db)
  await insertParticipations(db, activities)
  const alliances = activities.map(({ allianceId }) => allianceId)
  const places = await readPlaces(db, 'activities', [...new Set(alliances)])
  const events = activities.map((activity) =>
    activityEvent(activity, places.get(activity.allianceId)?.regionCode ?? null, authorship.at),
  )
  await appendEvents(db, 'activities', events, authorship)
}

/** Only what is over was done together; of what is to come those named have signed up. */
function activityEvent(
  { id, allianceId, participantIds, startsAt }: RecordedActivity,
  regionCode: string | null,
  now: Temporal.Instant,
): DomainEvent {
  const begin = Temporal.Instant.from(startsAt)
  return {
    kind: Temporal.Instant.compare(begin, now) < 0 ? 'activity.recorded' : 'activity.planned',
    about: { activity: id, alliance: allianceId, organization: participantIds },
    data: { on: dayOf(begin).toString(), regionCode, allianceId },
  }
}

async function insertParticipations(
  db: Kysely<unknown>,
  activities: readonly RecordedActivity[],
): Promise<void> {
  const rows = activities.flatMap(({ id: activityId, participantIds }) =>
    [...new Set(participantIds)].map((organizationId) => ({
      id: newId('participation'),
      activityId,
      organizationId,
    })),
  )
  await sql`
    insert into activities.participation (id, activity_id, organization_id)
    select id, "activityId", "organizationId" from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as p(id text, "activityId" text, "organizationId" text)`.execute(db)
}
