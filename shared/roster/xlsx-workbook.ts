import { readFile } from 'node:fs/promises'
import { type Unzipped, unzipSync, zipSync } from 'fflate'
import { RosterUnreadableError } from './roster-errors.ts'

/** Unpacked bytes; a workbook is read whole, and a larger one belongs into a CSV file, which is read as a stream. */
const largestWorkbook = 400_000_000
const worksheet = /^xl\/worksheets\/[^/]+\.xml$/
const errorCell = /(<(?:\w+:)?c\s[^>]*?\bt=)(["'])e\2/g

/**
 * The workbook's bytes with the cells that hold an error (#REF!, #N/A …) made text: the reader takes such cells for blank
 * ones, and what a person meant to enter would be lost without a word.
 * @throws RosterUnreadableError if it is larger than can be read whole
 */
export async function unpackWorkbook(path: string): Promise<Buffer> {
  const packed = await readFile(path)
  const parts = unpackParts(path, packed)
  const changed = Object.entries(parts).map(([name, bytes]) => withErrorsAsText(parts, name, bytes))
  return changed.some(Boolean) ? Buffer.from(zipSync(parts, { level: 0 })) : packed
}

function unpackParts(path: string, packed: Buffer): Unzipped {
  let size = 0
  return unzipSync(packed, {
    filter: ({ name, originalSize }) => {
      if (!/\.(xml|rels)$/.test(name)) return false
      size += originalSize
      if (size > largestWorkbook) throw tooLarge(path)
      return true
    },
  })
}

function withErrorsAsText(parts: Unzipped, name: string, bytes: Uint8Array): boolean {
  if (!worksheet.test(name)) return false
  // Byte for byte: the marks looked for are ASCII.
  const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const changed = xml.replace(errorCell, '$1$2str$2')
  if (changed === xml) return false
  parts[name] = Buffer.from(changed, 'latin1')
  return true
}

function tooLarge(file: string): RosterUnreadableError {
  return new RosterUnreadableError(
    {
      zh: `${file} 太大，请另存为 CSV 文件后再导入。`,
      en: `${file} is too large; save it as a CSV file and import that.`,
    },
    { file, largest: largestWorkbook },
  )
}
