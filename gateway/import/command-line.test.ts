import { expect, test } from 'vitest'
import { fromWhereWeStand, languageOf } from './command-line.ts'

test.each([
  [{ npm_lifecycle_event: 'import', INIT_CWD: '/office' }, '/office/a.csv'],
  [{ npm_lifecycle_event: 'test', INIT_CWD: '/office' }, `${process.cwd()}/a.csv`],
  [{}, `${process.cwd()}/a.csv`],
])('a file is found from where the command was called: %j', (environment, file) => {
  expect(fromWhereWeStand('a.csv', environment)).toBe(file)
})

test.each([
  [[], {}, 'zh'],
  [[], { LANG: 'en_US.UTF-8' }, 'en'],
  [[], { LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh'],
  [['--language', 'en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
  [['--language=zh'], { LANG: 'en_US.UTF-8' }, 'zh'],
])('%j with %j speaks %s', (words, environment, language) => {
  expect(languageOf(words, environment)).toBe(language)
})
