import { csvCell } from '../../../shared/roster/write-csv.ts'
import type { ExportedTie, TieWriter } from './tie-writer.ts'

const byteOrderMark = '\ufeff'

export const exportedFields = [
  'id',
  'actId',
  'kind',
  'on',
  'until',
  'weight',
  'given',
  'organizationId',
  'organizationName',
  'partnerId',
  'partnerName',
  'regionCode',
  'allianceId',
] as const satisfies readonly (keyof ExportedTie)[]

const csvLine = (cells: readonly unknown[]) =>
  `${cells.map((cell) => csvCell(String(cell ?? ''))).join(',')}\r\n`

/** RFC 4180 with a byte order mark, the fields' names in the first line. */
export const csvWriter: TieWriter = {
  namesOrganizations: false,
  start: () => byteOrderMark + csvLine(exportedFields),
  tie: (tie) => csvLine(exportedFields.map((field) => tie[field])),
  end: '',
}

export const jsonLinesWriter: TieWriter = {
  namesOrganizations: false,
  start: () => '',
  tie: (tie) => `${JSON.stringify(Object.fromEntries(exportedFields.map((field) => [field, tie[field]])))}\n`,
  end: '',
}
