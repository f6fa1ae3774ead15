import { type Duplex, pipeline, Readable } from 'node:stream'
import { type CsvError, type Options, parse } from 'csv-parse'
import type { Encoding } from './encoding.ts'
import { unguardFormula } from './formula-guard.ts'
import { type LostLines, lostLines } from './lost-lines.ts'
import { RosterUnreadableError } from './roster-errors.ts'
import type { RosterFault } from './roster-fault.ts'
import type { Sheet, SheetBatch, SheetRow } from './sheet.ts'
import { readText } from './text-file.ts'

const rowsInBatch = 1000
/** In bytes; a longer record is one whose quotation mark was never closed, and would take the rest of the file into memory. */
const longestRecord = 1_000_000

export interface CsvForm {
  readonly file: string
  /** Size of the file in bytes. */
  readonly bytes: number
  readonly encoding: Encoding
  readonly delimiter: string
}

/** A sheet over a text file with quoted fields (RFC 4180), read as a stream: no more than a batch is in memory. */
export function csvSheet(form: CsvForm): Sheet {
  return { bytes: form.bytes, batches: (fromLine = 1) => csvBatches(form, fromLine) }
}

async function* csvBatches(form: CsvForm, fromLine: number): AsyncGenerator<SheetBatch> {
  let bytesRead = 0
  const text = readText(form.file, form.encoding, (bytes) => {
    bytesRead = bytes
  })
  let batch = { rows: [] as SheetRow[], faults: [] as RosterFault[] }
  const lost = lostLines(fromLine, (fault) => batch.faults.push(fault))
  const parser = csvParser(form.delimiter, fromLine, lost)
  pipeline(Readable.from(text), parser, () => {})
  for await (const row of parser) {
    if (batch.rows.push(row) < rowsInBatch) continue
    yield { ...batch, bytesRead }
    batch = { rows: [], faults: [] }
  }
  lost.end()
  yield { ...batch, bytesRead }
}

function csvParser(delimiter: string, fromLine: number, lost: LostLines): Duplex & AsyncIterable<SheetRow> {
  const options: Options<SheetRow, string[]> = {
    delimiter,
    record_delimiter: '\n',
    // Rows of other lengths than the first cost the parser as much again, so that one is to be the header.
    from_line: fromLine,
    relax_column_count: true,
    max_record_size: longestRecord,
    on_record: (cells, { lines }) => {
      const line = firstLine(cells, lines)
      lost.found(line, lines)
      return { line, cells: cells.map(unguardFormula) }
    },
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error?.code === 'CSV_MAX_RECORD_SIZE') throw neverClosed(error)
      if (Number(error?.lines) > fromLine) lost.lose()
      return undefined
    },
  }
  // The library's types do not know of records that become objects without its `columns`.
  return parse(options as unknown as Options)
}

/** The line on which a record begins that ends on `lastLine`. */
function firstLine(cells: readonly string[], lastLine: number): number {
  return cells.reduce((line, cell) => line - lineEnds(cell), lastLine)
}

function lineEnds(cell: string): number {
  return cell.includes('\n') ? cell.split('\n').length - 1 : 0
}

function neverClosed(error: CsvError): RosterUnreadableError {
  const line = Number(error.lines)
  return new RosterUnreadableError(
    {
      zh: `第 ${line} 行之前有一个引号没有配对，后面的内容无法读取。`,
      en: `A quotation mark before line ${line} is never closed, so what follows cannot be read.`,
    },
    { line },
  )
}
