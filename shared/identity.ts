import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { BoundedMap } from './bounded-map.ts'
import { UnauthenticatedError } from './errors.ts'
import { UnavailableError } from './unavailable-error.ts'
import { type Grant, type Role, roles, type Viewer } from './viewer.ts'

/** Whose access tokens are believed. */
export interface IdentityOptions {
  readonly issuer: string
  readonly audience: string
  /** The issuer's public keys, e.g. jose's `createRemoteJWKSet`. */
  readonly keys: JWTVerifyGetKey
  /** By how many seconds the issuer's clock may differ from ours. */
  readonly clockTolerance?: number | undefined
}

/** Who an `Authorization` header speaks for; undefined where there is none. Throws UnauthenticatedError, or UnavailableError. */
export type Identify = (authorization: string | undefined) => Promise<Viewer | undefined>

const remembered = 10_000

/** What jose throws when the issuer's keys cannot be fetched. */
const unreachable = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC'])

/**
 * Turns bearer tokens (RFC 6750; JWT access tokens, RFC 9068) into viewers. Claims: `sub`, `name`, `member_id`, and `grants`,
 * a list of `{ role, place, from, to? }`. A token is verified once and remembered until it expires.
 */
export function identifyBy(options: IdentityOptions): Identify {
  const known = new BoundedMap<string, Viewer>(remembered)
  return async (authorization) => {
    if (authorization === undefined || authorization === '') return undefined
    const token = bearerToken(authorization)
    const viewer = known.get(token)
    if (viewer && Date.now() / 1000 < viewer.expiresAt) return viewer
    const verified = await verify(token, options)
    known.set(token, verified)
    return verified
  }
}

function bearerToken(authorization: string): string {
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization)?.[1]
  if (token) return token
  throw new UnauthenticatedError({
    zh: 'Authorization 必须是 Bearer 令牌。',
    en: 'Authorization must be a bearer token.',
  })
}

async function verify(
  token: string,
  { keys, issuer, audience, clockTolerance = 5 }: IdentityOptions,
): Promise<Viewer> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      clockTolerance,
      algorithms: ['ES256', 'ES384', 'EdDSA', 'RS256', 'PS256'],
      requiredClaims: ['sub', 'exp'],
    })
    return viewerOf(payload, clockTolerance)
  } catch (error) {
    throw refusal(error)
  }
}

export function tokenExpired(): UnauthenticatedError {
  return new UnauthenticatedError({
    zh: '令牌已过期,请重新登录。',
    en: 'The token has expired. Sign in again.',
  })
}

function refusal(error: unknown): Error {
  if (error instanceof errors.JWTExpired) return tokenExpired()
  const keysAreOutOfReach = !(error instanceof errors.JOSEError) || unreachable.has(error.code)
  if (keysAreOutOfReach) return new UnavailableError()
  return new UnauthenticatedError({ zh: '令牌无效。', en: 'The token is not valid.' })
}

function viewerOf({ sub, exp, name, member_id, grants }: JWTPayload, clockTolerance: number): Viewer {
  return {
    subject: sub!,
    name: typeof name === 'string' ? name : sub!,
    memberId: typeof member_id === 'string' ? member_id : undefined,
    grants: Array.isArray(grants) ? grants.filter(isGrant) : [],
    expiresAt: exp! + clockTolerance,
  }
}

/** A role that this version does not know gives nothing, and takes nothing from the others. */
function isGrant(value: unknown): value is Grant {
  const { role, place, from, to } = (value ?? {}) as Record<string, unknown>
  return (
    roles.includes(role as Role) &&
    typeof place === 'string' &&
    typeof from === 'string' &&
    (to === undefined || typeof to === 'string')
  )
}
