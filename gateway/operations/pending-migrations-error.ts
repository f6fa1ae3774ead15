import { DomainError } from '../../shared/errors.ts'

/** The ordinary migrations come first. */
export class PendingMigrationsError extends DomainError {
  readonly code = 'PENDING_MIGRATIONS'

  constructor(subgraphs: readonly string[]) {
    super({
      zh: `尚有迁移未执行(${subgraphs.join('、')}):请先运行 npm run migrate。`,
      en: `There are migrations left (${subgraphs.join(', ')}): run npm run migrate first.`,
    })
  }
}
