import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCharterText } from './charter-text.ts'
import { haveSources, sourceText } from './test-sources/source-documents.ts'
import { ink } from './text/fold.ts'
import type { CharterText } from './text/parsed-charter.ts'

const sources = haveSources()

/** Every piece of the result, without whitespace, as a sorted list of characters. */
function inkOf(charter: CharterText): string {
  const pieces = [
    charter.title,
    charter.preamble,
    ...charter.chapters.flatMap(({ label, heading }) => [label, heading]),
    ...charter.articles.flatMap(({ label, heading, text }) => [label, heading, text]),
    ...charter.articles.flatMap(({ items }) => items.flatMap(({ number, text }) => [number, text])),
    ...charter.unplaced.map(({ text }) => text),
  ]
  return sortedInk(pieces.join(''))
}

function sortedInk(text: string): string {
  return [...ink(text)].sort().join('')
}

function numbers(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
}

const sentence = '联盟成员单位应当积极参加各项活动并相互支持。'

describe.skipIf(!sources)('the source documents', () => {
  test.each([0, 1, 2, 3, 4])('document %i loses no character', (document) => {
    const text = sourceText(document)
    expect(inkOf(parseCharterText(text))).toBe(sortedInk(text))
  })

  test('document 0 has articles 1–20 in five chapters', () => {
    const charter = parseCharterText(sourceText(0))
    expect(charter.title).toBe('产业链党建联盟章程(试行)')
    expect(charter.chapters.map(({ heading }) => heading)).toEqual([
      '总则',
      '成员单位',
      '组织机构',
      '运行机制',
      '附则',
    ])
    expect(charter.articles.map(({ number }) => number)).toEqual(numbers(1, 20))
    expect(charter.articles[10]).toMatchObject({ number: '11', label: '第十一条', chapter: '3', line: 79 })
    expect(charter.articles[10]?.items.map(({ number }) => number)).toEqual([
      '(一)',
      '(二)',
      '(三)',
      '(四)',
      '(五)',
      '(六)',
    ])
    expect(charter.unplaced.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'REPEATED_TITLE'],
      [5, 'REPEATED_TITLE'],
    ])
    expect(charter.findings).toEqual([])
  })

  test('document 1 has articles 1–27, though several stand on one line and pages break the sentences', () => {
    const charter = parseCharterText(sourceText(1))
    expect(charter.title).toBe('党建促进会章程')
    expect(charter.chapters).toHaveLength(5)
    expect(charter.articles.map(({ number }) => number)).toEqual(numbers(1, 27))
    expect(charter.articles[5]?.text).toMatch(/^共建和谐XX县区。/)
    expect(charter.unplaced.every(({ reason }) => reason === 'PAGE_NUMBER')).toBe(true)
    expect(charter.unplaced).toHaveLength(13)
    expect(charter.findings.map(({ line, code }) => [line, code])).toEqual([
      [4, 'PAGE_NUMBER_IN_TEXT'],
      [9, 'PAGE_NUMBER_IN_TEXT'],
      [12, 'PAGE_NUMBER_IN_TEXT'],
    ])
  })

  test('document 2 has sections down to 6(3); its bookmark and attachments are set aside', () => {
    const charter = parseCharterText(sourceText(2))
    expect(charter.title).toBe('关于建立“江海红湾”海工党建联盟的实施意见')
    expect(charter.articles.map(({ number }) => number).slice(-6)).toEqual([
      '5(1)',
      '5(2)',
      '5(3)',
      '6(1)',
      '6(2)',
      '6(3)',
    ])
    expect(charter.articles.find(({ number }) => number === '5(1)')?.heading).toBe('联席会议共商')
    expect(charter.unplaced.map(({ reason }) => reason)).toEqual([
      'EDITOR_MARK',
      'ATTACHMENTS',
      'ATTACHMENTS',
    ])
  })

  test('document 3 has sections down to 11.4.5; the web page and the references are set aside', () => {
    const charter = parseCharterText(sourceText(3))
    expect(charter.title).toBe('全领域基层党建融合发展规范')
    expect(charter.chapters.map(({ number }) => number)).toEqual(numbers(1, 11))
    expect(charter.articles.at(-1)?.number).toBe('11.4.5')
    expect(charter.articles).toHaveLength(57)
    const reasons = Map.groupBy(charter.unplaced, ({ reason }) => reason)
    expect(reasons.get('REFERENCES')).toHaveLength(22)
    expect(reasons.get('WEB_PAGE')?.map(({ line }) => line)).toEqual([1, 2, 6, 249, 250])
    expect(reasons.get('BEFORE_TITLE')?.map(({ line }) => line)).toEqual([4])
  })

  test('document 4 has sections down to 三㈡2 and stops within a sentence', () => {
    const charter = parseCharterText(sourceText(4))
    expect(charter.articles.map(({ number }) => number)).toEqual([
      '一',
      '二㈠',
      '二㈡',
      '二㈢',
      '三㈠',
      '三㈠1',
      '三㈠2',
      '三㈠3',
      '三㈠4',
      '三㈡',
      '三㈡1',
      '三㈡2',
    ])
    expect(charter.findings.map(({ code }) => code)).toEqual(['ENDS_MID_SENTENCE'])
    expect(charter.unplaced.map(({ line }) => line)).toEqual([3, 4, 5, 7, 9, 11, 51, 52])
  })
})

describe('any text', () => {
  const scraps = [
    '第一章 总则',
    '第二条',
    '第2条 ',
    '1第三条',
    '一、',
    '㈠',
    '(一)',
    '(2)',
    '⒈',
    '3.1',
    '4 目标',
    '目录',
    '附件:',
    '参考文献',
    '第3页',
    '- 4 -',
    sentence,
    '当前位置:首页',
    '章程',
    '\n',
    ' ',
    '。',
    '2021年1月1日',
    '[bookmark: x]',
    '第条',
    'a',
  ]

  test('loses no character', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string()), { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        expect(inkOf(parseCharterText(text))).toBe(sortedInk(text))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the numbering of articles', () => {
  const parsed = (text: string) => parseCharterText(text).articles.map(({ number, text }) => [number, text])

  test('Arabic and full-width digits', () => {
    expect(
      parsed(`第1条 ${sentence}\n第 ２ 条${sentence}\n第一百零三条 ${sentence}`).map(([number]) => number),
    ).toEqual(['1', '2', '103'])
  })

  test('a mention of an article opens none', () => {
    const text = '第一条 名称为联盟。\n第二条 依照\n第一条的规定。第一条规定的名称不变。见第一条、第二条。'
    expect(parsed(text).map(([number]) => number)).toEqual(['1', '2'])
  })

  test('an article in the middle of a line opens after a sentence, with a page number before it', () => {
    const text = '第一条 甲。 2第二条 乙。第三条丙。'
    expect(parsed(text)).toEqual([
      ['1', '甲。'],
      ['2', '乙。'],
      ['3', '丙。'],
    ])
    expect(parseCharterText(text).unplaced).toEqual([{ line: 1, text: '2', reason: 'PAGE_NUMBER' }])
  })

  test('a sentence broken by the page is joined, a paragraph is not', () => {
    const text = '第一条 联盟成员单位应当积极参加各项活动并相\n互支持。\n另起一段。'
    expect(parsed(text)).toEqual([['1', '联盟成员单位应当积极参加各项活动并相互支持。\n另起一段。']])
  })

  test('wrong numbers are findings and stay as written', () => {
    const text = ['第一条 甲。', '第三条 乙。', '第三条 丙。', '第二条 丁。', '第条 戊。'].join('\n')
    const charter = parseCharterText(text)
    expect(charter.articles.map(({ number }) => number)).toEqual(['1', '3', '3', '2'])
    expect(charter.articles.at(-1)?.text).toBe('丁。\n第条 戊。')
    expect(charter.findings.map(({ line, code }) => [line, code])).toEqual([
      [2, 'MISSING_NUMBER'],
      [3, 'REPEATED_NUMBER'],
      [4, 'OUT_OF_ORDER'],
      [5, 'UNREADABLE_NUMBER'],
    ])
  })

  test('items number within their article, and inner items within the outer one', () => {
    const text = '第一条 职责:\n(一)甲;\n1.乙;\n2.丙;\n(二)丁;\n1.戊。\n第二条 义务:\n（一）己;\n(三)庚。'
    const charter = parseCharterText(text)
    expect(charter.articles[0]?.items.map(({ number }) => number)).toEqual(['(一)', '1.', '2.', '(二)', '1.'])
    expect(charter.articles[1]?.items.map(({ number }) => number)).toEqual(['（一）', '(三)'])
    expect(charter.findings.map(({ line, code }) => [line, code])).toEqual([[9, 'MISSING_NUMBER']])
  })
})

describe('what stands around the articles', () => {
  test('a list of contents, page lines and a signature are set aside', () => {
    const text = `联盟章程\n目录\n第一章 总则……1\n第二章 附则……2\n第一章 总则\n第一条 甲。\n- 1 -\n第二章 附则\n第二条 乙。\n某某党建联盟\n2021年3月1日`
    const charter = parseCharterText(text)
    expect(charter.chapters.map(({ heading }) => heading)).toEqual(['总则', '附则'])
    expect(charter.unplaced.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'CONTENTS_LIST'],
      [3, 'CONTENTS_LIST'],
      [4, 'CONTENTS_LIST'],
      [7, 'PAGE_NUMBER'],
      [10, 'SIGNATURE'],
      [11, 'SIGNATURE'],
    ])
    expect(charter.findings).toEqual([])
  })

  test('text between a chapter and its first article is reported', () => {
    const { unplaced } = parseCharterText(`第一章 总则\n${sentence}\n第一条 甲。`)
    expect(unplaced).toEqual([{ line: 2, text: sentence, reason: 'BETWEEN_ARTICLES' }])
  })

  test('a text without numbers is not placed at all', () => {
    const charter = parseCharterText(`联盟章程\n${sentence}`)
    expect(charter).toMatchObject({ title: '联盟章程', preamble: '', articles: [] })
    expect(charter.unplaced).toEqual([{ line: 2, text: sentence, reason: 'NOT_NUMBERED' }])
    expect(charter.findings.map(({ code }) => code)).toEqual(['NO_ARTICLES'])
  })
})
