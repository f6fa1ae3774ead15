import { DomainError, WrongStateError } from '../../../shared/errors.ts'

/** A ballot names at most as many as there are seats. */
export class AtMostSeatsError extends DomainError {
  readonly code = 'TOO_MANY_CANDIDATES'
  override readonly field = 'candidateIds'

  constructor(seats: number) {
    super({ zh: `最多可选 ${seats} 人。`, en: `A ballot names at most ${seats}.` }, { seats })
  }
}

/** Only who stands in this ballot can be named. */
export class NoSuchCandidateError extends DomainError {
  readonly code = 'NO_SUCH_CANDIDATE'
  override readonly field = 'candidateIds'

  constructor() {
    super({ zh: '所选不在本次选举的候选人之列。', en: 'Not among those who stand in this ballot.' })
  }
}

/** Motions are voted for or against, elections name candidates. */
export class NotAnElectionError extends WrongStateError {
  constructor() {
    super({
      zh: '该议案不是选举,请投赞成、反对或弃权。',
      en: 'It is no election: vote for, against or abstain.',
    })
  }
}

export class IsAnElectionError extends WrongStateError {
  constructor() {
    super({ zh: '该议案是选举,请投票给候选人。', en: 'It is an election: name candidates.' })
  }
}
