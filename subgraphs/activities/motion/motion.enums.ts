import { registerEnumType } from 'type-graphql'

export enum BallotKind {
  NAMED = 'NAMED',
  SECRET = 'SECRET',
}

registerEnumType(BallotKind, {
  name: 'BallotKind',
  description: 'How a motion is voted on (投票方式).',
  valuesConfig: {
    NAMED: { description: 'Who voted how is known when it is closed (记名投票).' },
    SECRET: { description: 'Only the count is kept; nobody can tell who voted how (无记名投票).' },
  },
})

export enum BallotChoice {
  FOR = 'FOR',
  AGAINST = 'AGAINST',
  ABSTAIN = 'ABSTAIN',
}

registerEnumType(BallotChoice, {
  name: 'BallotChoice',
  description: 'What a ballot says (投票意见).',
  valuesConfig: {
    FOR: { description: 'For the motion (赞成).' },
    AGAINST: { description: 'Against it (反对).' },
    ABSTAIN: { description: 'Neither (弃权).' },
  },
})

export enum MotionStatus {
  PUT = 'PUT',
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}

registerEnumType(MotionStatus, {
  name: 'MotionStatus',
  description: 'How far a motion has come (议案状态).',
  valuesConfig: {
    PUT: { description: 'Put before the meeting (已提出).' },
    OPEN: { description: 'Its ballot is open (投票中).' },
    CLOSED: { description: 'Its ballot is closed and counted (已表决).' },
  },
})

export enum VerdictOutcome {
  PASSED = 'PASSED',
  REJECTED = 'REJECTED',
  INQUORATE = 'INQUORATE',
  TIED = 'TIED',
}

registerEnumType(VerdictOutcome, {
  name: 'VerdictOutcome',
  description: 'What came of a ballot (表决结果).',
  valuesConfig: {
    PASSED: { description: 'Every majority that the charter asks for is reached (通过).' },
    REJECTED: { description: 'A majority is not reached (未通过).' },
    INQUORATE: { description: 'Too few were present, so that nothing is decided (未达法定人数).' },
    TIED: { description: 'Equal votes at the last seat of an election (票数相等).' },
  },
})
