import { DomainError } from '../../../shared/errors.ts'

/** The charter allows only so many major projects a year (document 2, 5(3)). */
export class ProjectLimitError extends DomainError {
  readonly code = 'PROJECT_LIMIT'

  constructor(limit: { readonly max: number; readonly year: number; readonly article: string }) {
    super(
      {
        zh: `${limit.year} 年已核准 ${limit.max} 个重大项目,达到章程第${limit.article}条的上限。`,
        en: `${limit.max} major projects of ${limit.year} are approved, as many as article ${limit.article} of the charter allows.`,
      },
      limit,
    )
  }
}
