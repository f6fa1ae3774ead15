import type { IncomingMessage } from 'node:http'
import type { WebSocket } from 'ws'
import { UnauthenticatedError } from '../../shared/errors.ts'
import type { Identify } from '../../shared/identity.ts'
import { UnavailableError } from '../../shared/unavailable-error.ts'
import type { GatewayCaller } from '../caller.ts'
import { onExpiry } from '../live/expiry.ts'
import type { LiveStream } from '../live/live-stream.ts'
import { closeCodes } from './close-codes.ts'
import { connectionCaller } from './connection-caller.ts'

export type Parameters = Readonly<Record<string, unknown>> | undefined

/** What the answer to a ping says that brought a token. */
export interface Renewal {
  readonly renewed: boolean
  /** Epoch seconds. */
  readonly expiresAt?: number | undefined
}

/** One WebSocket: who it speaks for, until when, and which streams it carries. */
export class WsConnection {
  readonly streams = new Set<LiveStream>()
  caller: GatewayCaller | undefined
  #cancel = () => {}

  constructor(
    readonly socket: WebSocket,
    readonly request: IncomingMessage,
    readonly requestId: string,
    private readonly identify: Identify,
  ) {
    socket.once('close', () => this.#cancel())
  }

  /** Makes known who has connected; false where the connection was closed instead. */
  async connect(parameters: Parameters): Promise<boolean> {
    try {
      this.#become(await connectionCaller(this.request, parameters, this.requestId, this.identify))
      return true
    } catch (error) {
      const [code, reason] =
        error instanceof UnavailableError ? closeCodes.tryAgainLater : closeCodes.forbidden
      this.socket.close(code, reason)
      return false
    }
  }

  /**
   * Takes a new token of the same person, and its streams go on. A token that is not good, or another's, closes the connection;
   * where it cannot be checked now the old one holds.
   */
  async renew(parameters: Parameters): Promise<Renewal> {
    try {
      const caller = await connectionCaller(this.request, parameters, this.requestId, this.identify)
      if (!this.caller || caller.viewer?.subject !== this.caller.viewer?.subject)
        throw new UnauthenticatedError()
      this.#become({ ...caller, locale: this.caller.locale })
      await Promise.all([...this.streams].map((stream) => stream.renew(caller)))
      return { renewed: true, expiresAt: caller.viewer?.expiresAt }
    } catch (error) {
      if (error instanceof UnauthenticatedError) this.socket.close(...closeCodes.forbidden)
      return { renewed: false, expiresAt: this.caller?.viewer?.expiresAt }
    }
  }

  #become(caller: GatewayCaller): void {
    this.#cancel()
    this.caller = caller
    this.#cancel = onExpiry(caller.viewer, () => this.socket.close(...closeCodes.tokenExpired))
  }
}
