import { sql } from 'kysely'
import { InvalidInputError } from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { readPlaces, readPlaceWith } from '../../../shared/places/place.reads.ts'
import type { Place } from '../../../shared/places/place.ts'

type Db = Context['db']

const mostGuests = 50

/** The place of a meeting's alliance, where also those are inside who are invited to it. */
export async function meetingPlace(
  db: Db,
  { id, allianceId }: { readonly id: string; readonly allianceId: string },
): Promise<Place | undefined> {
  const guests = sql`select guest_id from activities.guest where meeting_id = ${id}`
  const places = await readPlaceWith(db, 'activities', allianceId, guests)
  const place = places.get(allianceId)
  return place && { ...place, inside: [...new Set([...places.values()].flatMap(({ inside }) => inside))] }
}

/** Guests are other alliances and organizations that there are, each once. */
export async function checkGuests(db: Db, allianceId: string, guestIds: readonly string[]): Promise<void> {
  if (guestIds.length > mostGuests || new Set(guestIds).size < guestIds.length)
    throw new InvalidInputError('guestIds', {
      zh: `最多邀请 ${mostGuests} 家,且不得重复。`,
      en: `At most ${mostGuests} are invited, each once.`,
    })
  const places = await readPlaces(db, 'activities', guestIds)
  const wrong = guestIds.findIndex((id) => id === allianceId || !places.get(id)?.active)
  if (wrong < 0) return
  throw new InvalidInputError(`guestIds.${wrong}`, {
    zh: '只能邀请其他联盟或党组织。',
    en: 'Other alliances and organizations are invited.',
  })
}

/** All members of an invited alliance, and every invited organization, may come and vote. */
export async function inviteGuests(db: Db, meetingId: string, guestIds: readonly string[]): Promise<void> {
  await sql`
    insert into activities.guest (meeting_id, guest_id)
    select ${meetingId}, id from unnest(${guestIds}::text[]) as g(id)`.execute(db)
}
