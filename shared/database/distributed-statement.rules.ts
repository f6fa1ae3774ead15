/** The tables of a database of several nodes, with their schemas. */
export interface Placed {
  /** Those that are spread, and the views that show them. */
  readonly spread: readonly string[]
  /** Those that every node has a copy of. */
  readonly reference: readonly string[]
}

/**
 * Why a statement may not be answered by several nodes; undefined where it may, or names no spread table. Narrower than what Citus
 * documents (“SQL support and workarounds”), so that nothing depends on the finer points of its planner.
 */
export function refusalOf(statement: string, placed: Placed): string | undefined {
  const text = plain(statement)
  for (const { table, at } of mentions(text, placed.spread)) {
    const part = partAround(text, at)
    const refusal = refusedPlace(part) ?? refusedPart(part, placed)
    if (refusal) return `${table} ${refusal}`
  }
  return undefined
}

/** The statement, or the subquery in it, in which a table is named. */
interface Part {
  /** What stands before its bracket; undefined for the whole statement. */
  readonly before: string | undefined
  readonly text: string
}

/** Its rows are gathered before they are used: in the statement itself, in a CTE, or in a subquery of its own that rows are taken from. */
function refusedPlace({ before }: Part): string | undefined {
  if (before === undefined || /\bas (materialized )?$/.test(before)) return undefined
  if (/\b(from|join) $/.test(before)) return refusedPlace(partAround(before, before.length - 1))
  return 'stands in a subquery that depends on each row'
}

function refusedPart({ before, text }: Part, { spread, reference }: Placed): string | undefined {
  if (/\bas (materialized )?\((insert|update|delete)\b/.test(text))
    return 'stands beside a CTE that changes rows'
  if (before !== undefined && /^(insert|update|delete)\b/.test(text))
    return 'stands in a CTE that changes rows'
  const withoutCtes = folded(text, /\bas (materialized )?\(/)
  if (withoutCtes.startsWith('insert into')) return undefined
  const own = folded(withoutCtes, /\(/)
  if (/\bfor (no key )?(update|(key )?share)\b/.test(own)) return 'has its rows locked'
  if (/\breturning\b.*(\{|::)/.test(own)) return 'answers more than its columns'
  if (/(\bfrom|\bjoin|\blateral|,) ?[a-z_.]+ ?\{\}/.test(fromClause(own))) return 'is joined with a function'
  const other = tablesIn(withoutCtes).find((table) => ![...spread, ...reference].includes(table))
  return other && `is joined with ${other}, which is on one node`
}

/** From the first table to the condition. */
function fromClause(own: string): string {
  return /\b(from|using)\b.*?(?=\b(where|group by|order by|limit|returning)\b|$)/.exec(own)?.[0] ?? ''
}

function tablesIn(text: string): string[] {
  return [...text.matchAll(/\b(?:from|join|using) ([a-z_]+\.[a-z_]+)\b(?! ?\()/g)].map(([, name]) => name!)
}

function* mentions(text: string, tables: readonly string[]) {
  for (const table of tables)
    for (const { index } of text.matchAll(new RegExp(`\\b${table.replace('.', '\\.')}\\b`, 'g')))
      yield { table, at: index }
}

function partAround(text: string, at: number): Part {
  let depth = 0
  for (let from = at; from >= 0; from--) {
    if (text[from] === ')') depth++
    else if (text[from] === '(' && depth-- === 0)
      return { before: text.slice(0, from), text: text.slice(from + 1, closing(text, from)) }
  }
  return { before: undefined, text }
}

/** Where the bracket that opens at a place is closed. */
function closing(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return at
  }
  return text.length
}

/** With `{}` for the brackets that begin like this, and all that is in them. */
function folded(text: string, opening: RegExp): string {
  const found = opening.exec(text)
  if (!found) return text
  const from = found.index + found[0].length - 1
  return `${text.slice(0, from)}{}${folded(text.slice(closing(text, from) + 1), opening)}`
}

/** Without comments, texts and the quotes of names, in small letters, on one line. */
function plain(statement: string): string {
  return statement
    .replace(/--[^\n]*/g, ' ')
    .replace(/'(?:[^']|'')*'/g, "''")
    .replaceAll('"', '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replaceAll('( ', '(')
    .trim()
}
