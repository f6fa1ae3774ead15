import { sql } from 'kysely'
import type { Context } from '../../../shared/graph/context.ts'
import { inWindow, tieId, visibleTie } from '../tie/tie.reads.ts'
import type { Window } from '../window/window.ts'
import { ExportOutdatedError } from './export.errors.ts'
import type { ExportKey, ExportPlace, ExportState } from './export-place.ts'
import type { ExportedOrganization, ExportedTie } from './tie-writer.ts'

export type KeyedTie = ExportedTie & { readonly key: ExportKey }

/** Each tie of a window once, as far as the viewer may see it. */
const exported = (context: Context, window: Window) =>
  sql`e.organization_id = e.first_id and ${inWindow(window)} and ${visibleTie(context)}`

/** Ties that were told of by the events after which a file was begun. */
const toldBy = ({ asOf }: ExportState) => {
  const positions = Object.fromEntries(asOf.map(({ source, position }) => [source, position]))
  return sql`e.position <= coalesce((${JSON.stringify(positions)}::jsonb->>e.source)::bigint, 0)`
}

export interface Begun extends ExportState {
  readonly total: number
  readonly rebuilding: boolean
}

/** How linkage is now, and how many ties there are to write: in one statement, so that they are of one moment. */
export async function readBeginning(context: Context, window: Window): Promise<Begun> {
  const { rows } = await sql<Begun>`
    with counted as materialized (
      select count(*)::int as total from linkage.tie_end e where ${exported(context, window)}
    )
    select array(select jsonb_build_object('source', source, 'position', position, 'eventId', event_id, 'at', at)
        from linkage.consumer where name = 'copy' and event_id is not null order by source) as "asOf",
      ${standingChanges} as standing, exists (select 1 from linkage.rebuild where finished_at is null) as rebuilding,
      (select total from counted)`.execute(context.db)
  return rows[0]!
}

const standingChanges = sql`(select changes::text from linkage.standing_changes)`

/** The organizations that stand in the ties. */
export async function readExportedOrganizations(
  context: Context,
  window: Window,
  state: ExportState,
): Promise<ExportedOrganization[]> {
  const { rows } = await sql<ExportedOrganization>`
    with pairs as materialized (
      select distinct e.first_id, e.second_id from linkage.tie_end e
      where ${exported(context, window)} and ${toldBy(state)}
    ), ids as (select first_id as id from pairs union select second_id from pairs)
    select i.id, coalesce(p.name, i.id) as name, coalesce(p.region_code, '') as "regionCode"
    from ids i left join linkage.place p on p.id = i.id order by i.id collate "C"`.execute(context.db)
  return rows
}

/** The next ties in the order of their days. */
export async function readExportedTies(
  context: Context,
  window: Window,
  { after, ...state }: ExportPlace,
  limit: number,
): Promise<KeyedTie[]> {
  const beyond = after
    ? sql`and (e.on_day, e.act_id, e.first_id, e.second_id) > (${after[0]}::date, ${after[1]}, ${after[2]}, ${after[3]})`
    : sql``
  const side = (given: string, taken: string) =>
    sql`case when e.given < 0 then ${sql.ref(taken)} else ${sql.ref(given)} end`
  const { rows } = await sql<KeyedTie>`
    select ${tieId} as id, e.act_id as "actId", e.kind, e.on_day as on, e.until_day as until, e.weight / 1000000.0::float8 as weight,
      e.given <> 0 as given, ${side('e.first_id', 'e.second_id')} as "organizationId", ${side('a.name', 'b.name')} as "organizationName",
      ${side('e.second_id', 'e.first_id')} as "partnerId", ${side('b.name', 'a.name')} as "partnerName",
      nullif(e.region_code, '') as "regionCode", e.alliance_id as "allianceId",
      jsonb_build_array(e.on_day, e.act_id, e.first_id, e.second_id) as key
    from linkage.tie_end e
    left join linkage.place a on a.id = e.first_id left join linkage.place b on b.id = e.second_id
    where ${exported(context, window)} and ${toldBy(state)} ${beyond}
    order by e.on_day, e.act_id, e.first_id, e.second_id limit ${limit}`.execute(context.db)
  return rows
}

/** Organizations stand where they did: what a viewer may see, and how they are called, is as it was. @throws ExportOutdatedError */
export async function checkStanding({ db }: Context, { standing }: ExportState): Promise<void> {
  const { rows } = await sql<{ standing: string }>`select ${standingChanges} as standing`.execute(db)
  if (rows[0]!.standing !== standing) throw new ExportOutdatedError()
}
