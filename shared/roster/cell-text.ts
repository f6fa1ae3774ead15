import { CellError } from './roster-errors.ts'

const spreadsheetError = /^#(REF!|N\/A|VALUE!|NAME[?!]|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$|^#{3,}$/
/** Control characters other than tab and line ends, and code points that are no characters: XML cannot carry them. */
const unprintable = /[[\p{Cc}\p{Noncharacter_Code_Point}\ufffd]--[\t\n\r]]/v

/** What no cell of any column may hold: undecodable characters, a spreadsheet's error values, control characters. */
export function checkCellText(text: string): void {
  if (text.includes('\ufffd')) throw undecodable()
  if (text.startsWith('#') && spreadsheetError.test(text)) throw formulaFailed(text)
  if (!isPrintable(text)) throw controlCharacters()
}

export function isPrintable(text: string): boolean {
  return !unprintable.test(text) && text.isWellFormed()
}

function undecodable(): CellError {
  return new CellError({
    zh: '含有无法识别的字符（乱码），请检查文件的编码。',
    en: 'There are characters that cannot be decoded; check the encoding of the file.',
  })
}

function formulaFailed(text: string): CellError {
  return new CellError({
    zh: `单元格是表格软件的错误值 ${text}，请填写实际内容。`,
    en: `The cell holds the spreadsheet's error value ${text}; enter what is meant.`,
  })
}

function controlCharacters(): CellError {
  return new CellError({ zh: '含有不可见的控制字符。', en: 'There are invisible control characters.' })
}
