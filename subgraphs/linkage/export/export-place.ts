import { InvalidInputError } from '../../../shared/errors.ts'
import type { AsOf } from '../progress/as-of.ts'

/** What all parts of a file have in common: how linkage was when it was begun. */
export interface ExportState {
  readonly asOf: readonly AsOf[]
  /** The count of changes of where organizations stand. */
  readonly standing: string
}

/** After which tie a part begins: its day, act and organizations. */
export type ExportKey = readonly [on: string, actId: string, firstId: string, secondId: string]

/** A place in a file, and how many ties are still to come. */
export interface ExportPlace extends ExportState {
  /** Null stands before the first tie. */
  readonly after: ExportKey | null
  readonly left: number
}

/** The place as clients keep it. */
export function encodePlace({ asOf, standing, after, left }: ExportPlace): string {
  return Buffer.from(JSON.stringify({ asOf, standing, after, left })).toString('base64url')
}

/** @throws InvalidInputError */
export function decodePlace(text: string): ExportPlace {
  const place = parsed(Buffer.from(text, 'base64url').toString())
  if (isPlace(place)) return place
  throw new InvalidInputError('after', { zh: '无法识别的导出位置。', en: 'Not a place in an export.' })
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isCount = (value: unknown): value is number => Number.isSafeInteger(value)

function isPlace(value: unknown): value is ExportPlace {
  if (typeof value !== 'object' || value === null) return false
  const { asOf, standing, after, left }: { readonly [Field in keyof ExportPlace]?: unknown } = value
  const isRead = Array.isArray(asOf) && asOf.every(isAsOf)
  return isRead && isText(standing) && isCount(left) && (after === null || isKey(after))
}

function isAsOf(value: unknown): value is AsOf {
  if (typeof value !== 'object' || value === null) return false
  const { source, position, eventId, at }: { readonly [Field in keyof AsOf]?: unknown } = value
  return isText(source) && isCount(position) && isText(eventId) && isText(at)
}

function isKey(key: unknown): key is ExportKey {
  return Array.isArray(key) && key.length === 4 && key.every(isText) && /^\d{4}-\d{2}-\d{2}$/.test(key[0]!)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
