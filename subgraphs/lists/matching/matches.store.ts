import { type Kysely, sql } from 'kysely'
import { newId } from '../../../shared/ids.ts'
import { type Fit, keptPerNeed } from './fit.ts'
import type { Touched } from './touched.ts'

/** A match that was not there before. */
export interface NewMatch extends Fit {
  readonly id: string
}

/** Stores what fits and lets lapse what fits no longer; answers the matches that are new and stay. */
export async function storeMatches(
  db: Kysely<unknown>,
  touched: Touched,
  open: ReadonlySet<string>,
  fits: readonly Fit[],
  now: Temporal.Instant,
): Promise<NewMatch[]> {
  await lapse(db, touched, open, fits)
  if (fits.length === 0) return []
  const proposed = fits.map((fit) => ({ ...fit, id: newId('match') }))
  const stored = new Set(await upsert(db, proposed, now))
  const added = proposed.filter(({ id }) => stored.has(id))
  const surplus = new Set(await keepBest(db, fits, added))
  return added.filter(({ id }) => !surplus.has(id))
}

/** A found match lapses when it fits no longer; an offered one only when either side is no longer to be had. */
async function lapse(
  db: Kysely<unknown>,
  { needs, resources }: Touched,
  open: ReadonlySet<string>,
  fits: readonly Fit[],
): Promise<void> {
  const closed = [...needs, ...resources].filter((id) => !open.has(id))
  await sql`
    update lists.match m set status = 'LAPSED', version = m.version + 1
    where (m.need_id = any(${needs}::text[]) or m.resource_id = any(${resources}::text[])) and (
      m.status = 'FOUND' and not exists (
        select 1 from unnest(${fits.map((fit) => fit.needId)}::text[], ${fits.map((fit) => fit.resourceId)}::text[])
          as f(need_id, resource_id) where f.need_id = m.need_id and f.resource_id = m.resource_id)
      or m.status = 'OFFERED' and (m.need_id = any(${closed}::text[]) or m.resource_id = any(${closed}::text[])))`.execute(
    db,
  )
}

/** A pair has one match for ever: found again it is brought up to date, and what people have decided stays. */
async function upsert(
  db: Kysely<unknown>,
  proposed: readonly NewMatch[],
  now: Temporal.Instant,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into lists.match as m (id, need_id, resource_id, need_organization_id, resource_organization_id,
      alliance_id, score, reasons, status, found_at)
    select id, "needId", "resourceId", "needOrganizationId", "resourceOrganizationId", "allianceId", score, reasons,
      'FOUND', ${now.toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(proposed)}::jsonb) as f(
      id text, "needId" text, "resourceId" text, "needOrganizationId" text, "resourceOrganizationId" text,
      "allianceId" text, score numeric, reasons jsonb)
    order by "needId", "resourceId"
    on conflict (need_id, resource_id) do update
      set score = excluded.score, reasons = excluded.reasons, status = 'FOUND', version = m.version + 1
      where m.status in ('FOUND', 'LAPSED')
        and (m.score, m.reasons, m.status) is distinct from (excluded.score, excluded.reasons, 'FOUND')
    returning id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Lets lapse what better matches have pushed out; what is new among it, nobody was told of: it goes, and is answered. */
async function keepBest(
  db: Kysely<unknown>,
  fits: readonly Fit[],
  added: readonly NewMatch[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with ranked as (
      select id, row_number() over (partition by need_id order by score desc, id) as place from lists.match
      where need_id = any(${[...new Set(fits.map((fit) => fit.needId))]}::text[]) and status = 'FOUND'
    ), surplus as (
      select id, id = any(${added.map(({ id }) => id)}::text[]) as untold from ranked where place > ${keptPerNeed}
    ), lapsed as (
      update lists.match m set status = 'LAPSED', version = m.version + 1
      from surplus s where s.id = m.id and not s.untold
    )
    delete from lists.match m using surplus s where s.id = m.id and s.untold returning m.id`.execute(db)
  return rows.map(({ id }) => id)
}
