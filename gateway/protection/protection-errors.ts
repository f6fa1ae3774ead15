import { DomainError } from '../../shared/errors.ts'

/** Somebody, or some address, asks more often than its share. */
export class RateLimitedError extends DomainError {
  readonly code = 'RATE_LIMITED'

  constructor(seconds: number) {
    super(
      { zh: `请求过于频繁,请在 ${seconds} 秒后重试。`, en: `Too many requests. Try again in ${seconds} s.` },
      { retryAfter: seconds },
    )
  }
}

/** The gateway has more to do than it can do in time. */
export class OverloadedError extends DomainError {
  readonly code = 'OVERLOADED'

  constructor() {
    super({ zh: '系统繁忙,请稍后重试。', en: 'The platform is busy. Try again shortly.' })
  }
}

/** One identity holds as many of something at a time as it may. */
export class QuotaExceededError extends DomainError {
  readonly code = 'QUOTA_EXCEEDED'

  constructor(most: number) {
    super({ zh: `同一身份最多同时打开 ${most} 个。`, en: `One identity may hold ${most} at a time.` })
  }
}
