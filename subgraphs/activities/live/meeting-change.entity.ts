import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { Meeting } from '../meeting/meeting.entity.ts'
import type { MeetingRow } from '../meeting/meeting.reads.ts'

export enum MeetingChangeKind {
  MEETING_CALLED = 'MEETING_CALLED',
  MEETING_OPENED = 'MEETING_OPENED',
  MEETING_CHECKED_IN = 'MEETING_CHECKED_IN',
  MEETING_CLOSED = 'MEETING_CLOSED',
  MEETING_CANCELLED = 'MEETING_CANCELLED',
  MEETING_RECORDED = 'MEETING_RECORDED',
  MOTION_PUT = 'MOTION_PUT',
  MOTION_BALLOT_OPENED = 'MOTION_BALLOT_OPENED',
  MOTION_BALLOT_CAST = 'MOTION_BALLOT_CAST',
  MOTION_BALLOT_CLOSED = 'MOTION_BALLOT_CLOSED',
  MOTION_DECIDED = 'MOTION_DECIDED',
  MEETING_MEMBER_EXCLUDED = 'MEETING_MEMBER_EXCLUDED',
  MOTION_MEMBER_RECUSED = 'MOTION_MEMBER_RECUSED',
  MOTION_DECISION_RECORDED = 'MOTION_DECISION_RECORDED',
  MEETING_TOPIC_HANDED_IN = 'MEETING_TOPIC_HANDED_IN',
  MEETING_TOPIC_TAKEN_ON = 'MEETING_TOPIC_TAKEN_ON',
  MEETING_TOPIC_PUT_OFF = 'MEETING_TOPIC_PUT_OFF',
  MEETING_LEAVE_ASKED = 'MEETING_LEAVE_ASKED',
  MEETING_PROXY_GIVEN = 'MEETING_PROXY_GIVEN',
  MEETING_PROXY_WITHDRAWN = 'MEETING_PROXY_WITHDRAWN',
  MEETING_MINUTES_DRAFTED = 'MEETING_MINUTES_DRAFTED',
  MEETING_MINUTES_CHANGED = 'MEETING_MINUTES_CHANGED',
  MEETING_MINUTES_ADOPTED = 'MEETING_MINUTES_ADOPTED',
}

registerEnumType(MeetingChangeKind, {
  name: 'MeetingChangeKind',
  description: 'What happened at a meeting (会议变化).',
  valuesConfig: {
    MEETING_CALLED: { description: 'It was called (已通知).' },
    MEETING_OPENED: { description: 'It was opened (已开始).' },
    MEETING_CHECKED_IN: { description: 'A delegate checked in (有单位签到).' },
    MEETING_CLOSED: { description: 'It was closed (已结束).' },
    MEETING_CANCELLED: { description: 'It was called off (已取消).' },
    MEETING_RECORDED: { description: 'It was taken over from records (补录).' },
    MOTION_PUT: { description: 'A motion was put (提出议案).' },
    MOTION_BALLOT_OPENED: { description: 'A ballot was opened (开始投票).' },
    MOTION_BALLOT_CAST: { description: 'An organization voted (有单位投票).' },
    MOTION_BALLOT_CLOSED: { description: 'A ballot was closed and counted (结束投票).' },
    MEETING_MEMBER_EXCLUDED: { description: 'An absent member was left out of the count (不计入应到).' },
    MOTION_MEMBER_RECUSED: { description: 'A member recused itself from a motion (有单位回避).' },
    MOTION_DECIDED: { description: 'What came of a subject was told to who had asked (事项已议决).' },
    MOTION_DECISION_RECORDED: { description: 'What the body made of a count was recorded (记录会议结论).' },
    MEETING_TOPIC_HANDED_IN: { description: 'A member handed in a topic (提交议题).' },
    MEETING_TOPIC_TAKEN_ON: { description: 'A topic was taken on to the agenda (议题列入议程).' },
    MEETING_TOPIC_PUT_OFF: { description: 'A topic was put off (议题暂缓).' },
    MEETING_LEAVE_ASKED: { description: 'A member asked for leave (有单位请假).' },
    MEETING_PROXY_GIVEN: { description: 'A member entrusted its vote to another (委托表决).' },
    MEETING_PROXY_WITHDRAWN: { description: 'A member took its vote back (撤回委托).' },
    MEETING_MINUTES_DRAFTED: { description: 'Minutes were drafted (起草纪要).' },
    MEETING_MINUTES_CHANGED: { description: 'A draft of minutes was changed (修改纪要).' },
    MEETING_MINUTES_ADOPTED: { description: 'Minutes were adopted (纪要定稿).' },
  },
})

@ObjectType('MeetingChange', {
  simpleResolvers: true,
  description: 'One message of a live meeting: the state at first, then each change (会议实时消息).',
})
export class MeetingChange {
  @Field(() => String, { description: 'Send it as `after` to go on from here (游标).' })
  declare cursor: string

  @Field(() => Boolean, {
    description: 'Whether it is part of the state at first, no change (是否为初始状态).',
  })
  declare snapshot: boolean

  @Field(() => MeetingChangeKind, {
    nullable: true,
    description: 'What happened; null in the state at first (变化).',
  })
  declare change: MeetingChangeKind | null

  @Field(() => Meeting, { description: 'The meeting, at least as new as the change (会议).' })
  declare meeting: MeetingRow
}
