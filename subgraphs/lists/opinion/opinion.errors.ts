import { DomainError } from '../../../shared/errors.ts'

/** A case is closed only with a reply that was not found wanting (document 1, article 23). */
export class NotSettledError extends DomainError {
  readonly code = 'NOT_SETTLED'

  constructor(why: 'NO_REPLY' | 'NOT_SATISFIED', article: string | undefined) {
    const cited = article
      ? { zh: `(章程第${article}条)`, en: ` (charter, article ${article})` }
      : { zh: '', en: '' }
    super(
      why === 'NO_REPLY'
        ? { zh: `尚无答复,不能销号${cited.zh}。`, en: `Without a reply it cannot be closed${cited.en}.` }
        : {
            zh: `提出人不满意,须重新办理后再销号${cited.zh}。`,
            en: `Who handed it in is not satisfied; reopen it and reply again${cited.en}.`,
          },
      { why, article: article ?? null },
    )
  }
}
