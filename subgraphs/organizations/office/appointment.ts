import { registerEnumType } from 'type-graphql'
import type { OfficeWay } from '../charter/rule-words.ts'

export enum Appointment {
  ELECTED = 'ELECTED',
  EX_OFFICIO = 'EX_OFFICIO',
  CONSULTED = 'CONSULTED',
  RECOMMENDED = 'RECOMMENDED',
  SELECTED = 'SELECTED',
  REPLACED = 'REPLACED',
  PROPOSED = 'PROPOSED',
}

registerEnumType(Appointment, {
  name: 'Appointment',
  description: 'How the holder came into office (产生方式).',
  valuesConfig: {
    ELECTED: { description: 'By election (选举).' },
    EX_OFFICIO: { description: 'By holding another office (兼任).' },
    CONSULTED: { description: 'By consultation (协商).' },
    RECOMMENDED: { description: 'By recommendation (推荐).' },
    SELECTED: { description: 'By selection (选任).' },
    REPLACED: { description: 'By taking over the post of the holder before (自然更替).' },
    PROPOSED: { description: 'By proposal of the unit of the holder before (单位提出接替人选).' },
  },
})

/** The same ways in the words of the charter's rules. */
export const wayOf: Readonly<Record<Appointment, OfficeWay>> = {
  ELECTED: 'ELECTION',
  EX_OFFICIO: 'EX_OFFICIO',
  CONSULTED: 'CONSULTATION',
  RECOMMENDED: 'RECOMMENDATION',
  SELECTED: 'SELECTION',
  REPLACED: 'NATURAL_REPLACEMENT',
  PROPOSED: 'UNIT_PROPOSAL',
}
