import type { Finding } from './finding.ts'
import type { Unplaced } from './fragment.ts'

/** A charter read into its parts. Every character of the input but whitespace is in exactly one of them. */
export interface CharterText {
  title: string
  /** What stands between the title and the first number; paragraphs are separated by a line break. */
  preamble: string
  chapters: ChapterText[]
  articles: ArticleText[]
  /** What could not be placed, in the order of the input, with the reason. */
  unplaced: Unplaced[]
  /** What a person should look at: numbering that is wrong, an end within a sentence. Nothing is changed for it. */
  findings: Finding[]
}

/** `number` is the full number in plain form, `label` the number as printed, `line` the physical line, counted from 1. */
export interface ChapterText {
  number: string
  label: string
  heading: string
  line: number
}

/**
 * The smallest numbered part above the items. `text` stands before the first item. `chapter` is the chapter's number.
 * Text right under a chapter that has no number of its own is an article with the chapter's number and an empty label.
 */
export interface ArticleText {
  number: string
  label: string
  chapter: string | undefined
  heading: string
  text: string
  items: ItemText[]
  line: number
}

/** A numbered item; its number as printed. */
export interface ItemText {
  number: string
  text: string
  line: number
}

/** An article's text with its items, a line each, as it is shown and stored. */
export function fullText({ text, items }: ArticleText): string {
  return [text, ...items.map((item) => `${item.number}${item.text}`)].filter(Boolean).join('\n')
}
