import { registerEnumType } from 'type-graphql'

export enum ParticipationStatus {
  SIGNED_UP = 'SIGNED_UP',
  WAITING = 'WAITING',
}

registerEnumType(ParticipationStatus, {
  name: 'ParticipationStatus',
  description: 'Whether there is a place (报名状态).',
  valuesConfig: {
    SIGNED_UP: { description: 'Signed up, with a place (已报名).' },
    WAITING: { description: 'Waiting for a place (候补).' },
  },
})
