import type { Bilingual } from '../../errors.ts'
import type { CellKind } from '../column.ts'
import { normalLabel } from '../normal-form.ts'
import { CellError } from '../roster-errors.ts'

/**
 * One of the values of a table, by its Chinese or English label, by the value itself, or by a further label of `synonyms`.
 * @throws TypeError if one label stands for two values
 */
export function choice<Value extends string>(
  labels: Readonly<Record<Value, Bilingual>>,
  synonyms: Readonly<Record<string, NoInfer<Value>>> = {},
): CellKind<Value> {
  const values = valuesByLabel(labels, synonyms)
  const refusal = notOffered(Object.values(labels))
  return {
    parse(cell) {
      const value = values.get(normalLabel(cell))
      if (value === undefined) throw new CellError(refusal)
      return value
    },
    print: (value, language) => labels[value][language],
  }
}

function valuesByLabel<Value extends string>(
  labels: Readonly<Record<Value, Bilingual>>,
  synonyms: Readonly<Record<string, Value>>,
): Map<string, Value> {
  const values = new Map<string, Value>()
  const claim = (label: string, value: Value) => {
    const taken = values.get(normalLabel(label))
    if (taken !== undefined && taken !== value)
      throw new TypeError(`"${label}" stands for ${taken} and for ${value}`)
    values.set(normalLabel(label), value)
  }
  for (const [value, { zh, en }] of Object.entries(labels) as [Value, Bilingual][]) {
    for (const label of [value, zh, en]) claim(label, value)
  }
  for (const [label, value] of Object.entries(synonyms) as [string, Value][]) claim(label, value)
  return values
}

function notOffered(labels: readonly Bilingual[]): Bilingual {
  return {
    zh: `请填写以下之一：${labels.map(({ zh }) => zh).join('、')}。`,
    en: `Must be one of: ${labels.map(({ en }) => en).join(', ')}.`,
  }
}
