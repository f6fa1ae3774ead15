import { createReadStream } from 'node:fs'

/** The encodings in which offices save text tables; GB18030 includes GBK and GB2312. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** A damaged UTF-8 file has a bad place here and there; of GBK read as UTF-8 most is bad. */
const damageAllowed = 0.25

/**
 * The encoding of a text file, by its byte order mark or else by all its bytes: Chinese text in GBK is not valid UTF-8
 * beyond a few characters, and a beginning in ASCII says nothing of what comes later, so the whole file is looked at.
 */
export async function detectEncoding(file: string, start: Uint8Array): Promise<Encoding> {
  if (startsWith(start, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(start, [0xfe, 0xff])) return 'utf-16be'
  if (startsWith(start, [0xef, 0xbb, 0xbf])) return 'utf-8'
  const { characters, bad } = await countAsUtf8(file)
  return bad <= characters * damageAllowed ? 'utf-8' : 'gb18030'
}

export function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte)
}

/** How many characters beyond ASCII the file has if read as UTF-8, and how many places are no UTF-8. */
async function countAsUtf8(file: string): Promise<{ characters: number; bad: number }> {
  const decoder = new TextDecoder('utf-8')
  const count = { characters: 0, bad: 0 }
  const add = (text: string) => {
    count.characters += text.match(/[\u0080-\uffff]/g)?.length ?? 0
    count.bad += text.match(/\ufffd/g)?.length ?? 0
  }
  for await (const chunk of createReadStream(file)) add(decoder.decode(chunk, { stream: true }))
  add(decoder.decode())
  return count
}
