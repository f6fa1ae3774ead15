import { open } from 'node:fs/promises'
import { RosterUnreadableError } from './roster-errors.ts'

/** A file, as found: its path, its size in bytes and its first bytes. */
export interface FoundFile {
  readonly path: string
  readonly bytes: number
  readonly start: Uint8Array
}

/** @throws RosterUnreadableError if it is missing, a folder, or closed to us */
export async function findFile(path: string): Promise<FoundFile> {
  try {
    await using handle = await open(path)
    const { size } = await handle.stat()
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0)
    return { path, bytes: size, start: buffer.subarray(0, bytesRead) }
  } catch (error) {
    throw cannotOpen(path, error as NodeJS.ErrnoException)
  }
}

function cannotOpen(path: string, { code }: NodeJS.ErrnoException): RosterUnreadableError {
  const missing = code === 'ENOENT'
  return new RosterUnreadableError(
    {
      zh: missing ? `找不到文件 ${path}。` : `无法打开文件 ${path}（${code}）。`,
      en: missing ? `There is no file ${path}.` : `The file ${path} cannot be opened (${code}).`,
    },
    { file: path, cause: code },
  )
}
