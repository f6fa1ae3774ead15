import type { Bilingual } from '../../../../shared/errors.ts'
import type { CharterRule } from '../charter.rules.ts'
import { type Fault, firstFault } from './faults.ts'

/** What is wrong with a value of a field; values come from stored or typed-in JSON and may be anything. */
type Check = (value: unknown) => Fault

/** A field that may be left out. */
interface Optional {
  readonly optional: Check
}

type FieldCheck<Value> = undefined extends Value ? Optional : Check

/** Every field of an object with its check, so that none is left unchecked and none is there besides. */
export type Shape<Value> = { readonly [Field in keyof Required<Value>]: FieldCheck<Value[Field]> }

/** The shape of the rules of one kind; `kind` and `article` are the same for all. */
export type RuleShape<Rule extends CharterRule> = Shape<Omit<Rule, 'kind' | 'article'>>

export const optional = (check: Check): Optional => ({ optional: check })

/** The first fault of an object against a shape; with `whole`, of its fields together, once each is right by itself. */
export function shapeFault<Value>(
  value: unknown,
  shape: Shape<Value>,
  whole?: (value: Value) => Fault,
): Fault {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { zh: '应为对象。', en: 'An object is needed.' }
  const fields = shape as Readonly<Record<string, Check | Optional>>
  const unknown = Object.keys(value).find((field) => !Object.hasOwn(fields, field))
  if (unknown !== undefined) return { zh: `没有“${unknown}”这一项。`, en: `There is no “${unknown}” in it.` }
  const given = value as Readonly<Record<string, unknown>>
  const faults = Object.entries(fields).map(([field, check]) => at(field, fieldFault(given[field], check)))
  return firstFault(...faults) ?? whole?.(value as Value)
}

function fieldFault(value: unknown, check: Check | Optional): Fault {
  if (typeof check === 'function') return check(value)
  return value === undefined ? undefined : check.optional(value)
}

/** The fault of each entry of a list that has some. */
export function entriesFault(list: unknown, check: Check): Fault {
  if (!Array.isArray(list) || list.length === 0) return { zh: '列表为空。', en: 'The list is empty.' }
  return firstFault(...list.map((entry, place) => at(String(place), check(entry))))
}

function at(field: string, fault: Fault): Fault {
  const within = ({ zh, en }: Bilingual) => ({ zh: `${field}:${zh}`, en: `${field}: ${en}` })
  return fault && within(fault)
}
