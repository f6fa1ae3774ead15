import type { Client } from 'pg'

/** What an overview reads of an alliance, with the columns that name the alliance or another row that is copied with it. */
const tables: Readonly<Record<string, readonly string[]>> = {
  'organizations.alliance': ['id'],
  'organizations.membership': ['id', 'alliance_id'],
  'organizations.charter': ['id', 'alliance_id'],
  'organizations.article': ['id', 'charter_id'],
  'organizations.rule': ['id', 'charter_id', 'article_id'],
  'activities.place': ['id'],
  'activities.charter': ['id', 'alliance_id'],
  'activities.charter_rule': ['id', 'charter_id', 'article_id'],
  'activities.obligation': ['id', 'alliance_id', 'charter_id', 'rule_id', 'article_id'],
  'activities.meeting': ['id', 'alliance_id', 'charter_id'],
  'lists.place': ['id'],
  'lists.need': ['id', 'alliance_id'],
  'lists.resource': ['id', 'alliance_id', 'talent_id'],
  'lists.project': ['id', 'alliance_id'],
  'lists.match': ['id', 'need_id', 'resource_id', 'alliance_id'],
}

/** Of places only alliances are copied, and of duties those of the alliances: what is a member's own stays one. */
const only: Readonly<Record<string, string>> = {
  'activities.place': `where t.id in (select id from organizations.alliance)`,
  'activities.obligation': 'where t.organization_id is null',
  'lists.place': `where t.id in (select id from organizations.alliance)`,
}

/** Makes each alliance `times` as many, with equal charters, members, duties, meetings and lists under ids of their own. */
export async function multiplyAlliances(db: Client, times: number): Promise<void> {
  for (const [table, columns] of Object.entries(tables)) {
    const renamed = columns.map((column) => `'${column}', ${copyOf(`t.${column}`)}`)
    const inside = table.endsWith('.place')
      ? ['path', 'inside'].map((column) => `'${column}', t.${column} || ${copyOf('t.id')}`)
      : []
    const kept = await writableColumns(db, table)
    await db.query(`
      insert into ${table} (${kept.join(', ')})
      select ${kept.map((column) => `r.${column}`).join(', ')}
      from ${table} t cross join generate_series(2, ${times}) n
      cross join lateral jsonb_populate_record(t, jsonb_build_object(${[...renamed, ...inside].join(', ')})) r
      ${only[table] ?? ''}`)
  }
}

/** The id that the n-th copy of a row has, of the form that ids have (`shared/ids.ts`). */
function copyOf(id: string): string {
  return `(split_part(${id}, '_', 1) || '_' || left(md5(${id} || n), 26))`
}

async function writableColumns(db: Client, table: string): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(
    `select quote_ident(column_name) as name from information_schema.columns
     where table_schema || '.' || table_name = $1 and is_generated = 'NEVER'`,
    [table],
  )
  return rows.map(({ name }) => name)
}
