import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { configurationReference } from './reference.ts'

test('nothing needs to be set', () => {
  expect(readConfig({})).toMatchObject({ port: 4000, dataFolder: '.data', issuer: { demo: '.data' } })
})

test.each([
  ['PORT', '80a'],
  ['PORT', '-1'],
  ['LOG_LEVEL', 'loud'],
  ['DATABASE_URL', 'mysql://host/db'],
  ['ORGANIZATIONS_URL', 'organizations:4001'],
  ['LIMIT_DEPTH', '0'],
])('%s=%s is refused by its name', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}: must be`))
})

test('a subgraph may have a database of its own', () => {
  const { databaseUrls } = readConfig({
    DATABASE_URL: 'postgres://a/all',
    LISTS_DATABASE_URL: 'postgres://b/lists',
  })
  expect(databaseUrls).toMatchObject({ lists: 'postgres://b/lists', members: 'postgres://a/all' })
})

test('production needs a real issuer, with its keys', () => {
  expect(() => readConfig({ NODE_ENV: 'production' })).toThrow(/^OIDC_ISSUER: /)
  const issuer = { NODE_ENV: 'production', OIDC_ISSUER: 'https://id.example' }
  expect(() => readConfig(issuer)).toThrow(/^OIDC_JWKS_URL: /)
  expect(readConfig({ ...issuer, OIDC_JWKS_URL: 'https://id.example/keys' }).issuer).toEqual({
    issuer: 'https://id.example',
    audience: 'redscape',
    jwksUrl: 'https://id.example/keys',
  })
})

test('the reference in docs/ is what the code reads (npm run docs:configuration)', async () => {
  expect(await readFile('docs/configuration.md', 'utf8')).toBe(configurationReference())
})
