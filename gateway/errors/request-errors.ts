import { DomainError } from '../../shared/errors.ts'

/** The request is not what GraphQL over HTTP or its protocols on streams describe. */
export class BadRequestError extends DomainError {
  readonly code = 'BAD_REQUEST'
}

/** `operationName` names no operation of the document, or is missing where there are several. */
export class UnknownOperationError extends DomainError {
  readonly code = 'OPERATION_RESOLUTION_FAILURE'

  constructor(name: string | undefined) {
    super(
      name === undefined
        ? {
            zh: '文档中有多个操作,请用 operationName 指明。',
            en: 'The document has several operations: say which by operationName.',
          }
        : { zh: `文档中没有名为 ${name} 的操作。`, en: `The document has no operation named ${name}.` },
    )
  }
}

/** The request is larger than is read. */
export class TooLargeError extends DomainError {
  readonly code = 'TOO_LARGE'

  constructor(limit: number) {
    super({ zh: `请求超过 ${limit} 字节。`, en: `The request has more than ${limit} bytes.` })
  }
}

/** This way of sending it is not for operations of this type. */
export class WrongMethodError extends DomainError {
  readonly code = 'METHOD_NOT_ALLOWED'

  constructor(readonly allowed: readonly string[]) {
    const methods = allowed.join(', ')
    super({ zh: `请使用 ${methods}。`, en: `Use ${methods}.` })
  }
}

/** None of the media types that the client accepts can carry the answer. */
export class NotAcceptableError extends DomainError {
  readonly code = 'NOT_ACCEPTABLE'

  constructor() {
    super({
      zh: '请接受 application/json 或 application/graphql-response+json;订阅请接受 text/event-stream 或使用 WebSocket。',
      en: 'Accept application/json or application/graphql-response+json; for subscriptions text/event-stream, or use a WebSocket.',
    })
  }
}

/** The body is of a media type that is not read here. */
export class UnsupportedMediaTypeError extends DomainError {
  readonly code = 'UNSUPPORTED_MEDIA_TYPE'

  constructor() {
    super({
      zh: '请以 content-type: application/json 发送请求。',
      en: 'Send the request as content-type: application/json.',
    })
  }
}

/** More streams over one connection than are allowed. */
export class TooManySubscriptionsError extends DomainError {
  readonly code = 'TOO_MANY_SUBSCRIPTIONS'

  constructor(limit: number) {
    super({ zh: `每个连接最多 ${limit} 个订阅。`, en: `At most ${limit} subscriptions over one connection.` })
  }
}
