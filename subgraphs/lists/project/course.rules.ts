import { InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import { type Cited, type CopiedRule, ruleOf } from '../charter/charter-rule.ts'
import { Decider, type NextStage } from './next-stage.ts'
import { ProjectLimitError } from './project.errors.ts'
import { ProjectStage } from './project-stage.ts'

const usualStages = [
  ProjectStage.DECLARED,
  ProjectStage.APPROVED,
  ProjectStage.UNDER_WAY,
  ProjectStage.ACCEPTED,
] as const

/** The owner starts the work; approving and accepting is the office's, for the council (document 1, article 20). */
const deciderOf: Record<ProjectStage, Decider> = {
  DECLARED: Decider.OWNER,
  APPROVED: Decider.OFFICE,
  UNDER_WAY: Decider.OWNER,
  ACCEPTED: Decider.OFFICE,
}

interface Standing {
  readonly stage: ProjectStage
  readonly stoppedOn: string | null
  readonly openToClaim: boolean
}

/** What comes after a stage by the charter in force, and by the four stages where it names none; null at the end. */
export function nextStage(
  { stage, stoppedOn }: Pick<Standing, 'stage' | 'stoppedOn'>,
  rules: readonly Cited<CopiedRule>[],
): NextStage | null {
  if (stoppedOn !== null) return null
  const named = ruleOf(rules, 'PROJECT_STAGES')
  const stages: readonly ProjectStage[] = named?.rule.stages ?? usualStages
  const later = stages.filter((each) => usualStages.indexOf(each) > usualStages.indexOf(stage))
  const next = later[0]
  if (!next) return null
  const decision = ruleOf(rules, 'DECISION')
  const by = deciderOf[next]
  return {
    stage: next,
    by,
    body: by === Decider.OFFICE ? (decision?.rule.body ?? null) : null,
    articleId: (by === Decider.OFFICE ? decision?.articleId : undefined) ?? named?.articleId ?? null,
  }
}

/** Refuses a stage that does not come next, and work on what nobody has claimed yet. */
export function checkNext(
  project: Standing,
  wanted: ProjectStage,
  rules: readonly Cited<CopiedRule>[],
): void {
  const next = nextStage(project, rules)
  const isUnclaimed = project.openToClaim && wanted === ProjectStage.UNDER_WAY
  if (next?.stage === wanted && !isUnclaimed) return
  throw wrongState(project)
}

function wrongState({ stage, stoppedOn, openToClaim }: Standing): WrongStateError {
  const now = stoppedOn ? '已终止' : `${stageName[stage]}${openToClaim ? '、待认领' : ''}`
  return new WrongStateError(
    { zh: `项目当前为${now},不能执行此操作。`, en: `The project cannot take this step now.` },
    { stage, stoppedOn, openToClaim },
  )
}

const stageName: Record<ProjectStage, string> = {
  DECLARED: '申报',
  APPROVED: '核准',
  UNDER_WAY: '实施',
  ACCEPTED: '验收',
}

/** Only what is open, and not stopped, can be claimed. */
export function checkClaimable(project: Standing): void {
  if (!project.openToClaim || project.stoppedOn !== null) throw wrongState(project)
}

/** What is stopped or accepted is changed no more. */
export function checkGoesOn(project: Standing): void {
  if (project.stoppedOn !== null || project.stage === ProjectStage.ACCEPTED) throw wrongState(project)
}

/** Only what was stopped or accepted can be reopened. */
export function checkReopenable(project: Standing): void {
  if (project.stoppedOn === null && project.stage !== ProjectStage.ACCEPTED) throw wrongState(project)
}

/** Refuses one major project more than the charter allows a year (document 2, 5(3)); no limit where it names none. */
export function checkLimit(approved: number, year: number, rules: readonly Cited<CopiedRule>[]): void {
  const limit = ruleOf(rules, 'PROJECT_LIMIT')
  if (limit && approved >= limit.rule.max)
    throw new ProjectLimitError({ max: limit.rule.max, year, article: limit.articleNumber })
}

/** By how many days a milestone is late: reached after its day, or not reached yet; 0 while it is not. Days are ISO dates. */
export function daysLate({ dueOn, doneOn }: { dueOn: string; doneOn: string | null }, today: string): number {
  const days = Temporal.PlainDate.from(dueOn).until(doneOn ?? today).days
  return Math.max(0, days)
}

/** Amounts are in yuan, above 0, to the fen, below a hundred thousand million. */
export function checkAmount(amount: number): void {
  if (amount > 0 && amount < 1e11 && Number(amount.toFixed(2)) === amount) return
  throw new InvalidInputError('amount', {
    zh: `金额应大于 0,最多两位小数,收到 ${amount}。`,
    en: `An amount is above 0, with at most 2 decimals; got ${amount}.`,
  })
}

/** Evidence is one to twenty references by http(s). */
export function checkEvidence(evidence: readonly { readonly title: string; readonly url: string }[]): void {
  const isGood =
    evidence.length >= 1 &&
    evidence.length <= 20 &&
    evidence.every(({ url }) => /^https?:\/\/\S{1,500}$/.test(url))
  if (isGood) return
  throw new InvalidInputError('evidence', {
    zh: '验收须附 1–20 项佐证材料,网址以 http(s) 开头。',
    en: 'Acceptance needs 1 to 20 references, each an http(s) address.',
  })
}
