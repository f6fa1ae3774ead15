import { createRemoteJWKSet } from 'jose'
import { demoAudience, demoIssuerName, openDemoIssuer } from './demo-issuer.ts'
import { type Identify, identifyBy } from './identity.ts'

/** Who issues the tokens that are believed: a provider, or the demo of a data folder. */
export type Issuer =
  | { readonly issuer: string; readonly audience: string; readonly jwksUrl: string }
  | { readonly demo: string }

/** Makes callers known by the tokens of an issuer. */
export async function openIdentity(from: Issuer): Promise<Identify> {
  if ('demo' in from) {
    const { keys } = await openDemoIssuer(from.demo)
    return identifyBy({ issuer: demoIssuerName, audience: demoAudience, keys })
  }
  const { issuer, audience, jwksUrl } = from
  return identifyBy({ issuer, audience, keys: createRemoteJWKSet(new URL(jwksUrl)) })
}
