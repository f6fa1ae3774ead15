import { Levels } from './levels.ts'
import type { Scheme } from './scheme.ts'
import type { MarkSegment } from './segments.ts'

/** What a number opens, its number in full (`10`, `8.2`, `三㈠4`), and the list in which it must follow its neighbour. */
export interface Placement {
  role: 'CHAPTER' | 'ARTICLE' | 'ITEM'
  number: string
  list: string
}

/** Decides what each number of a document opens; called in reading order. */
export type Place = (mark: MarkSegment) => Placement

/** Articles of an outline are at most three levels deep (三㈠4); what is below are items. */
const deepestArticle = 3

/** The way of placing that fits a scheme; each call starts a new document. */
export function placing(scheme: Scheme): Place {
  if (scheme === 'STATUTE') return placingStatute()
  return scheme === 'DECIMAL' ? placingDecimal() : placingOutline()
}

function placingStatute(): Place {
  const items = new ItemLists()
  let chapter = ''
  return (mark) => {
    const number = String(mark.ordinals[0])
    if (mark.family === 'ARTICLE') return items.restart({ role: 'ARTICLE', number, list: 'articles' })
    if (mark.family === 'SECTION')
      return { role: 'CHAPTER', number: `${chapter}.${number}`, list: `chapter ${chapter}` }
    if (mark.family !== 'CHAPTER') return items.place(mark)
    chapter = number
    return items.restart({ role: 'CHAPTER', number, list: 'chapters' })
  }
}

function placingDecimal(): Place {
  const items = new ItemLists()
  return (mark) => {
    if (mark.family !== 'DECIMAL') return items.place(mark)
    const role = mark.ordinals.length === 1 ? 'CHAPTER' : 'ARTICLE'
    const list = `section ${mark.ordinals.slice(0, -1).join('.')}`
    return items.restart({ role, number: mark.ordinals.join('.'), list })
  }
}

function placingOutline(): Place {
  const items = new ItemLists()
  const levels = new Levels()
  return (mark) => {
    if (mark.inline) return items.place(mark)
    const path = levels.enter(mark.family, outlineLabel(mark))
    const list = `below ${path.slice(0, -1).join('')}`
    if (path.length > deepestArticle) return { role: 'ITEM', number: mark.label, list }
    return items.restart({ role: path.length === 1 ? 'CHAPTER' : 'ARTICLE', number: path.join(''), list })
  }
}

/** Items are numbered within their article, and inner items within the outer one. */
class ItemLists {
  readonly #levels = new Levels()
  #article = 0

  restart(placement: Placement): Placement {
    this.#levels.clear()
    this.#article += 1
    return placement
  }

  place({ family, label }: MarkSegment): Placement {
    const outer = this.#levels.enter(family, label).slice(0, -1)
    return { role: 'ITEM', number: label, list: `items ${this.#article} ${family} ${outer.join('')}` }
  }
}

// A bracketed number keeps its brackets as printed (㈠, (一)); a plain one stands without its point or comma.
function outlineLabel({ family, label, ordinals }: MarkSegment): string {
  if (family === 'DIGIT') return String(ordinals[0])
  return family === 'DIGIT_IN_BRACKETS' ? `(${ordinals[0]})` : label.replace(/、$/, '')
}
