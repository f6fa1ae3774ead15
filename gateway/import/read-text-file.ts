import { detectEncoding, startsWith } from '../../shared/roster/encoding.ts'
import { findFile } from '../../shared/roster/found-file.ts'
import { RosterUnreadableError } from '../../shared/roster/roster-errors.ts'
import { readText } from '../../shared/roster/text-file.ts'

/** In bytes; no charter is nearly as long, and a wrong file should not fill the memory. */
const largest = 5_000_000
const zip = [0x50, 0x4b, 0x03, 0x04]
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0]
const pdf = [0x25, 0x50, 0x44, 0x46]

/**
 * The text of a file, in UTF-8, UTF-16 or GB18030, with `\n` at the ends of its lines.
 * @throws RosterUnreadableError if it is missing, no text, or too large
 */
export async function readTextFile(path: string): Promise<string> {
  const { bytes, start } = await findFile(path)
  if ([zip, compoundFile, pdf].some((mark) => startsWith(start, mark))) throw notText(path)
  if (bytes > largest) throw tooLarge(path)
  const encoding = await detectEncoding(path, start)
  if (!encoding.startsWith('utf-16') && start.includes(0)) throw notText(path)
  return (await Array.fromAsync(readText(path, encoding))).join('')
}

function notText(file: string): RosterUnreadableError {
  return new RosterUnreadableError(
    { zh: `${file} 不是纯文本文件，请另存为 .txt。`, en: `${file} is no plain text; save it as .txt.` },
    { file },
  )
}

function tooLarge(file: string): RosterUnreadableError {
  return new RosterUnreadableError(
    { zh: `${file} 太大，不像是章程。`, en: `${file} is too large to be a charter.` },
    { file, largest },
  )
}
