import { registerEnumType } from 'type-graphql'

export enum ContactWay {
  VISIT = 'VISIT',
  TALK = 'TALK',
  CALL = 'CALL',
}

registerEnumType(ContactWay, {
  name: 'ContactWay',
  description: 'How a member was contacted (联系方式).',
  valuesConfig: {
    VISIT: { description: 'By a visit (走访).' },
    TALK: { description: 'By a talk (座谈).' },
    CALL: { description: 'By a call (电话).' },
  },
})
