import { WrongStateError } from '../../../shared/errors.ts'
import type { Cited, CitedRule, DecisionRule } from '../charter/charter.rules.ts'
import { BodyKind } from '../meeting/body-kind.ts'
import { OtherBodyDecidesError } from '../subject/subject.rules.ts'
import { MeetingRequestStatus } from './request-status.ts'

const matter = 'AD_HOC_JOINT_MEETING'

/**
 * The rule by which the secretariat approves a joint meeting on a problem (document 1, article 22); null where the charter is
 * silent, and then the office that runs the alliance does. Where the charter gives it to another body, or to a vote, it refuses.
 */
export function approvalRule(rules: readonly CitedRule[]): Cited<DecisionRule> | null {
  const rule = rules.find(
    (cited): cited is Cited<DecisionRule> =>
      cited.rule.kind === 'DECISION' && (cited as Cited<DecisionRule>).rule.matter === matter,
  )
  if (!rule) return null
  const { body, by } = rule.rule
  if (body === BodyKind.SECRETARIAT && (by === undefined || by === 'APPROVAL')) return rule
  throw new OtherBodyDecidesError(body, 'requestId')
}

/** A request is answered once. */
export function checkUnanswered(status: MeetingRequestStatus): void {
  if (status === MeetingRequestStatus.ASKED) return
  throw new WrongStateError({ zh: '该申请已答复。', en: 'The request has been answered.' }, { status })
}
