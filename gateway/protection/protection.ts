import type { IncomingMessage } from 'node:http'
import type { Viewer } from '../../shared/viewer.ts'
import { Load, type LoadLimits } from './load.ts'
import { Quota } from './quota.ts'
import { RateLimit } from './rate-limit.ts'

export interface ProtectionLimits extends LoadLimits {
  /** Operations a second; 0 is without limit. */
  readonly ratePerIdentity: number
  readonly ratePerAddress: number
  readonly connectionsPerIdentity: number
  readonly streamsPerIdentity: number
  /** How many proxies stand before the gateway, each of which adds the address that it saw. */
  readonly trustedProxies: number
}

/** What keeps one caller from taking what all need, and all from taking more than there is. Of this process alone. */
export class Protection {
  readonly load: Load
  readonly connections: Quota
  readonly streams: Quota
  readonly #perIdentity: RateLimit
  readonly #perAddress: RateLimit

  constructor(private readonly limits: ProtectionLimits) {
    this.load = new Load(limits)
    this.connections = new Quota(limits.connectionsPerIdentity)
    this.streams = new Quota(limits.streamsPerIdentity)
    this.#perIdentity = new RateLimit(limits.ratePerIdentity)
    this.#perAddress = new RateLimit(limits.ratePerAddress)
  }

  /** Before anything is known of who asks; throws RateLimitedError. */
  checkAddress(request: IncomingMessage): void {
    this.#perAddress.check(addressOf(request, this.limits.trustedProxies))
  }

  /** Throws RateLimitedError. */
  checkIdentity(identity: string): void {
    this.#perIdentity.check(identity)
  }

  /** Whom limits are counted for: the person where there is a token, else the address. */
  identityOf(viewer: Viewer | undefined, request: IncomingMessage): string {
    return viewer ? `subject ${viewer.subject}` : `address ${addressOf(request, this.limits.trustedProxies)}`
  }
}

/** Where a request comes from: as the last proxy that is trusted says, who else may say what they like. */
export function addressOf({ headers, socket }: IncomingMessage, trustedProxies: number): string {
  const own = socket.remoteAddress ?? ''
  if (trustedProxies === 0) return own
  const said = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean)
  return said.at(-trustedProxies) ?? said[0] ?? own
}
