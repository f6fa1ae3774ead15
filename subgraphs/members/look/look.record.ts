import { type Kysely, sql } from 'kysely'
import type { Placed } from '../../../shared/access.ts'
import { answerOnce } from '../../../shared/graph/as-of.ts'
import { batchedBy } from '../../../shared/graph/batch.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import type { Person } from '../member/member.access.ts'
import type { Purpose } from './purpose.ts'

/** Who looks, and by what right; a command has neither role nor place. */
export interface Looker {
  readonly subject: string
  readonly viewerMemberId?: string | null
  readonly role?: string | null
  readonly placeId?: string | null
}

/** What was seen of one person. */
export interface Seen extends Looker {
  readonly personId: string
  readonly fields: readonly string[]
}

/**
 * Writes looks for one purpose, in one statement: whoever waits for it has been recorded before anything is shown. Persons
 * come in one order always, so that two writers never wait for each other.
 */
export async function writeLooks(
  db: Kysely<unknown>,
  seen: readonly Seen[],
  { purpose, at }: { purpose: Purpose; at: Temporal.Instant },
): Promise<void> {
  const rows = seen
    .map((look) => ({ viewerMemberId: null, role: null, placeId: null, ...look, id: newId('look') }))
    .sort((a, b) => (a.personId < b.personId ? -1 : 1))
  await sql`
    insert into members.look (id, person_id, at, subject, viewer_member_id, role, place_id, fields, purpose)
    select id, "personId", ${at.toString()}::timestamptz, subject, "viewerMemberId", role, "placeId", fields, ${purpose}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, "personId" text, subject text,
      "viewerMemberId" text, role text, "placeId" text, fields text[])`.execute(db)
}

/** The viewer as who looks, by the grant that covers the place. */
export function lookerOf({ viewer, access }: Context, place: Placed): Looker {
  const grant = access.grantIn('PERSONAL', place)!
  return {
    subject: viewer!.subject,
    viewerMemberId: viewer!.memberId ?? null,
    role: grant.role,
    placeId: grant.place,
  }
}

interface FieldSeen extends Looker {
  readonly personId: string
  readonly field: string
}

/** The keys are what was seen, as JSON. */
const recorded = batchedBy<{ purpose: Purpose }, boolean>(async (context, keys, { purpose }) => {
  const each = keys.map((key) => JSON.parse(key) as FieldSeen)
  const seen = [...Map.groupBy(each, ({ personId }) => personId).values()].map((looks) => {
    const { field: _, ...look } = looks[0]!
    return { ...look, fields: looks.map(({ field }) => field).sort() }
  })
  await writeLooks(context.db, seen, { purpose, at: context.now() })
  return new Map(keys.map((key) => [key, true]))
})

/** Records that the viewer sees a field of a person in full; all looks of a moment at a person become one. */
export async function recordLook(
  context: Context,
  person: Person,
  { field, purpose }: { field: string; purpose: Purpose },
): Promise<void> {
  answerOnce(context)
  const seen: FieldSeen = { ...lookerOf(context, person), personId: person.id, field }
  await recorded(context, JSON.stringify(seen), { purpose })
}
