import { type RawBuilder, sql } from 'kysely'
import { batchedBy } from '../../../shared/graph/batch.ts'
import type { Page, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages, readPage } from '../../../shared/graph/page.ts'
import { insidePlace } from '../../../shared/places/place.reads.ts'
import type { OpenWindow } from '../window/window.ts'
import { areSpread } from './spread.ts'
import type { Tie } from './tie.entity.ts'

/** Ties `e`, each from both its ends, with the places `al` of their alliances. */
export const tieEnds = sql`linkage.tie_end e left join linkage.place al on al.id = e.alliance_id`

/** The fields of a tie of `tieEnds`. */
export const tieFields = sql`'tie_' || left(md5(e.act_id || ' ' || e.first_id || ' ' || e.second_id), 26) as id, e.act_id as "actId", e.kind, e.on_day as on, e.until_day as until,
  e.weight / 1000000.0::float8 as weight, coalesce(nullif(e.region_code, ''), al.region_code) as "regionCode", e.given <> 0 as given,
  case when e.given < 0 then jsonb_build_array(jsonb_build_object('id', e.partner_id), jsonb_build_object('id', e.organization_id))
    else jsonb_build_array(jsonb_build_object('id', e.organization_id), jsonb_build_object('id', e.partner_id)) end as organizations,
  case when e.alliance_id is not null then jsonb_build_object('id', e.alliance_id) end as alliance`

export const tieId = sql`'tie_' || left(md5(e.act_id || ' ' || e.first_id || ' ' || e.second_id), 26)`

interface TiePage {
  readonly page: PageArgs
  readonly window: OpenWindow
}

/** The ties of organizations, the newest first, as far as the viewer belongs to one of the two or to the alliance of it. */
export const tiesOfOrganization = batchedBy((context: Context, ids, { page, window }: TiePage) =>
  readChildPages<Tie>(context, listing(context, window), sql`e.organization_id`, ids, page),
) as (context: Context, id: string, args: TiePage) => Promise<Page<Tie>>

/** All ties of a window, the newest first, as far as the viewer belongs to one of the two. */
export function listTies(context: Context, { page, window }: TiePage): Promise<Page<Tie>> {
  const { where, ...rest } = listing(context, window)
  return readPage<Tie>(context, { ...rest, where: sql`${where} and e.organization_id = e.first_id` }, page)
}

function listing(context: Context, window: OpenWindow): Listing {
  return {
    columns: tieFields,
    from: tieEnds,
    where: sql`${inWindow(window)} and ${visibleTie(context)}`,
    order: { by: sql`e.on_day`, type: 'date', descending: true },
    id: tieId,
    spread: areSpread(context.db),
  }
}

/** True for the ties `e` of a window. */
export function inWindow({ from, to, kinds }: OpenWindow): RawBuilder<unknown> {
  const ofKinds = kinds ? sql`and e.kind = any(${kinds}::text[])` : sql``
  const since = from ? sql`and e.on_day >= ${from}::date` : sql``
  const until = to ? sql`and e.on_day <= ${to}::date` : sql``
  return sql`true ${since} ${until} ${ofKinds}`
}

/** True for the ties `e` that the viewer may see: those of organizations or alliances inside which he belongs. */
export function visibleTie(context: Context): RawBuilder<unknown> {
  const inside = (id: string) => insidePlace(context, 'linkage', sql.ref(id))
  return sql`(${inside('e.organization_id')} or ${inside('e.partner_id')} or ${inside('e.alliance_id')})`
}
