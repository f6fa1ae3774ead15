import type { RecordedEvent } from '../../../shared/events/event.ts'
import { dayOf } from '../../../shared/time.ts'
import type { Act, ActChange, Ended, TieRow } from './act.ts'

type Kind = Act['kind']

interface Saying {
  readonly kind: Kind
  /** The noun under which the act's own id stands in `about`. */
  readonly noun: string
  readonly says: 'DONE' | 'BACK' | 'ENDED'
}

const told = (kind: Kind, noun: string, events: Readonly<Record<string, Saying['says']>>) =>
  Object.entries(events).map(([name, says]) => [name, { kind, noun, says }] as const)

/** The events that tell of joint acts, as `docs/events.md` lists them. */
const acts: ReadonlyMap<string, Saying> = new Map([
  ...told('MEETING', 'meeting', { 'meeting.closed': 'DONE', 'meeting.recorded': 'DONE' }),
  ...told('ACTIVITY', 'activity', {
    'activity.closed': 'DONE',
    'activity.recorded': 'DONE',
    'activity.cancelled': 'BACK',
  }),
  ...told('DEAL', 'match', { 'match.done': 'DONE' }),
  ...told('PROJECT', 'project', { 'project.accepted': 'DONE', 'project.reopened': 'BACK' }),
  ...told('VENUE', 'booking', { 'venue.used': 'DONE' }),
  ...told('PAIRING', 'pairing', { 'pairing.agreed': 'DONE', 'pairing.ended': 'ENDED' }),
  ...told('SECONDMENT', 'secondment', { 'secondment.begun': 'DONE', 'secondment.ended': 'ENDED' }),
])

export const actKinds = [...acts.keys()]

const millionths = 1_000_000

/** What an event says of a joint act; undefined where it tells of none. */
export function actChange(event: RecordedEvent): ActChange | undefined {
  const told = acts.get(event.kind)
  const id = told && event.about[told.noun]
  if (!told || typeof id !== 'string') return undefined
  const { source, position } = event
  if (told.says === 'ENDED') return { id, until: dayBefore(dayIn(event)), source, position }
  return { id, act: told.says === 'DONE' ? actOf(event, told.kind, id) : null }
}

/** What two events in their order say of one act: the later one counts, and what has ended keeps what was done. */
export function laterChange(earlier: ActChange | undefined, later: ActChange): ActChange {
  if (!earlier || !('until' in later)) return later
  if ('until' in earlier) return later
  return earlier.act ? { ...earlier, act: ended(earlier.act, later) } : earlier
}

/** What ended before it was a day old lasted that day. */
function ended(act: Act, { until, source, position }: Ended): Act {
  return { ...act, until: until < act.on ? act.on : until, told: { source, position } }
}

/** The day is the event's own where it names none. */
function dayIn({ data, at }: RecordedEvent): string {
  return textOf(data?.on) ?? dayOf(Temporal.Instant.from(at)).toString()
}

/** An end is told with the first day after it. */
function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()
}

function actOf(event: RecordedEvent, kind: Kind, id: string): Act {
  const { about, data = {}, source, position } = event
  const alliance = data?.allianceId ?? [about.alliance ?? []].flat()[0]
  return {
    id,
    kind,
    on: dayIn(event),
    until: null,
    regionCode: textOf(data?.regionCode),
    allianceId: textOf(alliance),
    organizationIds: [...new Set([about.organization ?? []].flat())],
    given:
      givenOf(textOf(data?.from), textOf(data?.to)) ?? (kind === 'DEAL' ? dealt(about.organization) : null),
    told: { source, position },
  }
}

function givenOf(from: string | null, to: string | null): Act['given'] {
  return from && to && from !== to ? { from, to } : null
}

/** A match names who needed first, and then who had. */
function dealt(organization: RecordedEvent['about'][string] | undefined): Act['given'] {
  const [to, from, ...others] = [organization ?? []].flat()
  return others.length === 0 ? givenOf(from ?? null, to ?? null) : null
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/**
 * A tie for each two that took part. An act of n weighs 1/(n − 1) a tie, so that it counts the same for each who took part however
 * many came (M. E. J. Newman, Scientific collaboration networks II, Phys. Rev. E 64, 016132, 2001); whole millionths, so that sums are exact.
 */
export function tiesOf({
  id,
  kind,
  on,
  until,
  regionCode,
  allianceId,
  organizationIds,
  given,
  told,
}: Act): TieRow[] {
  const ids = organizationIds.toSorted()
  const weight = Math.round(millionths / Math.max(1, ids.length - 1))
  return ids.flatMap((firstId, place) =>
    ids.slice(place + 1).map((secondId) => ({
      actId: id,
      firstId,
      secondId,
      kind,
      direction: directionOf(given, firstId, secondId),
      weight,
      onDay: on,
      untilDay: until,
      regionCode: regionCode ?? '',
      allianceId,
      ...told,
    })),
  )
}

function directionOf(given: Act['given'], first: string, second: string): TieRow['direction'] {
  if (given?.from === first && given.to === second) return 1
  if (given?.from === second && given.to === first) return -1
  return 0
}
