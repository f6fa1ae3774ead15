import { registerEnumType } from 'type-graphql'

export enum TopicStatus {
  HANDED_IN = 'HANDED_IN',
  TAKEN_ON = 'TAKEN_ON',
  PUT_OFF = 'PUT_OFF',
}

registerEnumType(TopicStatus, {
  name: 'TopicStatus',
  description: 'What has become of a topic that a member handed in (议题状态).',
  valuesConfig: {
    HANDED_IN: { description: 'Handed in; the office has not answered (待审).' },
    TAKEN_ON: { description: 'Taken on to the agenda (列入议程).' },
    PUT_OFF: { description: 'Put off, with a reason (暂缓).' },
  },
})
