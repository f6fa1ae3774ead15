import { DomainError } from '../../../shared/errors.ts'

/** There is no such category, or it is below another root. */
export class UnknownCategoryError extends DomainError {
  readonly code = 'UNKNOWN_CATEGORY'

  constructor(
    override readonly field: string,
    category: string,
  ) {
    super({
      zh: `没有类别“${category}”,或不属于所选大类。`,
      en: `There is no category "${category}", or not below the one that was chosen.`,
    })
  }
}
