import { type Kysely, sql } from 'kysely'
import { newId } from '../../../shared/ids.ts'
import type { OfficeKind } from '../office/office-kind.ts'
import type { PostKind } from '../office/post-kind.ts'

interface NewElection {
  readonly id: string
  readonly bodyId: string
  readonly kind: OfficeKind
  readonly title: string
  readonly seats: number
  readonly followsPost: `${PostKind}` | null
  readonly on: string
}

/** An election as changes see it. */
export interface KnownElection extends Omit<NewElection, 'on'> {
  readonly allianceId: string
  readonly seatsLeft: number
  readonly status: string
  readonly version: number
}

interface Standing {
  readonly organizationId: string
  readonly memberId?: string | null
}

/** Inserts an election; answers its candidates with what their organizations are called. */
export async function insertElection(
  db: Kysely<unknown>,
  { id, bodyId, kind, title, seats, followsPost, on }: NewElection,
  standing: readonly Standing[],
): Promise<{ id: string; organizationId: string; name: string }[]> {
  await sql`
    insert into organizations.election (id, body_id, kind, title, seats, seats_left, status, follows_post, requested_on)
    values (${id}, ${bodyId}, ${kind}, ${title}, ${seats}, ${seats}, 'OPEN', ${followsPost}, ${on}::date)`.execute(
    db,
  )
  const ids = standing.map(() => newId('candidate'))
  await sql`
    insert into organizations.candidate (id, election_id, place, organization_id, member_id)
    select c, ${id}, place, o, m from unnest(${ids}::text[], ${standing.map(({ organizationId }) => organizationId)}::text[],
      ${standing.map(({ memberId }) => memberId ?? null)}::text[]) with ordinality as t(c, o, m, place)`.execute(
    db,
  )
  const { rows } = await sql<{ id: string; organizationId: string; name: string }>`
    select c.id, o.id as "organizationId", o.name from organizations.candidate c
    join organizations.organization o on o.id = c.organization_id where c.election_id = ${id} order by c.place`.execute(
    db,
  )
  return rows
}

/** An election as it is; whoever changes it has locked its alliance. */
export async function readElection(db: Kysely<unknown>, id: string): Promise<KnownElection | undefined> {
  const { rows } = await sql<KnownElection>`
    select e.id, e.body_id as "bodyId", b.alliance_id as "allianceId", e.kind, e.title, e.seats, e.seats_left as "seatsLeft",
      e.status, e.follows_post as "followsPost", e.version
    from organizations.election e join organizations.body b on b.id = e.body_id where e.id = ${id}`.execute(
    db,
  )
  return rows[0]
}

/** Marks candidates as elected; answers those who were not before. */
export async function markElected(
  db: Kysely<unknown>,
  electionId: string,
  ids: readonly string[],
): Promise<{ organizationId: string; memberId: string | null }[]> {
  const { rows } = await sql<{ organizationId: string; memberId: string | null }>`
    update organizations.candidate set elected = true
    where election_id = ${electionId} and id = any(${ids}::text[]) and not elected
    returning organization_id as "organizationId", member_id as "memberId"`.execute(db)
  return rows
}
