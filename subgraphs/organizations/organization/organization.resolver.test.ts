import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  branch,
  city,
  committeeAt,
  county,
  type Fixture,
  openFixture,
  otherCounty,
} from '../organizations-fixture.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await openFixture(30)
})
afterAll(() => fixture.close())

const tree = `query($id: ID!, $asOf: Date) { organization(id: $id, asOf: $asOf) {
  name superior { id } children(first: 50) { totalCount nodes { id name superior { name } region { name } units { id } history { name from to } } } } }`

test('the tree below an organization, with regions, units and history, in a fixed number of statements', async () => {
  let few = {} as Awaited<ReturnType<Fixture['run']>>
  const forFew = await fixture.statements(async () => {
    few = await fixture.run(tree, { id: otherCounty })
  })
  const forMany = await fixture.statements(() => fixture.run(tree, { id: county }))
  expect(few.data.organization.children).toMatchObject({
    totalCount: 1,
    nodes: [{ id: 'org_joint', region: { name: '元宝山区' }, units: [{ id: 'unit_joint' }] }],
  })
  expect(forMany).toBe(forFew)
})

test('a page is refused, not cut, beyond 100', async () => {
  const { errors } = await fixture.run('{ organizations(first: 101) { totalCount } }')
  expect(errors?.[0].extensions).toEqual({ code: 'INVALID_INPUT', field: 'first' })
})

test('pages follow each other without gap or repetition, forwards and backwards', async () => {
  const seen: string[] = []
  let after: string | null = null
  do {
    const { data } = await fixture.run(
      'query($after: String) { organizations(first: 7, after: $after) { pageInfo { hasNextPage endCursor } nodes { code } } }',
      { after },
    )
    seen.push(...data.organizations.nodes.map((node: { code: string }) => node.code))
    after = data.organizations.pageInfo.hasNextPage ? data.organizations.pageInfo.endCursor : null
  } while (after)
  expect(seen).toEqual([...seen].sort())
  expect(new Set(seen).size).toBe(34)
  const { data } = await fixture.run(
    '{ organizations(last: 3) { nodes { code } pageInfo { hasPreviousPage hasNextPage } totalCount } }',
  )
  expect(data.organizations).toMatchObject({
    nodes: seen.slice(-3).map((code) => ({ code })),
    pageInfo: { hasPreviousPage: true, hasNextPage: false },
    totalCount: 34,
  })
})

test('a region stands for all below it', async () => {
  const totals = await Promise.all(
    ['1504', '150403', '9', "1504' or true", '%'].map((code) =>
      fixture.run('query($code: String!) { organizations(filter: { regionCode: $code }) { totalCount } }', {
        code,
      }),
    ),
  )
  expect(totals.map(({ data }) => data.organizations.totalCount)).toEqual([34, 2, 0, 0, 0])
})

const change = `mutation($input: ChangeOrganizationInput!) { changeOrganization(input: $input) {
  organization { name version superior { id } } userErrors { code field message } } }`

test('a move is seen from its day on, and takes what is below along', async () => {
  const input = {
    organizationId: county,
    version: 1,
    on: '2026-03-01',
    superiorId: otherCounty,
    name: '红山新工委',
  }
  const { data } = await fixture.run(change, { input }, committeeAt(city))
  expect(data.changeOrganization).toEqual({
    organization: { name: '红山新工委', version: 2, superior: { id: otherCounty } },
    userErrors: [],
  })
  const before = await fixture.run(tree, { id: county, asOf: '2026-02-28' })
  const after = await fixture.run(tree, { id: county, asOf: '2026-03-01' })
  expect(before.data.organization).toMatchObject({
    name: '红山工委',
    superior: { id: city },
    children: { totalCount: 30 },
  })
  expect(after.data.organization).toMatchObject({ name: '红山新工委', superior: { id: otherCounty } })
  const places = (await fixture.subgraph.events.read(0, 1000)).flatMap(
    (event) => (event.data as { places?: { id: string; path: string[] }[] } | null)?.places ?? [],
  )
  expect(places.findLast((place) => place.id === branch(3))?.path).toEqual([
    branch(3),
    county,
    otherCounty,
    city,
  ])
})

test.each([
  [
    'a stale version',
    { organizationId: branch(1), version: 9, on: '2026-03-01', name: 'x' },
    committeeAt(city),
    'STALE_VERSION',
  ],
  [
    'the wrong committee',
    { organizationId: 'org_joint', version: 1, on: '2026-03-01', name: 'x' },
    committeeAt(branch(2)),
    'FORBIDDEN',
  ],
  [
    'a day that is past',
    { organizationId: branch(1), version: 1, on: '2019-03-01', name: 'x' },
    committeeAt(city),
    'TOO_EARLY',
  ],
  [
    'a superior below itself',
    { organizationId: otherCounty, version: 1, on: '2026-04-01', superiorId: county },
    committeeAt(city),
    'CIRCULAR_SUPERIOR',
  ],
  [
    'an unknown organization',
    { organizationId: 'org_none', version: 1, on: '2026-04-01' },
    committeeAt(city),
    'NOT_FOUND',
  ],
  [
    'an unknown region',
    { organizationId: branch(1), version: 1, on: '2026-04-01', regionCode: '99' },
    committeeAt(city),
    'INVALID_INPUT',
  ],
])('%s is refused and changes nothing', async (_, input, grants, code) => {
  const head = await fixture.subgraph.events.head()
  const { data } = await fixture.run(change, { input }, grants)
  expect(data.changeOrganization).toMatchObject({ organization: null, userErrors: [{ code }] })
  expect(await fixture.subgraph.events.head()).toBe(head)
})

test('nobody changes anything without signing in', async () => {
  const { errors } = await fixture.run(change, {
    input: { organizationId: branch(1), version: 1, on: '2026-03-01' },
  })
  expect(errors?.[0].extensions.code).toBe('UNAUTHENTICATED')
})

test('an organization is founded, found by node, and dissolved', async () => {
  const found = `mutation($input: FoundOrganizationInput!) { foundOrganization(input: $input) { organization { id version units { id } } userErrors { code } } }`
  const input = {
    superiorId: otherCounty,
    code: 'NEW',
    name: '新支部',
    kind: 'BRANCH',
    regionCode: '150403',
    foundedOn: '2026-05-01',
    unitIds: ['unit_bare'],
    idempotencyKey: 'once',
  }
  const [first, again] = [
    await fixture.run(found, { input }, committeeAt(city)),
    await fixture.run(found, { input }, committeeAt(city)),
  ]
  const { id } = first.data.foundOrganization.organization
  expect(again.data).toEqual(first.data)
  expect(
    (
      await fixture.run('query($id: ID!) { node(id: $id) { __typename id ... on Organization { name } } }', {
        id,
      })
    ).data.node,
  ).toEqual({ __typename: 'Organization', id, name: '新支部' })
  const taken = await fixture.run(found, { input: { ...input, idempotencyKey: null } }, committeeAt(city))
  expect(taken.data.foundOrganization.userErrors).toEqual([{ code: 'CODE_TAKEN' }])
  const dissolve =
    'mutation($input: DissolveOrganizationInput!) { dissolveOrganization(input: $input) { organization { dissolvedOn } userErrors { code } } }'
  const gone = await fixture.run(
    dissolve,
    { input: { organizationId: id, version: 1, on: '2026-06-01' } },
    committeeAt(city),
  )
  expect(gone.data.dissolveOrganization).toEqual({
    organization: { dissolvedOn: '2026-06-01' },
    userErrors: [],
  })
})

test('coverage tells own, joint, instructor and none apart', async () => {
  const other = await fixture.run(
    '{ units(filter: { coverage: INSTRUCTOR }) { nodes { id coverage organizations { id } } } coverage(regionCode: "1504") { units own joint instructor none } }',
  )
  expect(other.data.units.nodes).toEqual([{ id: 'unit_taught', coverage: 'INSTRUCTOR', organizations: [] }])
  expect(other.data.coverage).toEqual({ units: 4, own: 1, joint: 1, instructor: 1, none: 1 })
})
