import { type Kysely, sql } from 'kysely'
import type { DomainEvent, RecordedEvent } from '../../../shared/events/event.ts'
import { rulesOf } from '../charter/charter.rules.ts'
import { rulesOn } from '../charter/rules-in-force.ts'
import { findOffices, type Offices, succeed } from './office.changes.ts'
import type { HeldOffice } from './office.ts'

/** A post in an organization that begins or ends, as `members` tells of it. */
interface PostChanged {
  readonly kind: string
  readonly change: 'BEGUN' | 'ENDED'
  readonly on: string
}

/** Offices that go with a post pass to whoever begins it (document 0, article 19; document 1, article 25). */
export async function followPosts(
  db: Kysely<unknown>,
  events: readonly RecordedEvent[],
): Promise<DomainEvent[]> {
  const told: DomainEvent[] = []
  const offices: Offices = { db, tell: (event) => told.push(event) }
  for (const { kind, about, data } of events) {
    if (kind !== 'member.postChanged') continue
    const post = data as unknown as PostChanged
    const [organizationId, memberId] = [String(about.organization), String(about.member)]
    if (post.change === 'BEGUN') await takeOver(offices, post, { organizationId, memberId })
    else await leavePost(offices, post, { organizationId, memberId })
  }
  return told
}

type Holder = Pick<HeldOffice, 'organizationId' | 'memberId'>

/** The alliances are locked before it is read who holds what: of a dissolved one nobody holds an office. */
async function takeOver(offices: Offices, { kind, on }: PostChanged, holder: Holder): Promise<void> {
  const follows = sql`f.holder_organization_id = ${holder.organizationId} and f.follows_post = ${kind}
    and f.until is null and f.holder_member_id is distinct from ${holder.memberId}`
  await sql`
    select 1 from organizations.alliance a where a.id in (
      select b.alliance_id from organizations.office f join organizations.body b on b.id = f.body_id where ${follows})
    order by a.id for no key update`.execute(offices.db)
  const following = await findOffices(offices.db, follows)
  for (const office of following)
    if (await isReplaced(offices, office, on)) await succeed(offices, office, holder, on)
}

/** Where the charter lets whoever takes over the work take over the office, and where it is held ex officio. */
async function isReplaced({ db }: Offices, { allianceId, id }: HeldOffice, on: string): Promise<boolean> {
  const { rows } = await sql<{ appointment: string }>`
    select appointment from organizations.office where id = ${id}`.execute(db)
  if (rows[0]?.appointment === 'EX_OFFICIO') return true
  const rules = rulesOf(await rulesOn(db, allianceId, on), 'OFFICE')
  return rules.some(({ ways }) => ways.includes('NATURAL_REPLACEMENT'))
}

/** Who has left the post keeps the office until somebody takes over; it is listed until then. */
async function leavePost({ db }: Offices, { kind, on }: PostChanged, holder: Holder): Promise<void> {
  await sql`
    update organizations.office set post_left_on = ${on}::date, version = version + 1
    where holder_organization_id = ${holder.organizationId} and holder_member_id = ${holder.memberId}
      and follows_post = ${kind} and until is null`.execute(db)
}
