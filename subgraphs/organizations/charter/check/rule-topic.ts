import type { CharterRule } from '../charter.rules.ts'
import type { Fraction } from '../rule-vocabulary.ts'

type FieldsOf = { [Kind in CharterRule['kind']]: readonly (keyof Extract<CharterRule, { kind: Kind }>)[] }

/** The fields that say what a rule is about. Two rules of one kind that agree in them must agree in all. */
const topicFields: FieldsOf = {
  QUORUM: ['body', 'matter'],
  // Charters ask for two majorities at once, one of those present and one of all, so the base is part of the topic.
  MAJORITY: ['body', 'matter', 'base'],
  DECISION: ['matter'],
  ADMISSION: [],
  NOTICE: ['body', 'matter'],
  // Reasons of several articles add up.
  EXCLUSION: ['body', 'matter', 'reasons'],
  DELEGATION: ['body'],
  TIE: ['body', 'matter'],
  CADENCE: ['subject', 'body', 'owedBy', 'to'],
  TERM: ['office'],
  LAPSE: [],
  ROTATION: ['of'],
  WITHDRAWAL: [],
  SEATS: ['of'],
  SEAT_SHARE: ['of', 'among'],
  OFFICE: ['office'],
  BODY: ['body'],
  LAYERS: [],
  COMPOSITION: ['of'],
  DESIGNATION: ['role', 'each'],
  FILING: ['of'],
  ELIGIBILITY: [],
  FOUNDING: ['step'],
  ADJUSTMENT: [],
  PROJECT_STAGES: [],
  PROJECT_LIMIT: [],
  OPINION_HANDLING: [],
  YEARLY_MINIMUM: ['occasion'],
  LISTS: [],
  SHARING: ['of'],
  TEAM: ['team'],
  FUNDING: [],
  POINTS: [],
  STARS: [],
  REGISTER: ['of'],
}

/** What a rule is about, as one text: equal for two rules that must not differ. */
export function topicOf(rule: CharterRule): string {
  const fields = new Map<string, unknown>(Object.entries(rule))
  const topic = (topicFields[rule.kind] as readonly string[]).map((field) => fields.get(field) ?? null)
  return canonical([rule.kind, ...topic])
}

/** What a rule says, as one text: its article does not count, 2/4 is 1/2, and the order of fields is nothing. */
export function contentOf({ article: _, ...rule }: CharterRule): string {
  return canonical(rule)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isRecord(part) ? sorted(isFraction(part) ? reduced(part) : part) : part,
  )
}

function sorted(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isFraction(value: object): value is Fraction {
  return 'num' in value && 'den' in value
}

function reduced({ num, den }: Fraction): Fraction {
  const divisor = greatestCommonDivisor(num, den)
  return { num: num / divisor, den: den / divisor }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
