import { type Kysely, sql } from 'kysely'
import type { Place } from '../../../shared/places/place.ts'
import type { Category } from '../category/category.ts'
import type { FileLine } from './line.ts'

/** What the texts of a list stand for. */
export interface Names {
  /** Organizations by id and by name; several of one name where they cannot be told apart. */
  readonly organizations: ReadonlyMap<string, readonly Place[]>
  readonly alliances: ReadonlyMap<string, readonly Place[]>
  /** Categories by their codes and their names in both languages, in lower case. */
  readonly categories: ReadonlyMap<string, FoundCategory>
}

export interface FoundCategory {
  readonly category: Category
  /** Null for a root. */
  readonly categoryCode: string | null
}

/** Looks up all names of a list, in three statements. */
export async function readNames(db: Kysely<unknown>, lines: readonly FileLine[]): Promise<Names> {
  const organizations = lines.flatMap(({ values }) => [values.organization, values.organizationId ?? ''])
  return {
    organizations: await readPlacesNamed(db, 'org_', organizations),
    alliances: await readPlacesNamed(
      db,
      'alliance_',
      lines.flatMap(({ values }) => values.alliance ?? []),
    ),
    categories: await readCategories(db),
  }
}

async function readPlacesNamed(db: Kysely<unknown>, prefix: string, texts: readonly string[]) {
  const { rows } = await sql<Place & { text: string }>`
    with wanted as (select distinct text from unnest(${texts}::text[]) as w(text))
    select w.text, p.id, p.name, p.kind, p.superior_id as "superiorId", p.path, p.inside, p.region_code as "regionCode", p.active
    from wanted w join lists.place p on p.name = w.text or p.id = w.text
    where starts_with(p.id, ${prefix}) and p.active`.execute(db)
  return Map.groupBy(rows, ({ text }) => text)
}

async function readCategories(db: Kysely<unknown>): Promise<Map<string, FoundCategory>> {
  const { rows } = await sql<{ code: string; root: Category; zh: string; en: string }>`
    select code, root, zh, en from lists.category order by parent is null, code desc`.execute(db)
  const labels = rows.flatMap(({ code, root, zh, en }) => {
    const found = { category: root, categoryCode: code === root ? null : code }
    return [code, zh, en, ...(everyday[code] ?? [])].map((label) => [label.toLowerCase(), found] as const)
  })
  return new Map(labels)
}

/** What offices call the roots besides. */
const everyday: Readonly<Record<string, readonly string[]>> = {
  VENUE: ['场所', '阵地', '场地设施'],
  EXPERT: ['专家人才', '人才', '专家'],
  SERVICE: ['志愿服务', '服务类'],
  MATERIAL: ['物品', '物资类'],
  FUND: ['资金类', '项目资金'],
  MARKET: ['市场渠道', '销售渠道'],
  TECHNOLOGY: ['技术类', '科技'],
  TRAINING: ['教育培训', '培训类'],
}
