import { registerEnumType } from 'type-graphql'

export enum MeetingRequestStatus {
  ASKED = 'ASKED',
  APPROVED = 'APPROVED',
  REFUSED = 'REFUSED',
}

registerEnumType(MeetingRequestStatus, {
  name: 'MeetingRequestStatus',
  description: 'What has become of a request for a meeting (临时会议申请状态).',
  valuesConfig: {
    ASKED: { description: 'Asked; the secretariat has not answered (待批).' },
    APPROVED: { description: 'Approved; the meeting is called (已批准).' },
    REFUSED: { description: 'Refused, with a reason (未批准).' },
  },
})
