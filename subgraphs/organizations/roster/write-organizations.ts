import { type Kysely, type RawBuilder, sql } from 'kysely'

/** Founds and changes the organizations in one slice of `roster_change`, with their periods from `today` on. */
export async function writeOrganizations(
  db: Kysely<unknown>,
  slice: RawBuilder<unknown>,
  today: string,
): Promise<void> {
  await sql`
    insert into organizations.organization (id, code, name, kind, superior_id, path, region_code, founded_on)
    select id, code, name, kind, superior_id, path, region_code, founded_on from roster_change c
    where c.is_new and ${slice} order by c.place`.execute(db)
  await sql`
    insert into organizations.organization_period (id, organization_id, from_on, name, kind, superior_id, region_code)
    select ${periodId}, id, founded_on, name, kind, superior_id, region_code from roster_change c
    where c.is_new and ${slice}`.execute(db)
  await sql`
    update organizations.organization o set path = c.path, name = coalesce(c.name, o.name), kind = coalesce(c.kind, o.kind),
      superior_id = case when c.name is null then o.superior_id else c.superior_id end,
      region_code = coalesce(c.region_code, o.region_code), founded_on = coalesce(c.founded_on, o.founded_on),
      version = o.version + (c.is_changed or c.is_corrected)::int
    from roster_change c where c.id = o.id and not c.is_new and ${slice}`.execute(db)
  await correctFounding(db, slice)
  await turnPeriods(db, slice, today)
}

/** The row's own new id under another prefix: an organization that is there already has no other use for it. */
const periodId = sql`'period' || substr(c.new_id, 4)`

/** Another day of founding is a correction: the first period begins with it. */
function correctFounding(db: Kysely<unknown>, slice: RawBuilder<unknown>) {
  return sql`
    update organizations.organization_period p set from_on = c.founded_on from roster_change c
    where p.organization_id = c.id and c.is_corrected and ${slice} and p.from_on =
      (select min(first.from_on) from organizations.organization_period first where first.organization_id = c.id)`.execute(
    db,
  )
}

/** What changes begins a period today; a period that began today already, or is yet to begin, is put right instead. */
async function turnPeriods(db: Kysely<unknown>, slice: RawBuilder<unknown>, today: string): Promise<void> {
  await sql`
    update organizations.organization_period p
    set name = c.name, kind = c.kind, superior_id = c.superior_id, region_code = c.region_code
    from roster_change c where p.organization_id = c.id and c.is_changed and ${slice}
      and p.to_on is null and p.from_on >= ${today}::date`.execute(db)
  await sql`
    with closed as (
      update organizations.organization_period p set to_on = ${today}::date from roster_change c
      where p.organization_id = c.id and c.is_changed and ${slice} and p.to_on is null and p.from_on < ${today}::date
      returning p.organization_id
    )
    insert into organizations.organization_period (id, organization_id, from_on, name, kind, superior_id, region_code)
    select ${periodId}, c.id, ${today}::date, c.name, c.kind, c.superior_id, c.region_code
    from closed join roster_change c on c.id = closed.organization_id where ${slice}`.execute(db)
}
