import type { Unplaced } from './fragment.ts'
import { isHeading } from './heading.ts'
import type { ArticleText, ChapterText, ItemText } from './parsed-charter.ts'
import { Passage } from './passage.ts'
import type { PlacedMark, PlacedSegment } from './placed-mark.ts'
import type { Scheme } from './scheme.ts'
import type { TextSegment } from './segments.ts'

type Part<Text> = Omit<Text, 'text' | 'items'> & { passage: Passage }
type OpenItem = Part<ItemText>
type OpenArticle = Part<ArticleText> & { items: OpenItem[] }

/** The longest heading after 第X条, where a longer line is a sentence broken by the page; elsewhere headings run on. */
const longestHeading = { STATUTE: 14, DECIMAL: 120, OUTLINE: 40, NONE: 0 } satisfies Record<Scheme, number>
const longestChapterHeading = 40

/** Puts segments together, in reading order, to chapters and articles. */
export class Assembly {
  readonly chapters: ChapterText[] = []
  readonly unplaced: Unplaced[] = []
  readonly #articles: OpenArticle[] = []
  #chapter: ChapterText | undefined
  #article: OpenArticle | undefined
  readonly #scheme: Scheme

  constructor(scheme: Scheme) {
    this.#scheme = scheme
  }

  /** The articles so far. After 第X条 a heading with nothing below it was the text. */
  get articles(): ArticleText[] {
    return this.#articles.map(({ passage, items, ...article }) => {
      const onlyHeading = this.#scheme === 'STATUTE' && passage.isEmpty && items.length === 0
      const text = onlyHeading ? article.heading : passage.text
      const heading = onlyHeading ? '' : article.heading
      return { ...article, heading, text, items: items.map(closedItem) }
    })
  }

  take(segment: PlacedSegment): void {
    if (segment.kind === 'MARK') this.#open(segment)
    else if (segment.kind === 'STRAY') this.#setAside(segment, segment.reason)
    else if (this.#article) this.#addToArticle(this.#article, segment)
    else this.#addToChapter(segment)
  }

  #open({ role, number, label, line }: PlacedMark): void {
    if (role === 'ITEM') this.#openItem({ number: label, line, passage: new Passage() })
    else if (role === 'CHAPTER') this.#openChapter({ number, label, heading: '', line })
    else this.#openArticle(number, label, line)
  }

  #openChapter(chapter: ChapterText): void {
    this.#chapter = chapter
    this.#article = undefined
    this.chapters.push(chapter)
  }

  #openArticle(number: string, label: string, line: number): OpenArticle {
    const chapter = this.#chapter?.number
    this.#article = { number, label, chapter, heading: '', line, items: [], passage: new Passage() }
    this.#articles.push(this.#article)
    return this.#article
  }

  #openItem(item: OpenItem): void {
    if (this.#article) this.#article.items.push(item)
    else this.#openArticle(this.#chapter?.number ?? '', '', item.line).items.push(item)
  }

  #addToArticle(article: OpenArticle, segment: TextSegment): void {
    const item = article.items.at(-1)
    const isNew = article.passage.isEmpty && article.heading === ''
    if (item) item.passage.add(segment)
    else if (
      isNew &&
      segment.opened &&
      article.label &&
      isHeading(segment.text, longestHeading[this.#scheme])
    )
      article.heading = segment.text
    else article.passage.add(segment)
  }

  #addToChapter(segment: TextSegment): void {
    if (this.#chapter?.heading === '' && isHeading(segment.text, longestChapterHeading))
      this.#chapter.heading = segment.text
    else if (this.#chapter && this.#scheme !== 'STATUTE')
      this.#openArticle(this.#chapter.number, '', segment.line).passage.add(segment)
    else this.#setAside(segment, 'BETWEEN_ARTICLES')
  }

  #setAside({ line, text }: { line: number; text: string }, reason: Unplaced['reason']): void {
    this.unplaced.push({ line, text, reason })
  }
}

function closedItem({ number, line, passage }: OpenItem): ItemText {
  return { number, text: passage.text, line }
}
