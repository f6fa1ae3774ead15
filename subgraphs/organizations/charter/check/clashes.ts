import type { Bilingual } from '../../../../shared/errors.ts'
import { type CharterRule, type RuleOf, rulesOf } from '../charter.rules.ts'
import { monthsIn } from '../period.rules.ts'
import { holeAboveGrades } from './grades.ts'

/** Two rules of different kinds that do not go together: both cannot hold, or between them something is left open. */
export interface Clash {
  readonly first: CharterRule
  readonly second: CharterRule
  readonly why: Bilingual
  /** Between them something is decided by neither. */
  readonly hole?: true
}

type Find = (rules: readonly CharterRule[]) => Clash | undefined

/** The first pair of rules that do not go together, beyond those on the same topic. */
export function clashIn(rules: readonly CharterRule[]): Clash | undefined {
  for (const find of finds) {
    const clash = find(rules)
    if (clash) return clash
  }
  return undefined
}

const finds: readonly Find[] = [
  admissionDecidedTwice,
  countedWithoutVote,
  bodyBelowItself,
  moreExecutivesThanChairs,
  termAndTurn,
  holeAboveGrades,
]

/** Joining is decided by one body in one way, whichever of the two rules says so. */
function admissionDecidedTwice(rules: readonly CharterRule[]): Clash | undefined {
  const admission = rulesOf(rules, 'ADMISSION')[0]
  const decision = rulesOf(rules, 'DECISION').find(({ matter }) => matter === 'ADMISSION')
  if (!admission || !decision) return undefined
  if (admission.body === decision.body && (decision.by ?? admission.by) === admission.by) return undefined
  return {
    first: admission,
    second: decision,
    why: { zh: '入会只能由一个机构以一种方式决定。', en: 'Joining is decided by one body in one way.' },
  }
}

/** What is settled without a vote, or with nobody against it, has no majority. */
function countedWithoutVote(rules: readonly CharterRule[]): Clash | undefined {
  const settled = [
    ...rulesOf(rules, 'DECISION'),
    ...rulesOf(rules, 'ADMISSION').map((rule) => ({ ...rule, matter: 'ADMISSION' as const })),
  ].filter(({ by }) => by !== undefined && by !== 'VOTE')
  for (const majority of rulesOf(rules, 'MAJORITY')) {
    const other = settled.find(({ body, matter }) => body === majority.body && matter === majority.matter)
    if (other)
      return {
        first: original(rules, other),
        second: majority,
        why: {
          zh: '不经表决或须协商一致的事项没有通过比例。',
          en: 'What is not put to the vote, or needs consensus, has no majority.',
        },
      }
  }
  return undefined
}

function original(rules: readonly CharterRule[], { kind, article }: CharterRule): CharterRule {
  return rules.find((rule) => rule.kind === kind && rule.article === article)!
}

function bodyBelowItself(rules: readonly CharterRule[]): Clash | undefined {
  const bodies = rulesOf(rules, 'BODY')
  for (const body of bodies) {
    const above = chainAbove(bodies, body)
    const again = above.find(({ under }) => under === body.body)
    if (again)
      return {
        first: body,
        second: again,
        why: { zh: '机构之间互为上级。', en: 'Each of the bodies is below the other.' },
      }
  }
  return undefined
}

function chainAbove(bodies: readonly RuleOf<'BODY'>[], from: RuleOf<'BODY'>): RuleOf<'BODY'>[] {
  const chain: RuleOf<'BODY'>[] = []
  let at = bodies.find(({ body }) => body === from.under)
  while (at && !chain.includes(at)) {
    chain.push(at)
    const { under } = at
    at = bodies.find(({ body }) => body === under)
  }
  return chain
}

/** Executive chair units are chair units (document 2, section 3). */
function moreExecutivesThanChairs(rules: readonly CharterRule[]): Clash | undefined {
  const seats = rulesOf(rules, 'SEATS')
  const chairs = seats.find(({ of }) => of === 'CHAIR_UNIT')
  const executives = seats.find(({ of }) => of === 'EXECUTIVE_CHAIR_UNIT')
  if (!chairs || !executives || executives.min <= chairs.max) return undefined
  return {
    first: chairs,
    second: executives,
    why: { zh: '执行会长单位多于会长单位。', en: 'There are more executive chair units than chair units.' },
  }
}

/** An office that goes round has terms as long as its turns. */
function termAndTurn(rules: readonly CharterRule[]): Clash | undefined {
  for (const term of rulesOf(rules, 'TERM')) {
    const turn = rulesOf(rules, 'ROTATION').find(({ of }) => of === term.office)
    if (!turn?.period || monthsIn(turn.period) === term.years * 12) continue
    return {
      first: term,
      second: turn,
      why: {
        zh: '同一职务的任期与轮值周期不同。',
        en: 'The term and the turn of one office differ in length.',
      },
    }
  }
  return undefined
}
