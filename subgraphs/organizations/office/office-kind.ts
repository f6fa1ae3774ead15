import { registerEnumType } from 'type-graphql'
import { type Office as OfficeWord, officeWords } from '../charter/rule-words.ts'

/** The words of the charter's rules that name no person's office: any of them, and what whole members are. */
const units = ['ANY', 'DIRECTOR_UNIT', 'CHAIR_UNIT', 'EXECUTIVE_CHAIR_UNIT'] as const

/** An office: those of the charter's rules, and two more that charters leave general. */
export type OfficeKind = Exclude<OfficeWord, (typeof units)[number]> | 'VICE_PRESIDENT' | 'DIRECTOR'

const general = {
  VICE_PRESIDENT: { zh: '副会长', en: 'vice president' },
  DIRECTOR: { zh: '主任、专家', en: 'director or expert' },
} as const

const words = {
  ...general,
  ...Object.fromEntries(Object.entries(officeWords).filter(([word]) => !units.some((unit) => unit === word))),
} as Record<OfficeKind, { zh: string; en: string }>

export const OfficeKind = Object.fromEntries(Object.keys(words).map((kind) => [kind, kind])) as {
  [K in OfficeKind]: K
}

registerEnumType(OfficeKind, {
  name: 'OfficeKind',
  description: 'What an office is (职务类型).',
  valuesConfig: Object.fromEntries(
    Object.entries(words).map(([kind, { zh, en }]) => [
      kind,
      { description: `${en.replace(/^./, (letter) => letter.toUpperCase())} (${zh}).` },
    ]),
  ),
})

/** What an office is called in a sentence. */
export const officeName = (kind: OfficeKind) => words[kind]
