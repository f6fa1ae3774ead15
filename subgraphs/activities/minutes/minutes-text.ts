import type { Bilingual } from '../../../shared/errors.ts'
import { timeZone } from '../../../shared/time.ts'

/** All that minutes are drafted from; instants are ISO texts, organizations are named. */
export interface MinutesFacts {
  readonly alliance: string
  readonly body: Bilingual
  readonly title: string
  readonly openedAt: string
  readonly closedAt: string
  readonly agenda: readonly string[]
  readonly entitled: number
  readonly excluded: number
  /** Null where the charter names no quorum. */
  readonly required: number | null
  readonly present: readonly { readonly name: string; readonly through: string | null }[]
  readonly onLeave: readonly Reasoned[]
  readonly left: readonly Reasoned[]
  readonly motions: readonly { readonly title: string; readonly verdict: Bilingual | null }[]
}

/** An organization, and why. */
export interface Reasoned {
  readonly name: string
  readonly reason: string
}

const reasoned = (rows: readonly Reasoned[], between: string) =>
  rows.map(({ name, reason }) => `${name}(${reason})`).join(between)

const numbered = (lines: readonly string[]) => lines.map((line, index) => `${index + 1}. ${line}`)

const section = (heading: string, lines: readonly string[]) =>
  lines.length > 0 ? [heading, ...numbered(lines)] : []

/** A draft in one of the two languages: who came, what was on the agenda, and what came of each motion, with the articles. */
export function minutesText(facts: MinutesFacts, locale: keyof Bilingual): string {
  return (locale === 'zh' ? inChinese(facts) : inEnglish(facts)).join('\n')
}

function inChinese(facts: MinutesFacts): string[] {
  const came = facts.present.map(({ name, through }) => (through ? `${name}(委托${through})` : name))
  const quorum = facts.required === null ? '章程未规定法定人数' : `法定人数 ${facts.required} 家`
  return [
    `${facts.alliance}${facts.body.zh}会议纪要`,
    `会议:${facts.title}`,
    `时间:${clock(facts.openedAt)} 至 ${clock(facts.closedAt)}`,
    `应到 ${facts.entitled} 家(不计入 ${facts.excluded} 家),实到 ${came.length} 家;${quorum}。`,
    ...(came.length > 0 ? [`到会:${came.join('、')}`] : []),
    ...(facts.onLeave.length > 0 ? [`请假:${reasoned(facts.onLeave, '、')}`] : []),
    ...(facts.left.length > 0 ? [`不计入应到:${reasoned(facts.left, '、')}`] : []),
    ...section('议程:', facts.agenda),
    ...section(
      '议案:',
      facts.motions.map(({ title, verdict }) => `${title}:${verdict?.zh ?? '未表决。'}`),
    ),
  ]
}

function inEnglish(facts: MinutesFacts): string[] {
  const came = facts.present.map(({ name, through }) => (through ? `${name} (through ${through})` : name))
  const quorum =
    facts.required === null ? 'the charter names no quorum' : `${facts.required} needed for a quorum`
  return [
    `${facts.alliance}: minutes of the ${facts.body.en}`,
    `Meeting: ${facts.title}`,
    `Time: ${clock(facts.openedAt)} to ${clock(facts.closedAt)}`,
    `${facts.entitled} entitled (${facts.excluded} not counted), ${came.length} present; ${quorum}.`,
    ...(came.length > 0 ? [`Present: ${came.join(', ')}`] : []),
    ...(facts.onLeave.length > 0 ? [`On leave: ${reasoned(facts.onLeave, ', ')}`] : []),
    ...(facts.left.length > 0 ? [`Not counted: ${reasoned(facts.left, ', ')}`] : []),
    ...section('Agenda:', facts.agenda),
    ...section(
      'Motions:',
      facts.motions.map(({ title, verdict }) => `${title}: ${verdict?.en ?? 'not voted on.'}`),
    ),
  ]
}

/** The day and time here. */
function clock(instant: string): string {
  const { year, month, day, hour, minute } = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`
}
