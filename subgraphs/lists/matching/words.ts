import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { rarityAmong } from './text.rules.ts'
import { normal, type Synonyms } from './vocabulary.ts'

/** The words of the field tell so many times what others do. */
const ofTheField = 2
/** Numbers, with or without what they count, say nothing of what it is. */
const number = /^[零一二三四五六七八九十百千万亿两几多半数]+[个名年户亩人条来多次位天套台元斤月]?$/

/** Words that every list is full of and that say nothing of what is offered or needed. */
const filler = new Set(
  (
    '需要 需求 提供 希望 可以 可供 能够 用于 进行 开展 相关 有关 以及 一个 一间 一批 一名 一次 我们 本单位 单位 组织 ' +
    '支部 党支部 党员 联盟 成员 解决 支持 帮助 协助 使用 免费 欢迎 联系 负责 方便 现有 急需 若干 其他 等等 想要 想请 ' +
    '最好 能用 没有 没人 不会 专业 志愿 公益 爱心 义务 村里 社区 居民 企业 公司 机关 the and for with'
  ).split(' '),
)

/** Takes texts apart into words; those of one meaning become the name of their group. */
export class Words {
  readonly #synonyms: Synonyms
  readonly #groups: ReadonlySet<string>
  #jieba: Jieba | undefined

  constructor(synonyms: Synonyms) {
    this.#synonyms = synonyms
    this.#groups = new Set(synonyms.values())
  }

  /** The telling words of a text, each once, with the shorter ones within longer ones (会议室: 会议, 会议室). */
  of(text: string): string[] {
    // The dictionary takes a quarter of a second and 40 MB: only who matches pays for it.
    this.#jieba ??= withOwnWords(this.#synonyms)
    const words = this.#jieba.cutForSearch(normal(text), true)
    return [...new Set(words.filter((word) => this.#isTelling(word)).map((word) => this.#meaning(word)))]
  }

  /** How much a word tells that stands in so many of all open entries. */
  tellingOf(word: string, entries: number, all: number): number {
    return rarityAmong(entries, all) * (this.#groups.has(word) ? ofTheField : 1)
  }

  #meaning(word: string): string {
    return this.#synonyms.get(word) ?? word
  }

  #isTelling(word: string): boolean {
    if (this.#synonyms.has(word)) return true
    return word.length > 1 && /\p{L}/u.test(word) && !filler.has(word) && !number.test(word)
  }
}

/** Jieba's dictionary and the words of the synonyms, so that those come out whole. */
function withOwnWords(synonyms: Synonyms): Jieba {
  const jieba = Jieba.withDict(dict)
  const own = [...synonyms.keys()].filter((word) => word.length > 1).map((word) => `${word} 100 n\n`)
  jieba.loadDict(Buffer.from(own.join('')))
  return jieba
}
