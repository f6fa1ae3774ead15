import { sql } from 'kysely'
import { InvalidInputError } from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { inWindow, tieId, visibleTie } from '../tie/tie.reads.ts'
import type { Window } from '../window/window.ts'
import type { ExportedOrganization, ExportedTie } from './tie-writer.ts'

/** After which tie a part begins: its day, act and organizations. */
export type ExportKey = readonly [on: string, actId: string, firstId: string, secondId: string]

export type KeyedTie = ExportedTie & { readonly key: ExportKey }

/** Each tie of a window once, as far as the viewer may see it. */
const exported = (context: Context, window: Window) =>
  sql`e.organization_id = e.first_id and ${inWindow(window)} and ${visibleTie(context)}`

export async function countExported(context: Context, window: Window): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from linkage.tie_end e where ${exported(context, window)}`.execute(
    context.db,
  )
  return rows[0]!.total
}

/** The organizations that stand in the ties. */
export async function readExportedOrganizations(
  context: Context,
  window: Window,
): Promise<ExportedOrganization[]> {
  const { rows } = await sql<ExportedOrganization>`
    with ids as (
      select distinct unnest(array[e.first_id, e.second_id]) as id from linkage.tie_end e where ${exported(context, window)}
    )
    select i.id, coalesce(p.name, i.id) as name, coalesce(p.region_code, '') as "regionCode"
    from ids i left join linkage.place p on p.id = i.id order by i.id collate "C"`.execute(context.db)
  return rows
}

/** The next ties in the order of their days. */
export async function readExportedTies(
  context: Context,
  window: Window,
  after: ExportKey | null,
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
      e.region_code as "regionCode", e.alliance_id as "allianceId",
      jsonb_build_array(e.on_day, e.act_id, e.first_id, e.second_id) as key
    from linkage.tie_end e
    left join linkage.place a on a.id = e.first_id left join linkage.place b on b.id = e.second_id
    where ${exported(context, window)} ${beyond}
    order by e.on_day, e.act_id, e.first_id, e.second_id limit ${limit}`.execute(context.db)
  return rows
}

/** The place in a file as clients keep it; null stands before the first tie. */
export function encodeKey(key: ExportKey | null): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** @throws InvalidInputError */
export function decodeKey(text: string): ExportKey | null {
  const key = parsed(Buffer.from(text, 'base64url').toString())
  if (key === null) return null
  if (isKey(key)) return key
  throw new InvalidInputError('after', { zh: '无法识别的导出位置。', en: 'Not a place in an export.' })
}

function isKey(key: unknown): key is ExportKey {
  const isText = (part: unknown): part is string => typeof part === 'string'
  return Array.isArray(key) && key.length === 4 && key.every(isText) && /^\d{4}-\d{2}-\d{2}$/.test(key[0]!)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
