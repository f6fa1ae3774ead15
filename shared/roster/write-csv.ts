import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { guardFormula } from './formula-guard.ts'
import type { TextRows } from './text-rows.ts'

const byteOrderMark = '\ufeff'
/** In characters: enough that writing is not a call for every row. */
const pieceSize = 64_000

/** Writes rows as CSV (RFC 4180, UTF-8 with byte order mark), no faster than the disk takes them. */
export async function writeCsv(file: string, rows: TextRows): Promise<void> {
  await pipeline(Readable.from(pieces(rows)), createWriteStream(file))
}

async function* pieces(rows: TextRows): AsyncGenerator<string> {
  let piece = byteOrderMark
  for await (const row of rows) {
    piece += `${row.map(csvCell).join(',')}\r\n`
    if (piece.length < pieceSize) continue
    yield piece
    piece = ''
  }
  yield piece
}

/** A text as it stands in a CSV file: quoted where it must be, and never a formula. */
export function csvCell(text: string): string {
  const safe = guardFormula(text)
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
