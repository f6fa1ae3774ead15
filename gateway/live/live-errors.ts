import { DomainError } from '../../shared/errors.ts'

/** `after` is no cursor of this stream. */
export class BadCursorError extends DomainError {
  readonly code = 'BAD_CURSOR'
  override readonly field = 'after'

  constructor() {
    super({
      zh: '无法识别的游标 after,请不带 after 重新订阅。',
      en: 'The cursor `after` is not one of this stream. Subscribe again without it.',
    })
  }
}

/** What came after the cursor is no longer kept, or is more than is replayed. */
export class CursorTooOldError extends DomainError {
  readonly code = 'CURSOR_TOO_OLD'
  override readonly field = 'after'

  constructor() {
    super({
      zh: '游标 after 过旧,请不带 after 重新订阅以取得当前状态。',
      en: 'The cursor `after` is too old. Subscribe again without it for the present state.',
    })
  }
}

/** The subscription is of a field that no events are known for. */
export class NotLiveError extends DomainError {
  readonly code = 'NOT_LIVE'

  constructor(field: string) {
    super({ zh: `字段 ${field} 不能订阅。`, en: `The field ${field} cannot be subscribed to.` })
  }
}

/** What the subscription asks is no longer in the schema. */
export class SchemaChangedError extends DomainError {
  readonly code = 'SCHEMA_CHANGED'

  constructor() {
    super({
      zh: '所订阅的字段已从数据结构中移除,请更新查询后重新订阅。',
      en: 'What was subscribed to is no longer in the schema. Change the operation and subscribe again.',
    })
  }
}

/** The client does not read as fast as things happen. */
export class TooSlowError extends DomainError {
  readonly code = 'TOO_SLOW'

  constructor() {
    super({
      zh: '接收过慢,连接已断开;请用最后的游标重新订阅。',
      en: 'Reading too slowly. Subscribe again from the last cursor.',
    })
  }
}
