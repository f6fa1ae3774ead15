import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'

/** Which words mean the same: each word of a group by the name of the group, which is its first word. */
export type Synonyms = ReadonlyMap<string, string>

/** What matching knows of words, with a mark that changes whenever it does. */
export interface Vocabulary {
  readonly synonyms: Synonyms
  readonly mark: string
}

/** A line of a file of synonyms that is no group of words. */
export class SynonymsError extends Error {
  override readonly name = 'SynonymsError'
}

/**
 * Reads groups of words of the same meaning: one a line, separated by blanks, `#` before a comment. A word stands in one
 * group: a group that takes up a word of an earlier one adds its words to that. Throws SynonymsError with the line.
 */
export function parseSynonyms(text: string): Synonyms {
  const names = new Map<string, string>()
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const words = normal(line.replace(/#.*/, '')).split(/\s+/).filter(Boolean)
    if (words.length === 0) continue
    if (words.length === 1)
      throw new SynonymsError(`line ${index + 1}: one word is no group / 第 ${index + 1} 行只有一个词`)
    const known = words.find((word) => names.has(word))
    const name = known === undefined ? words[0]! : names.get(known)!
    for (const word of words) if (!names.has(word)) names.set(word, name)
  }
  return names
}

/** The field's synonyms, with those of a district's own file after them. Throws where the file cannot be read. */
export async function readVocabulary(ownFile?: string): Promise<Vocabulary> {
  const root = dirname(findPackageJSON('..', import.meta.url)!)
  const files = [join(root, 'subgraphs/lists/matching/synonyms.txt'), ...(ownFile ? [ownFile] : [])]
  const text = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n')
  return { synonyms: parseSynonyms(text), mark: createHash('sha256').update(text).digest('base64url') }
}

/** A text as its words are compared: wide letters narrow, capitals small. */
export function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
