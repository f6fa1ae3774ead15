import { DomainError } from './errors.ts'

/** A subgraph or its database does not answer; the same request may succeed in a moment. */
export class UnavailableError extends DomainError {
  readonly code = 'UNAVAILABLE'

  constructor() {
    super({
      zh: '服务暂时不可用,请稍后重试。',
      en: 'The service is unavailable for the moment. Try again shortly.',
    })
  }
}
