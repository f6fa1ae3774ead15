import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

/** The levels of China's administrative divisions (行政区划), highest first. */
export const divisionLevels = ['PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'] as const
export type DivisionLevel = (typeof divisionLevels)[number]

/** One administrative division with its official code: 2, 4, 6, 9 or 12 digits by level. */
export interface Division {
  code: string
  name: string
  level: DivisionLevel
  /** The code of the division above it; null for a province. */
  parentCode: string | null
}

/** The path of Chifeng's divisions (赤峰市), the same from the source and from the build. */
export function chifengFile(): string {
  const root = findPackageJSON('..', import.meta.url)
  if (!root) throw new Error('chifeng.csv: no package.json above this module')
  return join(root, '../subgraphs/organizations/region/data/chifeng.csv')
}

/** All divisions in a file written by `extract.ts`, parents before children. */
export function readDivisions(file: string): Division[] {
  const rows = parse<Record<'code' | 'name' | 'level' | 'parent_code', string>>(readFileSync(file), {
    columns: true,
  })
  return rows.map(({ code, name, level, parent_code }) => ({
    code,
    name,
    level: level as DivisionLevel,
    parentCode: parent_code || null,
  }))
}
