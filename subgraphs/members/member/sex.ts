import { registerEnumType } from 'type-graphql'

export enum Sex {
  FEMALE = 'FEMALE',
  MALE = 'MALE',
}

registerEnumType(Sex, {
  name: 'Sex',
  description: 'The sex in the register (性别).',
  valuesConfig: {
    FEMALE: { description: 'Female (女).' },
    MALE: { description: 'Male (男).' },
  },
})
