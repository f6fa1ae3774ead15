import { registerEnumType } from 'type-graphql'

/** By the two letters of RFC 5545, Monday first. */
export enum Weekday {
  MO = 'MO',
  TU = 'TU',
  WE = 'WE',
  TH = 'TH',
  FR = 'FR',
  SA = 'SA',
  SU = 'SU',
}

registerEnumType(Weekday, {
  name: 'Weekday',
  description: 'A day of the week, as RFC 5545 writes it (星期).',
  valuesConfig: {
    MO: { description: 'Monday (星期一).' },
    TU: { description: 'Tuesday (星期二).' },
    WE: { description: 'Wednesday (星期三).' },
    TH: { description: 'Thursday (星期四).' },
    FR: { description: 'Friday (星期五).' },
    SA: { description: 'Saturday (星期六).' },
    SU: { description: 'Sunday (星期日).' },
  },
})

export const weekdays: readonly Weekday[] = Object.values(Weekday)
