import { registerEnumType } from 'type-graphql'

export enum MinutesStatus {
  DRAFT = 'DRAFT',
  ADOPTED = 'ADOPTED',
}

registerEnumType(MinutesStatus, {
  name: 'MinutesStatus',
  description: 'Whether minutes are still being written (会议纪要状态).',
  valuesConfig: {
    DRAFT: { description: 'A draft, which only the office sees and may change (草稿).' },
    ADOPTED: {
      description:
        'Adopted: for all inside the alliance or invited to the meeting, and never changed again (已定稿).',
    },
  },
})
