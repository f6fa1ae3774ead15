import type { IncomingMessage } from 'node:http'
import { TooLargeError } from '../errors/request-errors.ts'

/** The body as text; throws TooLargeError as soon as there is more than `limit` bytes, leaving the rest unread. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  if (Number(request.headers['content-length']) > limit) throw new TooLargeError(limit)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) throw new TooLargeError(limit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size).toString('utf8')
}
