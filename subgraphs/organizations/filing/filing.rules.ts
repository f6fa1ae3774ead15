import { DomainError, InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import { type CharterRule, rulesOf } from '../charter/charter.rules.ts'
import { type Filed, type Registry, registryWords } from '../charter/rule-words-of-work.ts'

/** With whom something is to be filed by the charter; nobody where it is silent. */
export function registriesOf(rules: readonly CharterRule[], filed: Filed): Registry[] {
  return [...new Set(rulesOf(rules, 'FILING').flatMap((rule) => (rule.of === filed ? rule.with : [])))]
}

/** With whom it is still to be filed. */
export function awaitedOf(wanted: readonly Registry[], done: readonly Registry[]): Registry[] {
  return wanted.filter((registry) => !done.includes(registry))
}

/** It is filed only where it is to be, and once with each. */
export function checkFiling(
  wanted: readonly Registry[],
  done: readonly Registry[],
  registry: Registry,
): void {
  const { zh, en } = registryWords[registry]
  if (!wanted.includes(registry))
    throw new InvalidInputError('registry', { zh: `无须向${zh}备案。`, en: `It is not filed with ${en}.` })
  if (done.includes(registry))
    throw new WrongStateError({ zh: `已向${zh}备案。`, en: `It is filed with ${en} already.` })
}

/** It is to be filed first. */
export class NotFiledError extends DomainError {
  readonly code = 'NOT_FILED'

  constructor(awaited: readonly Registry[], article: string | null) {
    const zh = awaited.map((registry) => registryWords[registry].zh).join('、')
    const en = awaited.map((registry) => registryWords[registry].en).join(', ')
    super(
      {
        zh: `${article ? `按第 ${article} 条,` : ''}尚须向${zh}备案。`,
        en: `${article ? `By article ${article} it` : 'It'} is still to be filed with ${en}.`,
      },
      { awaited, article },
    )
  }
}
