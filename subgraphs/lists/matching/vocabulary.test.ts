import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseSynonyms, readVocabulary, SynonymsError } from './vocabulary.ts'

test('the first word of a group names it; comments, blank lines and wide letters do not matter', () => {
  const synonyms = parseSynonyms('# 场地\n会议室 议事厅 # 室内\n\nＷｉＦｉ 无线网络')
  expect([...synonyms]).toEqual([
    ['会议室', '会议室'],
    ['议事厅', '会议室'],
    ['wifi', 'wifi'],
    ['无线网络', 'wifi'],
  ])
})

test('a later group that takes up a known word adds to the earlier one', () => {
  const synonyms = parseSynonyms('会议室 议事厅\n议事厅 嘎查议事堂')
  expect(synonyms.get('嘎查议事堂')).toBe('会议室')
})

test('a line of one word is refused with its number', () => {
  expect(() => parseSynonyms('会议室 议事厅\n义诊')).toThrow(SynonymsError)
  expect(() => parseSynonyms('会议室 议事厅\n义诊')).toThrow(/line 2/)
})

test('a district adds its own file, and the mark tells of it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'synonyms-'))
  const file = join(folder, 'own.txt')
  await writeFile(file, '敖包 敖包广场')
  const [standard, own] = [await readVocabulary(), await readVocabulary(file)]
  await rm(folder, { recursive: true })
  expect(standard.synonyms.get('大礼堂')).toBe(standard.synonyms.get('报告厅'))
  expect(own.synonyms.get('敖包广场')).toBe('敖包')
  expect(own.synonyms.size).toBe(standard.synonyms.size + 2)
  expect(own.mark).not.toBe(standard.mark)
  await expect(readVocabulary(file)).rejects.toThrow('ENOENT')
})
