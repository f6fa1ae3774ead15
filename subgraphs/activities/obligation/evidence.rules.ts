import { type Bilingual, DomainError, InvalidInputError, WrongStateError } from '../../../shared/errors.ts'
import { checkLongText } from '../text/text.rules.ts'

const longestEvidence = 1000

/** What of an obligation decides whether evidence can be given for it. Days are ISO dates. */
export interface ProvableDuty {
  readonly subject: string
  readonly periodFrom: string
  readonly periodTo: string
  readonly deedId: string | null
}

/** What fulfils these is kept here itself: their own records do, and nobody's word. */
const recordedSubjects: Readonly<Record<string, Bilingual>> = {
  MEETING: { zh: '会议', en: 'meeting' },
}

/** What is kept here by records of its own cannot be fulfilled by evidence. */
export class OwnRecordError extends DomainError {
  readonly code = 'OWN_RECORD'
  override readonly field = 'obligationId'

  constructor({ zh, en }: Bilingual) {
    super({
      zh: `此事项由平台上的${zh}记录办结,不能另附佐证。`,
      en: `It is fulfilled by the ${en} itself, not by evidence.`,
    })
  }
}

/** Evidence is given once, for what has no records here, with a day of the period that has come. */
export function checkEvidence(
  duty: ProvableDuty,
  given: { on: string; evidence: string },
  today: string,
): void {
  const own = recordedSubjects[duty.subject]
  if (own) throw new OwnRecordError(own)
  if (duty.deedId !== null)
    throw new WrongStateError({ zh: '此事项已办结。', en: 'It is fulfilled already.' })
  checkLongText(given.evidence, 'evidence', longestEvidence)
  const last = duty.periodTo < today ? duty.periodTo : today
  if (given.on >= duty.periodFrom && given.on <= last) return
  throw new InvalidInputError('on', {
    zh: `完成日期应在 ${duty.periodFrom} 至 ${last} 之间。`,
    en: `It was done between ${duty.periodFrom} and ${last}.`,
  })
}

/** Only evidence can be taken back; what records show stays. */
export function checkReopening({ deedId }: ProvableDuty, reason: string): void {
  if (!deedId?.startsWith('evidence_'))
    throw new WrongStateError({
      zh: '此事项没有可撤回的佐证。',
      en: 'There is no evidence of it to take back.',
    })
  checkLongText(reason, 'reason', longestEvidence)
}
