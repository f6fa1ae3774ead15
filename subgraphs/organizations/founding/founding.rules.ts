import { type Bilingual, DomainError, WrongStateError } from '../../../shared/errors.ts'
import { type CharterRule, type RuleOf, rulesOf } from '../charter/charter.rules.ts'
import type { BodyKind } from '../charter/rule-vocabulary.ts'
import { bodyWords } from '../charter/rule-words.ts'
import {
  type FoundingMatter,
  type FoundingStep,
  foundingMatterWords,
} from '../charter/rule-words-of-founding.ts'
import type { Registry } from '../charter/rule-words-of-work.ts'
import { awaitedOf, NotFiledError, registriesOf } from '../filing/filing.rules.ts'

type Status = 'APPLIED' | 'APPROVED' | 'FOUNDED' | 'REFUSED' | 'WITHDRAWN'

/** What is next in a founding, and by which article; null once it is over. */
export interface Next {
  readonly task: 'APPROVE' | 'FILE' | 'FOUND'
  readonly article: string | null
}

export function stepRule(rules: readonly CharterRule[], step: FoundingStep): RuleOf<'FOUNDING'> | undefined {
  return rulesOf(rules, 'FOUNDING').find((rule) => rule.step === step)
}

function filingArticle(rules: readonly CharterRule[]): string | null {
  return rulesOf(rules, 'FILING').find(({ of }) => of === 'FOUNDING')?.article ?? null
}

/** Applied for, approved, filed where the charter asks for it, founded (document 3, section 7). */
export function nextOf(
  rules: readonly CharterRule[],
  status: Status,
  filed: readonly Registry[],
): Next | null {
  if (status === 'APPLIED') return { task: 'APPROVE', article: stepRule(rules, 'APPROVE')?.article ?? null }
  if (status !== 'APPROVED') return null
  if (awaitedOf(registriesOf(rules, 'FOUNDING'), filed).length > 0)
    return { task: 'FILE', article: filingArticle(rules) }
  return { task: 'FOUND', article: stepRule(rules, 'FOUND')?.article ?? null }
}

/** What the founding meeting has settled; texts are trimmed. */
export interface Settled {
  readonly agreement: string
  readonly workRules: string
  readonly plan: string
  readonly bodies: readonly BodyKind[]
}

/** The founding meeting has not settled all that the charter has it settle. */
export class FoundingIncompleteError extends DomainError {
  readonly code = 'FOUNDING_INCOMPLETE'

  constructor(missing: readonly Bilingual[], article: string | null) {
    super(
      {
        zh: `${article ? `按第 ${article} 条,` : ''}成立大会尚未确定:${missing.map(({ zh }) => zh).join('、')}。`,
        en: `${article ? `By article ${article} the` : 'The'} founding meeting has still to settle: ${missing.map(({ en }) => en).join(', ')}.`,
      },
      { article },
    )
  }
}

const texts: Partial<Record<FoundingMatter, keyof Settled>> = {
  AGREEMENT: 'agreement',
  WORK_RULES: 'workRules',
  PLAN: 'plan',
}

/** Of these an alliance has as many as it sets up, later on. */
const setUpLater: readonly BodyKind[] = ['COMMITTEE', 'BRANCH', 'EXPERTS']

/** What the founding meeting has to settle and has not (document 3, 7.3), and the bodies that the charter sets up. */
export function missingMatters(rules: readonly CharterRule[], settled: Settled): Bilingual[] {
  const matters = stepRule(rules, 'FOUND')?.settles ?? []
  const unsaid = matters.filter((matter) => {
    const text = texts[matter]
    return text ? settled[text] === '' : matter === 'BODIES' && settled.bodies.length === 0
  })
  const bodies = rulesOf(rules, 'BODY')
    .map(({ body }) => body)
    .filter((body) => !setUpLater.includes(body) && !settled.bodies.includes(body))
  return [...unsaid.map((matter) => foundingMatterWords[matter]), ...bodies.map((body) => bodyWords[body])]
}

/** An alliance is founded once it is approved and filed, by a meeting that settles all that the charter has it settle. */
export function checkFoundable(
  rules: readonly CharterRule[],
  status: Status,
  filed: readonly Registry[],
  settled: Settled,
): void {
  checkStatus(status, 'APPROVED')
  const awaited = awaitedOf(registriesOf(rules, 'FOUNDING'), filed)
  if (awaited.length > 0) throw new NotFiledError(awaited, filingArticle(rules))
  const missing = missingMatters(rules, settled)
  if (missing.length > 0)
    throw new FoundingIncompleteError(missing, stepRule(rules, 'FOUND')?.article ?? null)
}

const statusWords: Record<Status, Bilingual> = {
  APPLIED: { zh: '待上级批复', en: 'waits for the superior' },
  APPROVED: { zh: '已批复', en: 'is approved' },
  FOUNDED: { zh: '已成立', en: 'is founded' },
  REFUSED: { zh: '未获批准', en: 'was not approved' },
  WITHDRAWN: { zh: '已撤回', en: 'was taken back' },
}

export function checkStatus(status: Status, ...wanted: readonly Status[]): void {
  if (wanted.includes(status)) return
  const { zh, en } = statusWords[status]
  throw new WrongStateError({ zh: `该组建申请${zh}。`, en: `This founding ${en}.` })
}
