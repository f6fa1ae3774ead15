import { beforeAll, expect, test } from 'vitest'
import {
  acted,
  allianceEvent,
  districtEvent,
  listed,
  organization,
  placesEvent,
  routeEvent,
} from '../fixtures/events.ts'
import { useLinkage } from '../fixtures/open-test-linkage.ts'

const linkage = useLinkage()
const { organizations, activities, lists } = linkage.logs
beforeAll(async () => {
  organizations.append(
    placesEvent([
      organization('org_county', '150400', null),
      organization('org_a', '150402101'),
      ...['b', 'c', 'e', 'f', 'g'].map((name) => organization(`org_${name}`, '150403')),
      organization('org_d', '150402101'),
    ]),
    allianceEvent('alliance_one', ['org_a', 'org_b']),
    allianceEvent('alliance_two', ['org_c']),
    allianceEvent('alliance_three', ['org_e']),
    routeEvent('route_red', ['alliance_one', 'alliance_two']),
    districtEvent('district_one', ['alliance_one', 'alliance_three']),
  )
  activities.append(
    acted('activity.closed', 'activity_1', ['org_a', 'org_f'], { on: '2026-02-01' }),
    acted('activity.closed', 'activity_2', ['org_f', 'org_g'], { on: '2026-02-02' }),
  )
  lists.append(
    listed('need.published', 'need_1', 'org_a', { category: 'VENUE' }),
    listed('resource.published', 'resource_1', 'org_a', {
      category: 'EXPERT',
      allianceId: 'alliance_one',
      visibility: 'ALLIANCE',
    }),
    listed('resource.published', 'resource_d', 'org_d', { category: 'VENUE' }),
    listed('resource.published', 'resource_f', 'org_f', { category: 'VENUE' }),
    listed('need.published', 'need_b', 'org_b', { category: 'EXPERT' }),
    listed('need.published', 'need_c', 'org_c', { category: 'EXPERT' }),
  )
  await linkage.subgraph().caughtUp()
})

type Person = Parameters<typeof linkage.ask>[0]
const asked = (id: string, more = '') => `{ partnerSuggestions(organizationId: "${id}", from: "2026-01-01",
  to: "2026-12-31" ${more}) { from to counts asOf { source position } organization { id }
  suggestions { organization { id } score has needs commonPartners reasons { kind text } } } }`
const suggested = async (more?: string, who: Person = 'analyst') => {
  await linkage.subgraph().caughtUp()
  return (await linkage.ask(who, asked('org_a', more))).partnerSuggestions.suggestions
}
const ids = (found: { organization: { id: string } }[]) => found.map(({ organization: { id } }) => id).sort()

test('who has what is needed, who needs what is there, and who has partners in common', async () => {
  const found = await suggested()
  expect(found).toEqual([
    expect.objectContaining({
      organization: { id: 'org_b' },
      needs: ['EXPERT'],
      reasons: [
        { kind: 'NEEDS', text: '对方需要可提供的专家人才' },
        { kind: 'ALLIANCE', text: '同属一个联盟' },
      ],
    }),
    {
      organization: { id: 'org_d' },
      score: expect.closeTo(0.5 / 3 + 0.1),
      has: ['VENUE'],
      needs: [],
      commonPartners: 0,
      reasons: [
        { kind: 'HAS', text: '对方可提供所需的场地' },
        { kind: 'PLACE', text: '同在一个乡镇街道' },
      ],
    },
    expect.objectContaining({
      organization: { id: 'org_g' },
      commonPartners: 1,
      reasons: [{ kind: 'PARTNERS', text: '有 1 个共同伙伴' }],
    }),
  ])
})

test('who did something together already is not suggested, but is in a window without it', async () => {
  expect(ids(await suggested())).not.toContain('org_f')
  const later = asked('org_a').replace('2026-01-01', '2026-03-01')
  const { partnerSuggestions } = await linkage.ask('analyst', later)
  expect(ids(partnerSuggestions.suggestions)).toEqual(['org_b', 'org_d', 'org_f'])
})

test('what is not shown to the other side is no reason, along alliance, route and district', async () => {
  const show = (visibility: string) =>
    lists.append(
      listed('resource.changed', 'resource_1', 'org_a', {
        category: 'EXPERT',
        allianceId: 'alliance_one',
        visibility,
      }),
    )
  lists.append(listed('need.published', 'need_e', 'org_e', { category: 'EXPERT' }))
  const needing = async () =>
    ids((await suggested()).filter(({ needs }: { needs: string[] }) => needs.length > 0))
  expect(await needing()).toEqual(['org_b'])
  show('ROUTE')
  expect(await needing()).toEqual(['org_b', 'org_c'])
  show('DISTRICT')
  expect(await needing()).toEqual(['org_b', 'org_c', 'org_e'])
  show('ORGANIZATION')
  expect(await needing()).toEqual([])
  show('PUBLIC')
  expect(await needing()).toEqual(['org_b', 'org_c', 'org_e'])
})

test('what is no longer open is no reason, until it is opened again', async () => {
  const change = (happened: string, status: string) =>
    lists.append(listed(`resource.${happened}`, 'resource_d', 'org_d', { category: 'VENUE', status }))
  change('exhausted', 'EXHAUSTED')
  expect(ids(await suggested())).not.toContain('org_d')
  change('reopened', 'OPEN')
  expect(ids(await suggested())).toContain('org_d')
})

test('as many as are asked for', async () => {
  expect(await suggested('first: 1')).toHaveLength(1)
  expect(await linkage.statements('analyst', asked('org_a', 'first: 1'))).toBe(
    await linkage.statements('analyst', asked('org_a')),
  )
})

test.each([
  ['nobody', 'org_a', '', 'UNAUTHENTICATED'],
  ['outsider', 'org_a', '', 'FORBIDDEN'],
  ['operator', 'org_a', '', 'FORBIDDEN'],
  ['secretary', 'org_b', '', 'FORBIDDEN'],
  ['analyst', 'org_x', '', 'NOT_FOUND'],
  ['analyst', 'org_a', 'first: 101', 'INVALID_INPUT'],
] as const)('%s is refused of %s %s: %s', async (who, id, more, code) => {
  expect(await linkage.refusal(who, asked(id, more))).toBe(code)
})

test('who belongs to it is told', async () => {
  expect((await suggested('', 'secretary')).length).toBeGreaterThan(0)
})
