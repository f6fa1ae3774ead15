import { type Bilingual, DomainError } from '../errors.ts'

/** The text of a cell is not what its column holds; the text says why in words for the person who filled it in. */
export class CellError extends DomainError {
  readonly code = 'ROSTER_CELL'
}

/** The file is missing, closed to us, damaged, or no spreadsheet. */
export class RosterUnreadableError extends DomainError {
  readonly code = 'ROSTER_UNREADABLE'
}

/** The file has no row that says anything. */
export class RosterEmptyError extends DomainError {
  readonly code = 'ROSTER_EMPTY'

  constructor(file: string) {
    super({ zh: `文件 ${file} 是空的。`, en: `The file ${file} is empty.` }, { file })
  }
}

/** What is wrong with the headings of a roster. */
export interface HeadingDefects {
  /** The row taken for the header; absent if no row looks like one. */
  readonly line?: number
  /** Headings that must be there and are not. */
  readonly missing: readonly Bilingual[]
  /** Headings as written that mean one and the same column. */
  readonly duplicated: readonly (readonly string[])[]
}

/** The roster's headings cannot be used; `details` is a `HeadingDefects`. */
export class RosterHeadingsError extends DomainError {
  readonly code = 'ROSTER_HEADINGS'

  constructor(defects: HeadingDefects) {
    super({ zh: inChinese(defects), en: inEnglish(defects) }, { ...defects })
  }
}

function inChinese({ line, missing, duplicated }: HeadingDefects): string {
  const where = line === undefined ? '没有找到表头行：' : `第 ${line} 行表头有误：`
  const lacking = missing.length > 0 ? [`缺少“${missing.map(({ zh }) => zh).join('”、“')}”列`] : []
  const repeated = duplicated.map((headings) => `“${headings.join('”和“')}”含义重复`)
  return `${where}${[...lacking, ...repeated].join('；')}。`
}

function inEnglish({ line, missing, duplicated }: HeadingDefects): string {
  const where = line === undefined ? 'No header row found: ' : `The headings in row ${line} cannot be used: `
  const lacking =
    missing.length > 0 ? [`missing ${missing.map(({ zh, en }) => `"${en}" (${zh})`).join(', ')}`] : []
  const repeated = duplicated.map((headings) => `"${headings.join('" and "')}" mean the same column`)
  return `${where}${[...lacking, ...repeated].join('; ')}.`
}

/** The rows cannot be put into a file of this kind. */
export class RosterUnwritableError extends DomainError {
  readonly code = 'ROSTER_UNWRITABLE'
}
