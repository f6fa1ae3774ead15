import type { ServerResponse } from 'node:http'

const headers =
  'authorization, content-type, accept-language, x-request-id, traceparent, apollo-require-preflight'
const aDay = 86_400

/** Pages of this origin (`*`: of any) may ask. Nothing is sent by browsers on their own: tokens are not cookies. */
export function allowOrigin(response: ServerResponse, origin: string): void {
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader(
    'access-control-expose-headers',
    'x-request-id, x-stream-id, x-total-count, x-as-of, retry-after',
  )
  if (origin !== '*') response.setHeader('vary', 'origin')
}

export function sendPreflight(response: ServerResponse): void {
  response.writeHead(204, {
    'access-control-allow-methods': 'GET, POST, PUT',
    'access-control-allow-headers': headers,
    'access-control-max-age': String(aDay),
  })
  response.end()
}
