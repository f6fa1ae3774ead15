import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RecordedEvent } from '../../../shared/events/event.ts'
import { actChange, laterChange, tiesOf } from './act.rules.ts'
import type { Act } from './act.ts'

const event = (kind: string, about: RecordedEvent['about'], data?: RecordedEvent['data']): RecordedEvent => ({
  kind,
  about,
  ...(data ? { data } : {}),
  id: 'event_1',
  source: 'activities',
  position: 1,
  at: '2026-05-01T23:00:00Z',
  actor: null,
})

test.each([
  ['meeting.closed', { meeting: 'm' }, 'MEETING'],
  ['meeting.recorded', { meeting: 'm' }, 'MEETING'],
  ['activity.closed', { activity: 'm' }, 'ACTIVITY'],
  ['activity.recorded', { activity: 'm' }, 'ACTIVITY'],
  ['match.done', { match: 'm', need: 'n', resource: 'r' }, 'DEAL'],
  ['project.accepted', { project: 'm' }, 'PROJECT'],
  ['venue.used', { booking: 'm', venue: 'v' }, 'VENUE'],
  ['pairing.agreed', { pairing: 'm' }, 'PAIRING'],
  ['secondment.begun', { secondment: 'm', member: 'p' }, 'SECONDMENT'],
])('%s tells of an act', (kind, about, tie) => {
  const change = actChange(
    event(kind, { ...(about as object), organization: ['b', 'a', 'b'] }, { on: '2026-04-01' }),
  )
  expect(change).toMatchObject({ id: 'm', act: { kind: tie, on: '2026-04-01', organizationIds: ['b', 'a'] } })
})

test.each([
  ['activity.cancelled', 'activity'],
  ['project.reopened', 'project'],
])('%s takes it back', (kind, noun) => {
  expect(actChange(event(kind, { [noun]: 'm' }))).toEqual({ id: 'm', act: null })
})

test.each([
  ['pairing.ended', 'pairing'],
  ['secondment.ended', 'secondment'],
])('%s, told with the first day after it, ends what lasted', (kind, noun) => {
  const ended = event(kind, { [noun]: 'm' }, { on: '2026-10-01' })
  expect(actChange(ended)).toEqual({ id: 'm', until: '2026-09-30', source: 'activities', position: 1 })
})

describe('of two events about one act', () => {
  const done = { id: 'm', act: act(['a', 'b']) }
  const gone = { id: 'm', act: null }
  const later = { source: 'activities', position: 2 }
  const ended = { id: 'm', until: '2026-09-30', ...later }
  test.each([
    ['nothing before', undefined, done, done],
    [
      'what was done and then ended keeps both',
      done,
      ended,
      { id: 'm', act: { ...done.act, until: '2026-09-30', told: later } },
    ],
    [
      'what ended on the day on which it began lasted that day',
      done,
      { ...ended, until: '2026-04-30' },
      { id: 'm', act: { ...done.act, until: '2026-05-01', told: later } },
    ],
    ['what was taken back stays so', gone, ended, gone],
    ['what ended is taken back', ended, gone, gone],
    ['what ended is done again', ended, done, done],
    ['the later end counts', ended, { ...ended, until: '2026-10-01' }, { ...ended, until: '2026-10-01' }],
  ])('%s', (_what, earlier, later, both) => {
    expect(laterChange(earlier, later)).toEqual(both)
  })
})

test('of a match whose event names no sides, who needed it comes first', () => {
  const change = actChange(event('match.done', { match: 'm', organization: ['needs', 'has'] }))
  expect(change).toMatchObject({ act: { given: { from: 'has', to: 'needs' } } })
})

test('other events tell of none, nor one without an id', () => {
  expect(actChange(event('meeting.opened', { meeting: 'm' }))).toBeUndefined()
  expect(actChange(event('meeting.closed', {}))).toBeUndefined()
  // None of these comes after what was done.
  for (const kind of ['match.cancelled', 'booking.cancelled', 'project.stopped', 'pairing.declined'])
    expect(actChange(event(kind, { [kind.split('.')[0]!]: 'm', booking: 'm' }))).toBeUndefined()
})

test('where the event names no day, it is its own, here', () => {
  const change = actChange(
    event('meeting.recorded', { meeting: 'm', organization: ['a', 'b'], alliance: 'x' }),
  )
  expect(change).toMatchObject({ act: { on: '2026-05-02', allianceId: 'x', regionCode: null, given: null } })
})

function act(organizationIds: readonly string[], given: Act['given'] = null): Act {
  const regionCode = null
  return {
    ...{ id: 'act', kind: 'DEAL', on: '2026-05-01', until: null, regionCode, allianceId: null },
    organizationIds,
    given,
    told: { source: 'activities', position: 1 },
  }
}

test('who gave and who took is told by the direction', () => {
  const direction = (from: string, to: string) => tiesOf(act(['a', 'b'], { from, to }))[0]?.direction
  expect([direction('a', 'b'), direction('b', 'a'), tiesOf(act(['a', 'b']))[0]?.direction]).toEqual([
    1, -1, 0,
  ])
})

test('n organizations make n(n − 1)/2 ties, and each has one act of weight in all', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 30 }), (ids) => {
      const ties = tiesOf(act(ids))
      expect(ties).toHaveLength((ids.length * (ids.length - 1)) / 2)
      for (const { firstId, secondId } of ties) expect(firstId < secondId).toBe(true)
      for (const id of ids.length > 1 ? ids : []) {
        const own = ties.filter(({ firstId, secondId }) => firstId === id || secondId === id)
        expect(own.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1e6, -2)
      }
    }),
  )
})
