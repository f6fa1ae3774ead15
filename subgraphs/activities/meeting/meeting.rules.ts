import {
  type Bilingual,
  InvalidInputError,
  StaleVersionError,
  WrongStateError,
} from '../../../shared/errors.ts'
import { checkTitle } from '../text/text.rules.ts'
import { BodyKind } from './body-kind.ts'
import { BodyAmbiguousError, NobodyEntitledError, NoSuchBodyError } from './meeting.errors.ts'
import { MeetingStatus } from './meeting-status.ts'

const longestTopic = 500
const mostTopics = 50

const stateWords: Readonly<Record<MeetingStatus, Bilingual>> = {
  CALLED: { zh: '已通知', en: 'called' },
  OPEN: { zh: '进行中', en: 'open' },
  CLOSED: { zh: '已结束', en: 'closed' },
  CANCELLED: { zh: '已取消', en: 'cancelled' },
}

/** A meeting passes CALLED → OPEN → CLOSED, or CALLED → CANCELLED. */
export function checkMeetingState(status: MeetingStatus, ...allowed: readonly MeetingStatus[]): void {
  if (allowed.includes(status)) return
  const wanted = allowed.map((state) => stateWords[state])
  throw new WrongStateError(
    {
      zh: `会议${stateWords[status].zh},此操作要求会议${wanted.map(({ zh }) => zh).join('或')}。`,
      en: `The meeting is ${stateWords[status].en}; it must be ${wanted.map(({ en }) => en).join(' or ')}.`,
    },
    { status },
  )
}

/** Where a version was sent, it is the present one. */
export function checkVersion(current: number, sent: number | null | undefined): void {
  if (sent != null && sent !== current) throw new StaleVersionError(sent, current)
}

/** At most 50 topics of at most 500 characters, none empty. */
export function checkAgenda(agenda: readonly string[]): void {
  if (agenda.length > mostTopics)
    throw new InvalidInputError('agenda', {
      zh: `议程最多 ${mostTopics} 项。`,
      en: `At most ${mostTopics} topics.`,
    })
  const wrong = agenda.findIndex((topic) => topic.trim() === '' || topic.length > longestTopic)
  if (wrong < 0) return
  throw new InvalidInputError(`agenda.${wrong}`, {
    zh: `每项议程应为 1–${longestTopic} 个字符。`,
    en: `A topic has 1 to ${longestTopic} characters.`,
  })
}

/** A meeting is called for today or later; the day decides, so that one that starts at once can be called. */
function checkStart(startsOn: Temporal.PlainDate, today: Temporal.PlainDate): void {
  if (Temporal.PlainDate.compare(startsOn, today) >= 0) return
  throw new InvalidInputError('startsAt', {
    zh: '开始时间不能早于今天。',
    en: 'A meeting cannot start before today.',
  })
}

/** What a call says: the topics in order, and the day of its start here. */
export interface Call {
  readonly title: string
  readonly agenda: readonly string[]
  readonly startsOn: Temporal.PlainDate
}

export function checkCall({ title, agenda, startsOn }: Call, today: Temporal.PlainDate): void {
  checkTitle(title)
  checkAgenda(agenda)
  checkStart(startsOn, today)
}

/** A body that somebody belongs to. */
export function checkSomebodyEntitled(entitled: number): void {
  if (entitled === 0) throw new NobodyEntitledError()
}

/** A body of an alliance. */
export interface Body {
  readonly id: string
  readonly kind: BodyKind
  readonly name: string
}

/**
 * The body that a call means: the named one, or the only one of its kind. All members make up the assembly and the joint
 * meeting, so that these can meet also where nobody has set them up.
 */
export function calledBody(bodies: readonly Body[], kind: BodyKind, bodyId: string | null): Body | null {
  const ofKind = bodies.filter((body) => body.kind === kind)
  if (bodyId !== null) {
    const named = ofKind.find(({ id }) => id === bodyId)
    if (!named) throw new NoSuchBodyError('bodyId', kind)
    return named
  }
  if (ofKind.length > 1) throw new BodyAmbiguousError(ofKind.map(({ name }) => name))
  const ofAll = kind === BodyKind.ASSEMBLY || kind === BodyKind.JOINT_MEETING
  if (ofKind.length === 0 && !ofAll) throw new NoSuchBodyError('body', kind)
  return ofKind[0] ?? null
}
