import { type Kysely, sql } from 'kysely'

/** Enters the units that are new, describes the others as the roster does, and makes the organizations stand in them. */
export async function writeUnits(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into organizations.unit (id, name, kind, sector, region_code)
    select id, name, kind, sector, region_code from roster_unit where is_new`.execute(db)
  await sql`
    update organizations.unit u set kind = coalesce(r.kind, u.kind), sector = coalesce(r.sector, u.sector),
      version = u.version + 1
    from roster_unit r where r.id = u.id and not r.is_new and (u.kind <> r.kind or u.sector <> r.sector)`.execute(
    db,
  )
  await sql`
    delete from organizations.standing s using roster_next n
    where n.id = s.organization_id and n.units is not null and not exists (
      select 1 from roster_stand r where r.organization_id = s.organization_id and r.unit_id = s.unit_id)`.execute(
    db,
  )
  await sql`
    insert into organizations.standing (organization_id, unit_id)
    select organization_id, unit_id from roster_stand on conflict do nothing`.execute(db)
}
