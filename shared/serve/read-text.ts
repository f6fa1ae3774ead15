import type { IncomingMessage } from 'node:http'

const largest = 4_000_000

/** The body of a request between the platform's own processes; a larger one ends the connection. */
export async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largest) throw new RangeError(`The body has more than ${largest} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size).toString('utf8')
}
