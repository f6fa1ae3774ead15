import { readFileSync } from 'node:fs'
import { columns, type Person } from './people.ts'

/** What each person gets, by the column of the table. */
export type Cells = Readonly<Record<Person, string>>

const nobody = Object.fromEntries(columns.map((person) => [person, '–'])) as Record<Person, string>

/** The table that people read: what each may see of every field, and who may make which change. */
export interface AccessTable {
  /** By `row.field`, as in `Activity (internal).title`. */
  readonly fields: ReadonlyMap<string, Cells>
  /** By the mutation's name. */
  readonly mutations: ReadonlyMap<string, Cells>
  /** By `row.field`: what of a personal field is shown to who states a purpose. */
  readonly inFull: ReadonlyMap<string, Cells>
}

/** Reads `access-table.md`; a row that is there twice, or has other columns than people, is an error. */
export function readAccessTable(): AccessTable {
  const lines = readFileSync(new URL('access-table.md', import.meta.url), 'utf8').split('\n')
  const fields = new Map<string, Cells>()
  const mutations = new Map<string, Cells>()
  const inFull = new Map<string, Cells>()
  let header: string[] = []
  for (const line of lines) {
    const cells = cellsIn(line)
    if (cells.length === 0 || cells[0]!.startsWith('--')) continue
    if (/^(Type|Mutation|Personal)$/.test(cells[0]!)) header = checkedHeader(cells)
    else if (header.length === 0) continue
    else if (header[0] === 'Mutation') put(mutations, cells[0]!, cells.slice(1))
    else
      for (const field of cells[1]!.split(' '))
        put(header[0] === 'Personal' ? inFull : fields, `${cells[0]}.${field}`, cells.slice(2))
  }
  return { fields, mutations, inFull }
}

function cellsIn(line: string): string[] {
  return line.startsWith('|')
    ? line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
    : []
}

function checkedHeader(cells: string[]): string[] {
  const people = cells.slice(cells.indexOf('anonymous'))
  if (people.join() !== columns.join()) throw new Error(`The columns are ${people}, the people ${columns}`)
  return cells
}

function put(rows: Map<string, Cells>, key: string, cells: readonly string[]): void {
  if (rows.has(key)) throw new Error(`${key} is in the table twice`)
  if (cells.length !== columns.length) throw new Error(`${key} has ${cells.length} cells`)
  rows.set(key, Object.fromEntries(columns.map((person, index) => [person, cells[index]])) as Cells)
}

/** What differs, a line each, which says what the table would have to say. */
export function differences(
  expected: ReadonlyMap<string, Cells>,
  seen: ReadonlyMap<string, Cells>,
): string[] {
  const keys = [...new Set([...expected.keys(), ...seen.keys()])]
  return keys.flatMap((key) => {
    const [wanted, found] = [expected.get(key), seen.get(key)]
    if (!wanted) return `not in the table: ${rowText(key, found ?? nobody)}`
    if (!found) return `in the table, but not in the graph: ${key}`
    const off = columns.filter((person) => wanted[person] !== found[person])
    return off.length > 0 ? `${key} differs for ${off.join(', ')}: ${rowText(key, found)}` : []
  })
}

function rowText(key: string, cells: Cells): string {
  const [row, field] = key.split(/\.(?=\w+$)/)
  return `| ${[row, ...(field ? [field] : []), ...columns.map((person) => cells[person])].join(' | ')} |`
}
