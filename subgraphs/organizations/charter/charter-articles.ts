import type { ArticleToLoad } from './charter.load.ts'
import { type ArticleText, type ChapterText, type CharterText, fullText } from './text/parsed-charter.ts'

/**
 * The articles of a charter as they are stored, in the order of the text. The preamble (序言) is the first of them, under
 * that name, and a chapter that holds no article is one without a text, so that nothing of the charter is left out.
 */
export function articlesToLoad({ preamble, chapters, articles }: CharterText): ArticleToLoad[] {
  const headings = new Map(chapters.map((chapter) => [chapter.number, headingOf(chapter)]))
  const filled = new Set(articles.map(({ chapter }) => chapter))
  const placed = [
    ...articles.map((article) => ({ line: article.line, article: articleOf(article, headings) })),
    ...chapters
      .filter(({ number }) => !filled.has(number))
      .map((chapter) => ({ line: chapter.line, article: emptyChapter(chapter) })),
  ].sort((a, b) => a.line - b.line)
  const opening = preamble === '' ? [] : [{ number: '序言', title: null, chapter: null, text: preamble }]
  return [...opening, ...placed.map(({ article }) => article)]
}

function articleOf(article: ArticleText, headings: ReadonlyMap<string, string>): ArticleToLoad {
  const { number, heading, chapter } = article
  return {
    number,
    title: heading || null,
    chapter: (chapter && headings.get(chapter)) || null,
    text: fullText(article),
  }
}

function emptyChapter(chapter: ChapterText): ArticleToLoad {
  return { number: chapter.number, title: null, chapter: headingOf(chapter), text: '' }
}

function headingOf({ label, heading }: ChapterText): string {
  return [label, heading].filter(Boolean).join(' ')
}
