import type { ServerResponse } from 'node:http'
import type { Answer } from '../operation/answer.ts'
import { type MediaType, mediaTypes } from './media-type.ts'

/** Seconds after which a client should try again what was unavailable. */
export const retryAfter = 2

/** Codes of refusals that have a status of their own, in whichever media type. */
const statuses: Record<string, number> = {
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  INTERNAL_SERVER_ERROR: 500,
  UNAVAILABLE: 503,
  OVERLOADED: 503,
  REBUILDING: 503,
  RATE_LIMITED: 429,
  QUOTA_EXCEEDED: 429,
}

/** The status of an answer: 200 for what was executed; of what was refused, 400 where the media type tells so. */
export function statusOf({ result, outcome }: Answer, type: MediaType): number {
  if (outcome === 'answered') return 200
  if (outcome === 'unavailable') return 503
  return ownStatus(result) ?? (type === mediaTypes.graphql ? 400 : 200)
}

/** Whether an answer must be told by its status, even where a stream was asked for. */
export function hasOwnStatus({ result }: Answer): boolean {
  return ownStatus(result) !== undefined
}

function ownStatus({ errors }: Answer['result']): number | undefined {
  return statuses[String(errors?.[0]?.extensions?.code)]
}

/** The status of what is refused where the status is all that a client looks at. */
export function statusOfRefusal({ result }: Answer): number {
  if (result.errors?.[0]?.extensions?.code === 'FORBIDDEN') return 403
  return ownStatus(result) ?? 400
}

export function sendAnswer(
  response: ServerResponse,
  answer: Answer,
  type: MediaType,
  status = statusOf(answer, type),
): void {
  if (status === 503 || status === 429) response.setHeader('retry-after', secondsOf(answer))
  if (status === 401) response.setHeader('www-authenticate', 'Bearer')
  send(response, status, `${type}; charset=utf-8`, JSON.stringify(answer.result))
}

/** When to come back, where the refusal says so. */
function secondsOf({ result }: Answer): number {
  const { retryAfter: seconds } = result.errors?.[0]?.extensions ?? {}
  return typeof seconds === 'number' ? seconds : retryAfter
}

export function send(response: ServerResponse, status: number, type: string, body: string): void {
  const bytes = Buffer.from(body)
  response.writeHead(status, { 'content-type': type, 'content-length': bytes.length })
  response.end(bytes)
}
