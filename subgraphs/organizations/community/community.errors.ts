import { DomainError } from '../../../shared/errors.ts'
import { CitedRefusal } from '../charter/cited-refusal.ts'

/** The community does not consist of what the charter asks for. */
export class CommunityIncompleteError extends CitedRefusal {
  readonly code = 'COMMUNITY_INCOMPLETE'
}

/** The charter does not say of what such a community consists. */
export class NoCompositionRuleError extends DomainError {
  readonly code = 'NO_COMPOSITION_RULE'
  override readonly field = 'kind'

  constructor() {
    super({
      zh: '章程没有规定此类共同体的构成。',
      en: 'The charter does not say of what such a community consists.',
    })
  }
}
