import { beforeAll, expect, test } from 'vitest'
import {
  acted,
  allianceEvent,
  organization,
  placesEvent,
  routeEvent,
  standingEvent,
} from '../fixtures/events.ts'
import { useLinkage } from '../fixtures/open-test-linkage.ts'

const linkage = useLinkage()
const { organizations, activities } = linkage.logs

/** An alliance as `organizations` tells of it, with the field that it works in. */
function alliance(id: string, members: readonly string[], sector: string | null = null) {
  const { data, ...event } = allianceEvent(id, members)
  return { ...event, data: { ...data, sector } }
}

beforeAll(async () => {
  organizations.append(
    placesEvent([
      ...['a', 'b', 'c'].map((name) => organization(`org_${name}`, '150402', null)),
      ...['d', 'e'].map((name) => organization(`org_${name}`, '150403', null)),
      organization('alliance_one', '150402', 'org_a'),
      organization('alliance_two', '150402', 'org_b'),
      organization('alliance_three', '150403', 'org_d'),
      organization('alliance_four', '150403', 'org_e'),
    ]),
    alliance('alliance_one', ['org_a'], 'ENERGY'),
    alliance('alliance_two', ['org_b', 'org_c']),
    alliance('alliance_three', ['org_d'], 'ENERGY'),
    alliance('alliance_four', ['org_e']),
    standingEvent({ org_b: [['COMPANY', 'TRADE']], org_e: [['COMPANY', 'TRADE']] }),
  )
  activities.append(
    acted('activity.closed', 'activity_1', ['org_a', 'org_b'], { on: '2026-02-01' }),
    acted('activity.closed', 'activity_2', ['org_a', 'org_c'], { on: '2026-03-01' }),
    acted('activity.closed', 'activity_3', ['org_a', 'org_d'], { on: '2026-03-02' }),
    acted('activity.closed', 'activity_4', ['org_b', 'org_e'], { on: '2026-03-03' }),
  )
  await linkage.subgraph().caughtUp()
})

const asked = (more = '') => `{ routeSuggestions(from: "2026-01-01", to: "2026-12-31" ${more}) {
  from to counts asOf { source position }
  suggestions { score alliances { id } links { first { id } second { id } tieCount counties sectors reasons { kind text } } } } }`
const suggested = async (more?: string) =>
  (await linkage.ask('nobody', asked(more))).routeSuggestions.suggestions

test('alliances in one county, or of one trade, with ties between their members', async () => {
  expect(await suggested()).toEqual([
    {
      score: expect.closeTo(0.245),
      alliances: [{ id: 'alliance_one' }, { id: 'alliance_two' }, { id: 'alliance_three' }],
      links: [
        {
          first: { id: 'alliance_one' },
          second: { id: 'alliance_two' },
          tieCount: 2,
          counties: ['150402'],
          sectors: [],
          reasons: [
            { kind: 'PLACE', text: '同在 1 个旗县区' },
            { kind: 'TIES', text: '成员之间已有 2 次联动' },
          ],
        },
        {
          first: { id: 'alliance_one' },
          second: { id: 'alliance_three' },
          tieCount: 1,
          counties: [],
          sectors: ['ENERGY'],
          reasons: [
            { kind: 'TRADE', text: '同属能源' },
            { kind: 'TIES', text: '成员之间已有 1 次联动' },
          ],
        },
      ],
    },
  ])
})

test('of a region only, and no more than asked for', async () => {
  const [route] = await suggested('regionCode: "150402"')
  expect(route.alliances).toEqual([{ id: 'alliance_one' }, { id: 'alliance_two' }])
  expect(await suggested('regionCode: "150403"')).toEqual([])
})

test('those on a route together are not suggested again', async () => {
  organizations.append(routeEvent('route_red', ['alliance_one', 'alliance_two']))
  await linkage.subgraph().caughtUp()
  const [route] = await suggested()
  expect(route.alliances).toEqual([{ id: 'alliance_one' }, { id: 'alliance_three' }])
})

test.each([
  ['regionCode: "1504x"', 'a region code that is none'],
  ['first: 0', 'none at all'],
  ['first: 101', 'too many'],
])('%s is refused: %s', async (more) => {
  expect(await linkage.refusal('nobody', asked(more))).toBe('INVALID_INPUT')
})

test('what begins in the midst of a month is refused', async () => {
  expect(await linkage.refusal('nobody', asked().replace('2026-01-01', '2026-01-02'))).toBe('INVALID_INPUT')
})
