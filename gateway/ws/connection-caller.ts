import type { IncomingMessage } from 'node:http'
import type { Identify } from '../../shared/identity.ts'
import type { GatewayCaller } from '../caller.ts'
import { callerOf } from '../http/caller-of.ts'

/**
 * Who has connected: by the token in `connectionParams.authorization`, since browsers cannot set headers on WebSockets, else
 * by the header. Of the parameters only this and `accept-language` count. Throws UnauthenticatedError.
 */
export function connectionCaller(
  request: IncomingMessage,
  parameters: Readonly<Record<string, unknown>> | undefined,
  requestId: string,
  identify: Identify,
): Promise<GatewayCaller> {
  const { authorization, 'accept-language': language } = request.headers
  const text = (name: string) => {
    const key = Object.keys(parameters ?? {}).find((candidate) => candidate.toLowerCase() === name)
    const value = key === undefined ? undefined : parameters?.[key]
    return typeof value === 'string' ? value : undefined
  }
  const headers = {
    authorization: text('authorization') ?? authorization,
    'accept-language': text('accept-language') ?? language,
  }
  return callerOf(headers, requestId, identify)
}
