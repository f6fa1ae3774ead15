import { type Kysely, sql } from 'kysely'
import { isMember } from '../entry/membership.reads.ts'
import type { Noun } from './line.ts'
import type { Existing } from './planned.ts'

/** What a line may be about: its id, and otherwise its organization and its title. */
export interface Sought {
  readonly id: string | null
  readonly organizationId: string
  readonly title: string
}

/** The entries that the lines may be about: by id, and those on a list still by organization and title. */
export async function readExisting(
  db: Kysely<unknown>,
  noun: Noun,
  sought: readonly Sought[],
): Promise<Existing[]> {
  const ids = sought.flatMap(({ id }) => id ?? [])
  const { rows } = await sql<Existing>`
    with named as (select distinct o, t from unnest(
      ${sought.map(({ organizationId }) => organizationId)}::text[], ${sought.map(({ title }) => title)}::text[]) as n(o, t))
    select l.id, l.organization_id as "organizationId", l.alliance_id as "allianceId", l.title, l.category,
      l.category_code as "categoryCode", l.description, l.quantity, l.unit, l.visibility, l.region_code as "regionCode",
      l.address, l.contact, l.windows, l.ends_on as "endsOn", l.free, l.cost, l.attachments, l.status,
      ${noun === 'need' ? sql`l.claim_by` : sql`null`} as "claimBy",
      ${noun === 'need' ? sql`null` : sql`l.talent_id`} as "talentId"
    from ${sql.table(`lists.${noun}`)} l
    where l.id = any(${ids}::text[])
      or (l.status <> 'WITHDRAWN' and (l.organization_id, l.title) in (select o, t from named))
    order by l.published_at, l.id`.execute(db)
  return rows
}

/** An organization in an alliance, as one text. */
export function membershipKey(organizationId: string, allianceId: string): string {
  return `${organizationId} ${allianceId}`
}

/** Those of the pairs of an organization and an alliance of which the one is in the other that day. */
export async function readMembers(
  db: Kysely<unknown>,
  pairs: readonly { readonly organizationId: string; readonly allianceId: string }[],
  today: string,
): Promise<Set<string>> {
  const { rows } = await sql<{ o: string; a: string }>`
    select p.o, p.a from unnest(${pairs.map((pair) => pair.organizationId)}::text[],
      ${pairs.map((pair) => pair.allianceId)}::text[]) as p(o, a)
    where ${isMember(sql`p.a`, sql`p.o`, today)}`.execute(db)
  return new Set(rows.map(({ o, a }) => membershipKey(o, a)))
}
