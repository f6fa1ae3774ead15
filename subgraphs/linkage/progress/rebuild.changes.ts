import { type Kysely, sql } from 'kysely'
import { leaveUntold } from '../live/tell.ts'

const emptied = [
  'tie',
  'place',
  'alliance_member',
  'area',
  'area_part',
  'standing',
  'alliance_sector',
  'list_entry',
]

/**
 * Empties what is made from events and sets the consumers back to the first one; they do the rest as they always do, so that
 * what is rebuilt cannot differ from what was kept. Figures name the event that they are of meanwhile.
 */
export async function beginRebuild(db: Kysely<unknown>, at: Temporal.Instant): Promise<void> {
  const { rows } = await sql<{ source: string; position: number }>`
    select source, position from linkage.consumer where name = 'copy' order by source for update`.execute(db)
  const heads = Object.fromEntries(rows.map(({ source, position }) => [source, position]))
  await sql`
    insert into linkage.rebuild (started_at, heads)
    values (${at.toString()}::timestamptz, ${JSON.stringify(heads)}::jsonb)`.execute(db)
  // Before any table is locked: whoever tells the rest holds this, and reads the tables after it.
  await leaveUntold(db)
  await sql`truncate ${sql.join(emptied.map((table) => sql.table(`linkage.${table}`)))}`.execute(db)
  await sql`delete from linkage.set_aside where name = 'copy'`.execute(db)
  await sql`
    update linkage.tie_month set changes = changes + 1, ties = 0 from linkage.hold_ties()`.execute(db)
  await sql`update linkage.standing_changes set changes = changes + 1`.execute(db)
  await sql`update linkage.consumer set position = 0, event_id = null, at = null where name = 'copy'`.execute(
    db,
  )
}

/** Whether a rebuild is under way; ends it where all that there was has been taken. */
export async function isRebuilding(db: Kysely<unknown>, at: Temporal.Instant): Promise<boolean> {
  await sql`
    update linkage.rebuild r set finished_at = ${at.toString()}::timestamptz
    where finished_at is null and not exists (
      select 1 from jsonb_each_text(r.heads) h(source, head) left join linkage.consumer c
        on c.source = h.source and c.name = 'copy'
      where coalesce(c.position, 0) < h.head::bigint)`.execute(db)
  const { rows } = await sql`select 1 from linkage.rebuild where finished_at is null limit 1`.execute(db)
  return rows.length > 0
}
