import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { choice } from './cells/choice.ts'
import { code } from './cells/code.ts'
import { date } from './cells/date.ts'
import { integer } from './cells/integer.ts'
import { text } from './cells/text.ts'
import { yesNo } from './cells/yes-no.ts'
import type { Column, RowOf } from './column.ts'
import { type Roster, type RosterRow, readRoster } from './read-roster.ts'
import type { RosterFault } from './roster-fault.ts'

/** A roster with a column of every kind, for tests. */
export const shopColumns = [
  { field: 'code', heading: { zh: '代码', en: 'Code' }, synonyms: ['编号'], required: true, cell: code() },
  { field: 'name', heading: { zh: '名称', en: 'Name' }, required: true, cell: text({ max: 40 }) },
  { field: 'openedOn', heading: { zh: '开业日期', en: 'Opened on' }, cell: date() },
  { field: 'staff', heading: { zh: '人数', en: 'Staff' }, cell: integer() },
  { field: 'chain', heading: { zh: '是否连锁', en: 'Chain' }, cell: yesNo() },
  {
    field: 'kind',
    heading: { zh: '类型', en: 'Kind' },
    cell: choice({ BAKERY: { zh: '面包店', en: 'bakery' }, BOOKS: { zh: '书店', en: 'bookshop' } }),
  },
] as const satisfies readonly Column[]

export type Shop = RowOf<typeof shopColumns>

/** A folder for the files of one test file, with a function that puts a file there and gives its path. */
export function useFolder(): {
  path: (name: string) => string
  put: (name: string, content: string | Uint8Array) => Promise<string>
} {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'roster-'))
  })
  afterAll(() => rm(folder, { recursive: true }))
  const path = (name: string) => join(folder, name)
  const put = async (name: string, content: string | Uint8Array) => {
    await writeFile(path(name), content)
    return path(name)
  }
  return { path, put }
}

export interface WholeRoster extends Roster<Shop> {
  readonly rows: readonly RosterRow<Shop>[]
  readonly faults: readonly RosterFault[]
}

/** Reads a roster of shops to its end. */
export async function readShops(file: string, options: { sheet?: string } = {}): Promise<WholeRoster> {
  const roster = await readRoster(file, shopColumns, options)
  const batches = await Array.fromAsync(roster.batches())
  return {
    ...roster,
    rows: batches.flatMap((batch) => batch.rows),
    faults: batches.flatMap((batch) => batch.faults),
  }
}
