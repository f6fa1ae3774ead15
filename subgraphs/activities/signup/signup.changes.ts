import { sql } from 'kysely'
import { InvalidInputError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import type { Activity } from '../activity/activity.entity.ts'
import { hasBegun } from '../activity/activity.rules.ts'
import { ParticipationStatus } from '../activity/participation-status.ts'
import { delegateOf } from '../meeting/delegate.rules.ts'
import { couldFit, type Places, type SignedUp } from './seats.rules.ts'
import { NotSignedUpError, SignUpOverError } from './signup.errors.ts'

const mostPeople = 1000

/** One signs up until the deadline, or until it begins. */
export function checkSignUpIsOpen({ signUpBy, startsAt }: Activity, now: Temporal.Instant): void {
  if (hasBegun(signUpBy ?? startsAt, now)) throw new SignUpOverError()
}

/** Some people, and no more than there are places: more would wait for ever, and all behind them. */
export function checkPeople(people: number, places: Places): void {
  if (people >= 1 && people <= mostPeople && couldFit(places, people)) return
  const most = Math.min(places ?? mostPeople, mostPeople)
  throw new InvalidInputError('people', { zh: `报名人数应为 1–${most}。`, en: `With 1 to ${most} people.` })
}

/** An organization in the line of an activity. */
export interface InLine extends SignedUp {
  readonly organizationId: string
}

/** Who has signed up or waits, in the order of signing up: ids sort by time. The activity must be locked. */
export async function lineOf({ db }: MutationContext, activityId: string): Promise<InLine[]> {
  const { rows } = await sql<InLine>`
    select id, organization_id as "organizationId", people, status = 'WAITING' as "isWaiting"
    from activities.participation where activity_id = ${activityId} order by id`.execute(db)
  return rows
}

/** The one in the line that the caller acts for, also where it has left the alliance since; `named` where there are several. */
export async function inLineFor(
  { db, access }: MutationContext,
  line: readonly InLine[],
  named: string | null | undefined,
): Promise<InLine> {
  const ids = line.map(({ organizationId }) => organizationId)
  const entitled = [...(await readPlaces(db, 'activities', ids))].map(([organizationId, { path }]) => ({
    organizationId,
    path,
  }))
  const none = () => new NotSignedUpError(named ? 'organizationId' : undefined)
  const own = delegateOf(access.placesOf('KEEPERS'), entitled, named ?? null, none)
  return line.find(({ organizationId }) => organizationId === own)!
}

/** Those who have a place. */
export async function participantsIn(context: MutationContext, activityId: string): Promise<string[]> {
  const line = await lineOf(context, activityId)
  return line.filter(({ isWaiting }) => !isWaiting).map(({ organizationId }) => organizationId)
}

export async function keepSignUp(
  { db }: MutationContext,
  activityId: string,
  { organizationId, people, isWaiting }: Omit<InLine, 'id'>,
): Promise<void> {
  const status = isWaiting ? ParticipationStatus.WAITING : ParticipationStatus.SIGNED_UP
  await sql`
    insert into activities.participation (id, activity_id, organization_id, people, status)
    values (${newId('participation')}, ${activityId}, ${organizationId}, ${people}, ${status})`.execute(db)
}

export async function dropSignUp({ db }: MutationContext, id: string): Promise<void> {
  await sql`delete from activities.participation where id = ${id}`.execute(db)
}

export async function giveSeats({ db }: MutationContext, ids: readonly string[]): Promise<void> {
  await sql`
    update activities.participation set status = 'SIGNED_UP' where id = any(${ids}::text[])`.execute(db)
}
