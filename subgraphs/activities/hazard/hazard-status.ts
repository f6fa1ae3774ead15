import { registerEnumType } from 'type-graphql'

export enum HazardStatus {
  FOUND = 'FOUND',
  FIXED = 'FIXED',
  CLOSED = 'CLOSED',
}

registerEnumType(HazardStatus, {
  name: 'HazardStatus',
  description: 'How far a hazard has come (安全隐患状态).',
  valuesConfig: {
    FOUND: { description: 'Found, or not fixed by the re-check (待整改).' },
    FIXED: { description: 'Said to be fixed; to be re-checked (待复查).' },
    CLOSED: { description: 'Re-checked and gone (已销号).' },
  },
})
