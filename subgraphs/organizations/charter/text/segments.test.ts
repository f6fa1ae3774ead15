import { expect, test } from 'vitest'
import type { Scheme } from './scheme.ts'
import { segmentsOf } from './segments.ts'

function marks(text: string, scheme: Scheme): string[] {
  return segmentsOf({ line: 1, text }, scheme).flatMap((segment) =>
    segment.kind === 'MARK' ? [segment.label] : [],
  )
}

test.each<[string, Scheme, string[]]>([
  ['第一章 总则 第一条 名称。第二条 宗旨。', 'STATUTE', ['第一章', '第一条', '第二条']],
  ['依照本章程第八条执行', 'STATUTE', []],
  ['第八条规定的成员', 'STATUTE', []],
  ['第二条和谐社区。', 'STATUTE', ['第二条']],
  ['第 二 条 宗旨。', 'STATUTE', ['第 二 条']],
  ['第五条(一)提交申请;(二)讨论通过。', 'STATUTE', ['第五条', '(一)', '(二)']],
  ['(三)项所列的', 'STATUTE', []],
  ['党(工)委批准后,每年3.5次、2次', 'STATUTE', []],
  ['职责:1.办会;2、报告', 'STATUTE', ['1.', '2、']],
  ['10.1.2产业化联合体', 'DECIMAL', ['10.1.2']],
  ['10 组织类型', 'DECIMAL', ['10']],
  ['10 年以来,联盟发展。', 'DECIMAL', []],
  ['3.5万元', 'DECIMAL', []],
  ['⒋制度联建', 'OUTLINE', ['⒋']],
  ['（1） 联席会议共商', 'OUTLINE', ['（1）']],
  ['第一条 名称', 'NONE', []],
])('%s as %s opens %j', (text, scheme, labels) => {
  expect(marks(text, scheme)).toEqual(labels)
})
