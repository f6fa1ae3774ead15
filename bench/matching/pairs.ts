import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { benchRoot } from '../platform/root.ts'

/** The labelled set: weights and words were chosen by the one half only. */
export const halves = ['tuning', 'held-out'] as const
export type Half = (typeof halves)[number]

/** A need or a resource as a line of the set has it. */
export interface Line {
  readonly id: string
  readonly regionCode: string
  readonly category: string
  readonly title: string
  readonly description: string
  readonly quantity: number | null
  readonly unit: string | null
  readonly from: string | null
  readonly to: string | null
}

/** A need with the resources labelled for it; all other resources of its half do not fit it. */
export interface LabelledNeed extends Line {
  readonly fits: ReadonlySet<string>
  readonly resources: readonly Line[]
}

/** The needs of one half with their pairs. */
export async function readPairs(half: Half): Promise<LabelledNeed[]> {
  const text = await readFile(join(benchRoot, `matching/pairs/${half}.txt`), 'utf8')
  const blocks = text
    .replace(/^#.*$/gm, '')
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
  return blocks.map((lines, place) => labelledNeed(lines, `${half.replace('-', '')}${place}`))
}

function labelledNeed(lines: readonly string[], name: string): LabelledNeed {
  const parsed = lines.map((line, place) => parseLine(line, `${name}x${place}`))
  const [need, ...resources] = parsed
  if (need?.label !== 'need') throw new Error(`no need before ${lines[0]}`)
  const fits = new Set(resources.filter(({ label }) => label.startsWith('+')).map(({ line }) => line.id))
  return { ...need.line, id: `need_${name}`, fits, resources: resources.map(({ line }) => line) }
}

function parseLine(text: string, name: string) {
  const [label = '', regionCode = '', category = '', title = '', description = '', amount = '', window = ''] =
    text.split('|').map((cell) => cell.trim())
  if (!/^(need|[+-] [a-z-]+)$/.test(label) || title === '') throw new Error(`not a labelled line: ${text}`)
  const [quantity, unit] = amount.split(' ')
  const [from, to] = window.split('..')
  const line: Line = {
    ...{ id: `resource_${name}`, regionCode, category, title, description },
    ...(quantity ? { quantity: Number(quantity), unit: unit ?? null } : { quantity: null, unit: null }),
    ...(from && to ? { from, to } : { from: null, to: null }),
  }
  return { label, line }
}
