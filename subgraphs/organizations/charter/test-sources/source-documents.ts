import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.env.REDSCAPE_SEEDS ?? join(import.meta.dirname, '../../../../../shared/seeds')

/** Whether the five source documents are at hand; where they must be (CI) and are not, this throws. */
export function haveSources(): boolean {
  if (existsSync(folder)) return true
  if (process.env.CI) throw new Error(`No source documents in ${folder}; set REDSCAPE_SEEDS.`)
  console.warn(`Tests on the source documents are skipped: none in ${folder} (REDSCAPE_SEEDS).`)
  return false
}

/** The text of source document 0–4. */
export function sourceText(document: number): string {
  const name = readdirSync(folder).find((file) => file.startsWith(`00${document}_`))
  if (!name) throw new Error(`No source document ${document} in ${folder}.`)
  return readFileSync(join(folder, name), 'utf8')
}
