import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readKeySource } from './keys.settings.ts'
import { openKeyring } from './open-keyring.ts'

const [first, second] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
const secret = first.toString('base64')

test('the first key is for writing, the others for reading', async () => {
  const source = readKeySource(
    { PERSONAL_KEYS: `2027:${second.toString('base64')}, 2026:${secret}` },
    '.data',
  )
  const keyring = await openKeyring(source)
  expect(keyring.current).toBe('2027')
  expect(keyring.ids).toEqual(['2027', '2026'])
})

test.each([
  'nothing',
  `a:${secret},`,
  `a:${secret.slice(0, 20)}`,
  `a:${secret},a:${secret}`,
  `:${secret}`,
  `a b:${secret}`,
])('%s is refused, and not repeated in the message', (text) => {
  const reading = () => readKeySource({ PERSONAL_KEYS: text }, '.data')
  expect(reading).toThrow(/^PERSONAL_KEYS: must be/)
  expect(reading).not.toThrow(text)
})

test('production does not start without keys of its own', () => {
  expect(() => readKeySource({ NODE_ENV: 'production' }, '.data')).toThrow(/^PERSONAL_KEYS: is required/)
  expect(readKeySource({ NODE_ENV: 'production', PERSONAL_KEYS: `a:${secret}` }, '.data')).toHaveProperty(
    'keys',
  )
})

test('a demo makes its key once, for its owner only', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'redscape-'))
  try {
    const source = readKeySource({}, folder)
    const [one, other] = await Promise.all([openKeyring(source), openKeyring(source)])
    expect(other.open(one.seal('李明', 'row'), 'row')).toBe('李明')
    expect((await stat(join(folder, 'personal-key.json'))).mode & 0o777).toBe(0o600)
  } finally {
    await rm(folder, { recursive: true })
  }
})
