import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDemoIssuer, readDemoIdentities, saveDemoIdentities } from './demo-issuer.ts'
import { UnauthenticatedError } from './errors.ts'
import { type Identify, identifyBy } from './identity.ts'
import { openIdentity } from './open-identity.ts'
import { UnavailableError } from './unavailable-error.ts'

const issuer = 'https://id.example'
const audience = 'redscape'
const now = () => Math.floor(Date.now() / 1000)

let identify: Identify
let sign: (payload: JWTPayload, of?: { issuer?: string; audience?: string; exp?: number }) => Promise<string>

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256' }] })
  identify = identifyBy({ issuer, audience, keys })
  sign = (payload, of = {}) =>
    new SignJWT(payload)
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(of.issuer ?? issuer)
      .setAudience(of.audience ?? audience)
      .setExpirationTime(of.exp ?? now() + 60)
      .sign(privateKey)
})

test('a token says who it is and what they may', async () => {
  const grants = [{ role: 'SECRETARY', place: 'org_1', from: '2026-01-01' }]
  const exp = now() + 60
  const token = await sign({ sub: 'u1', name: '王芳', member_id: 'member_1', grants }, { exp })
  expect(await identify(`Bearer ${token}`)).toEqual({
    subject: 'u1',
    name: '王芳',
    memberId: 'member_1',
    grants,
    expiresAt: exp + 5,
  })
})

test('grants that this version cannot read give nothing', async () => {
  const good = { role: 'COMMITTEE', place: 'org_1', from: '2026-01-01', to: '2026-12-31' }
  const strange = [
    { ...good, role: 'EMPEROR' },
    { ...good, place: 7 },
    { role: 'COMMITTEE', place: 'org_1' },
    null,
    'x',
  ]
  const viewer = await identify(`Bearer ${await sign({ sub: 'u1', grants: [...strange, good] })}`)
  expect(viewer?.grants).toEqual([good])
  expect((await identify(`Bearer ${await sign({ sub: 'u1', grants: 'all' })}`))?.grants).toEqual([])
})

test('without a header nobody is known', async () => {
  expect(await identify(undefined)).toBeUndefined()
  expect(await identify('')).toBeUndefined()
})

describe('is refused:', () => {
  test.each<[string, () => Promise<string>]>([
    ['an expired token', async () => `Bearer ${await sign({ sub: 'u1' }, { exp: now() - 60 })}`],
    [
      'a token of another issuer',
      async () => `Bearer ${await sign({ sub: 'u1' }, { issuer: 'https://evil.example' })}`,
    ],
    ['a token for another audience', async () => `Bearer ${await sign({ sub: 'u1' }, { audience: 'mail' })}`],
    ['a token without a subject', async () => `Bearer ${await sign({})}`],
    [
      'a token that was changed',
      async () => `Bearer ${(await sign({ sub: 'u1' })).replace(/\.[^.]{6}/, '.AAAAAA')}`,
    ],
    ['an unsigned token', async () => `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`],
    ['another scheme', async () => 'Basic dTpw'],
    ['a header that is no token', async () => 'Bearer a b'],
  ])('%s', async (_name, header) => {
    await expect(identify(await header())).rejects.toThrow(UnauthenticatedError)
  })
})

test('a token is good no longer than it says, though it was good before', async () => {
  const token = await sign({ sub: 'u1' }, { exp: now() - 4 })
  expect(await identify(`Bearer ${token}`)).toMatchObject({ subject: 'u1' })
  await new Promise((resolve) => setTimeout(resolve, 2100))
  await expect(identify(`Bearer ${token}`)).rejects.toThrow(UnauthenticatedError)
})

test('keys that cannot be fetched say nothing about the token', async () => {
  const away = await openIdentity({ issuer, audience, jwksUrl: 'http://127.0.0.1:1/keys' })
  await expect(away(`Bearer ${await sign({ sub: 'u1' })}`)).rejects.toThrow(UnavailableError)
})

describe('the demo issuer', () => {
  let folder: string
  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'redscape-')), 'data')
  })
  afterAll(() => rm(folder, { recursive: true }))

  const office = {
    name: 'office',
    displayName: '秘书处',
    grants: [{ role: 'ALLIANCE_OFFICE' as const, place: 'alliance_1', from: '2026-01-01' }],
  }

  test('speaks for its identities, and keeps its key', async () => {
    const [first, second] = await Promise.all([openDemoIssuer(folder), openDemoIssuer(folder)])
    expect(first.jwks).toEqual(second.jwks)
    const viewer = await (await openIdentity({ demo: folder }))(`Bearer ${await first.sign(office, 60)}`)
    expect(viewer).toMatchObject({ subject: 'office', name: '秘书处', grants: office.grants })
  })

  test('shows its key to nobody', async () => {
    expect((await stat(join(folder, 'issuer.json'))).mode & 0o777).toBe(0o600)
    const { d } = JSON.parse(await readFile(join(folder, 'issuer.json'), 'utf8'))
    expect(JSON.stringify((await openDemoIssuer(folder)).jwks)).not.toContain(d)
  })

  test('keeps the identities of the demo', async () => {
    expect(await readDemoIdentities(folder)).toBeUndefined()
    await saveDemoIdentities(folder, [office])
    expect(await readDemoIdentities(folder)).toEqual([office])
  })
})
