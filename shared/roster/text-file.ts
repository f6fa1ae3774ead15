import { createReadStream } from 'node:fs'
import iconv from 'iconv-lite'
import type { Encoding } from './encoding.ts'

/**
 * The text of a file piece by piece, without byte order mark and with every line end as `\n`.
 * `onRead` is told the bytes read so far.
 */
export async function* readText(
  file: string,
  encoding: Encoding,
  onRead: (bytes: number) => void = () => {},
): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding)
  const unifyLineEnds = lineEndUnifier()
  let bytes = 0
  for await (const chunk of createReadStream(file)) {
    bytes += chunk.length
    onRead(bytes)
    yield unifyLineEnds(decoder.write(chunk))
  }
  yield unifyLineEnds(decoder.end() ?? '', true)
}

/** Keeps a `\r` at the end of a piece back, since the `\n` that belongs to it may begin the next one. */
function lineEndUnifier(): (piece: string, last?: boolean) => string {
  let held = ''
  return (piece, last = false) => {
    const text = held + piece
    held = !last && text.endsWith('\r') ? '\r' : ''
    return text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n')
  }
}
