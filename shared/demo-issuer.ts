import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  type JWTVerifyGetKey,
  SignJWT,
} from 'jose'
import { makeOnce, readJson } from './make-once.ts'
import type { Grant } from './viewer.ts'

/** Somebody whom the demo's tokens speak for. */
export interface DemoIdentity {
  readonly name: string
  readonly displayName: string
  readonly memberId?: string | undefined
  readonly grants: readonly Grant[]
}

/** The issuer of a data folder's demo tokens. It is for trying things out: its key lies beside the data. */
export interface DemoIssuer {
  /** The public key, as an issuer publishes it. */
  readonly jwks: JSONWebKeySet
  readonly keys: JWTVerifyGetKey
  /** A token that speaks for an identity, good for as many seconds. */
  sign(identity: DemoIdentity, seconds: number): Promise<string>
}

export const demoIssuerName = 'urn:redscape:demo'
export const demoAudience = 'redscape'

const algorithm = 'ES256'
const keyFile = 'issuer.json'
const identitiesFile = 'identities.json'

/** Opens the issuer of a data folder, making its key the first time (readable by its owner only). */
export async function openDemoIssuer(dataFolder: string): Promise<DemoIssuer> {
  const secret = await makeOnce(join(dataFolder, keyFile), makeKey)
  const { d: _, ...open } = secret
  const jwks = { keys: [{ ...open, alg: algorithm, use: 'sig' }] }
  const key = await importJWK(secret, algorithm)
  return {
    jwks,
    keys: createLocalJWKSet(jwks),
    sign: ({ name, displayName, memberId, grants }, seconds) =>
      new SignJWT({ name: displayName, member_id: memberId, grants })
        .setProtectedHeader({ alg: algorithm, typ: 'at+jwt' })
        .setSubject(name)
        .setIssuer(demoIssuerName)
        .setAudience(demoAudience)
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
        .sign(key),
  }
}

/** Keeps the identities of a demo beside its data. */
export async function saveDemoIdentities(
  dataFolder: string,
  identities: readonly DemoIdentity[],
): Promise<void> {
  await mkdir(dataFolder, { recursive: true })
  await writeFile(join(dataFolder, identitiesFile), `${JSON.stringify(identities, null, 2)}\n`)
}

/** The identities of a data folder; undefined where it holds no demo. */
export function readDemoIdentities(dataFolder: string): Promise<DemoIdentity[] | undefined> {
  return readJson<DemoIdentity[]>(join(dataFolder, identitiesFile))
}

/** Its private key, as it lies in the data folder. */
async function makeKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
  return exportJWK(privateKey)
}
