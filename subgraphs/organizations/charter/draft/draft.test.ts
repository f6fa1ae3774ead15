import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type AllianceFixture,
  allianceId,
  firstCharter,
  office,
  officeOf,
  openAllianceFixture,
  secretaryOf,
  today,
} from '../../alliance-fixture.ts'
import { branch, committeeAt, county } from '../../organizations-fixture.ts'

let at: AllianceFixture
beforeAll(async () => {
  at = await openAllianceFixture()
})
afterAll(() => at.close())

const charter =
  'id version status revision effectiveFrom adoptedOn title rules { id kind content } articles { number text }'

async function draft(input: object = {}) {
  const { object, code } = await at.change('draftCharter', { allianceId, ...input }, office, charter)
  expect(code).toBeUndefined()
  return object
}

const ruleOf = (version: any, kind: string, body?: string) =>
  version.rules.find(({ content }: any) => content.kind === kind && (!body || content.body === body))

/** The quorum of the assembly with another number. */
const quorum = (version: any, num: number, den: number) => {
  const { id, content } = ruleOf(version, 'QUORUM', 'ASSEMBLY')
  return { id, rule: { ...content, fraction: { num, den } } }
}

async function inForce(asOf: string) {
  const query = `query($asOf: Date) { alliance(id: "${allianceId}") { charter(asOf: $asOf) { id version } } }`
  return (await at.run(query, { asOf })).data.alliance.charter
}

const propose = ({ id, revision }: any, input: object = {}, grants = office) =>
  at.change(
    'proposeCharter',
    { charterId: id, revision, ...input },
    grants,
    `${charter} decision { id state body way matter rule { id } }`,
  )

const withdraw = async ({ id, revision }: any) =>
  expect(
    (await at.change('withdrawCharter', { charterId: id, revision, reason: '另行起草' })).code,
  ).toBeUndefined()

describe('a draft', () => {
  test('copies the version in force, articles and rules, with ids of its own', async () => {
    const copy = await draft()
    const first = (await at.run(`{ node(id: "${firstCharter}") { ... on Charter { ${charter} } } }`)).data
      .node
    expect(copy).toMatchObject({ status: 'DRAFT', revision: 1, effectiveFrom: null })
    expect(copy.articles).toEqual(first.articles)
    expect(copy.rules.map(({ content }: any) => content)).toEqual(
      first.rules.map(({ content }: any) => content),
    )
    expect(copy.rules[0].id).not.toBe(first.rules[0].id)
  })

  test('is copied from a ready rule set of another kind', async () => {
    const copy = await draft({ fromRuleSet: 'UNION', title: '联合体章程' })
    expect(copy.title).toBe('联合体章程')
    expect(ruleOf(copy, 'YEARLY_MINIMUM').content.items).toHaveLength(5)
  })

  test('takes other numbers, new articles and rules, and loses what is removed', async () => {
    const before = await draft()
    const changed = await at.change(
      'changeCharter',
      {
        charterId: before.id,
        revision: 1,
        articles: [
          { number: '10', text: '四分之三以上到会方可开会。' },
          { number: '21', text: '会前七日通知。' },
        ],
        rules: [quorum(before, 3, 4), { rule: { kind: 'NOTICE', article: '21', body: 'ASSEMBLY', days: 7 } }],
        removeRules: [ruleOf(before, 'SHARING').id],
      },
      office,
      charter,
    )
    expect(changed.code).toBeUndefined()
    expect(changed.object.revision).toBe(2)
    expect(ruleOf(changed.object, 'QUORUM', 'ASSEMBLY').content.fraction).toEqual({ num: 3, den: 4 })
    expect(ruleOf(changed.object, 'NOTICE').content.days).toBe(7)
    expect(ruleOf(changed.object, 'SHARING')).toBeUndefined()
    expect(changed.object.articles.at(-1)).toEqual({ number: '21', text: '会前七日通知。' })
    expect(changed.object.articles).toHaveLength(before.articles.length + 1)
  })

  test.each([
    [
      'two rules that contradict each other',
      { kind: 'QUORUM', article: '12', body: 'ASSEMBLY', fraction: { num: 1, den: 2 }, boundary: 'AT_LEAST' },
      'CONTRADICTING_RULES',
      ['10', '12'],
    ],
    [
      'grades with a hole',
      {
        kind: 'STARS',
        article: '17',
        bands: [
          { name: { zh: '三星', en: 'three' }, from: 60, to: 69 },
          { name: { zh: '四星', en: 'four' }, from: 71, to: 80 },
        ],
      },
      'MALFORMED_RULE',
      ['17'],
    ],
    [
      'a share above the whole',
      {
        kind: 'QUORUM',
        article: '14',
        body: 'JOINT_MEETING',
        fraction: { num: 3, den: 2 },
        boundary: 'AT_LEAST',
      },
      'MALFORMED_RULE',
      ['14'],
    ],
    [
      'a rule of an article that is not there',
      { kind: 'NOTICE', article: '99', body: 'COUNCIL', days: 3 },
      'CHARTER_INCOMPLETE',
      ['99'],
    ],
    ['a kind that is none', { kind: 'WEATHER', article: '1' }, 'MALFORMED_RULE', ['1']],
  ])('is refused with %s, which are cited', async (_what, rule, code, articles) => {
    const { id } = await draft()
    const refused = await at.change('changeCharter', { charterId: id, revision: 1, rules: [{ rule }] })
    expect(refused.code).toBe(code)
    for (const article of articles) expect(refused.message).toContain(article)
    expect(
      (await at.change('changeCharter', { charterId: id, revision: 1, title: '未变' })).code,
    ).toBeUndefined()
  })

  test.each([
    ['nobody', undefined, 'UNAUTHENTICATED'],
    ['a member', secretaryOf(branch(1)), 'FORBIDDEN'],
    ['the committee above', committeeAt(county), 'FORBIDDEN'],
    ['the office of another alliance', officeOf('alliance_two'), 'FORBIDDEN'],
  ])('is not begun by %s', async (_who, grants, code) => {
    const { data, errors } = await at.run(
      'mutation($input: DraftCharterInput!) { draftCharter(input: $input) { userErrors { code } } }',
      { input: { allianceId } },
      grants,
    )
    expect(data?.draftCharter?.userErrors[0]?.code ?? errors?.[0].extensions.code).toBe(code)
  })

  test('is refused for an alliance, a model or a day that cannot be', async () => {
    const tried = async (input: object) => (await at.change('draftCharter', { allianceId, ...input })).code
    expect(await tried({ allianceId: 'alliance_none' })).toBe('NOT_FOUND')
    expect(await tried({ fromCharterId: 'charter_none' })).toBe('NOT_FOUND')
    expect(await tried({ fromCharterId: firstCharter, fromRuleSet: 'UNION' })).toBe('INVALID_INPUT')
    expect(await tried({ wantedFrom: '2026-06-14' })).toBe('INVALID_INPUT')
  })

  test('of an outdated revision, or of nobody’s business, is not changed', async () => {
    const { id } = await draft()
    expect((await at.change('changeCharter', { charterId: id, revision: 2 })).code).toBe('STALE_VERSION')
    const outside = await at.change('changeCharter', { charterId: id, revision: 1 }, secretaryOf(branch(5)))
    expect(outside.code).toBe('NOT_FOUND')
    const inside = await at.change('changeCharter', { charterId: id, revision: 1 }, secretaryOf(branch(1)))
    expect(inside.code).toBe('FORBIDDEN')
  })
})

describe('a proposal', () => {
  test('goes to the body that the charter names, and to no other', async () => {
    const version = await draft()
    const other = await propose(version, { body: 'COUNCIL' })
    expect(other.code).toBe('OTHER_BODY_DECIDES')
    expect(other.message).toContain('article 18')
    const head = await at.head()
    const { object } = await propose(version)
    expect(object.status).toBe('PROPOSED')
    expect(object.decision).toMatchObject({
      state: 'OPEN',
      body: 'ASSEMBLY',
      way: 'VOTE',
      matter: 'AMEND_CHARTER',
    })
    const asked = (await at.eventsAfter(head)).find(({ kind }) => kind === 'decision.requested')!
    expect(asked.about).toEqual({ alliance: allianceId, subject: version.id })
    expect(asked.data).toMatchObject({
      subjectId: version.id,
      matter: 'AMEND_CHARTER',
      body: 'ASSEMBLY',
      bodyId: 'body_assembly',
    })
    expect((await propose(await draft())).code).toBe('DUPLICATE')
    await withdraw(object)
  })

  test('is no longer changed, and can be taken back, which is told', async () => {
    const { object } = await propose(await draft())
    const change = { charterId: object.id, revision: object.revision }
    expect((await at.change('changeCharter', change)).code).toBe('WRONG_STATE')
    expect((await at.change('withdrawCharter', { ...change, reason: ' ' })).code).toBe('INVALID_INPUT')
    const head = await at.head()
    await withdraw(object)
    expect((await at.eventsAfter(head)).map(({ kind }) => kind)).toEqual([
      'decision.withdrawn',
      'charter.withdrawn',
    ])
    expect((await propose({ ...object, revision: object.revision + 1 })).code).toBe('WRONG_STATE')
    await at.decided(object.id, 'PASSED')
    expect(
      (await at.run(`{ node(id: "${object.id}") { ... on Charter { status } } }`, {}, office)).data.node
        .status,
    ).toBe('WITHDRAWN')
  })

  test('without quorum, or without a majority in the charter, stays open; a lost vote ends it', async () => {
    const { object } = await propose(await draft())
    const stands = async () =>
      (
        await at.run(
          `{ node(id: "${object.id}") { ... on Charter { status decision { state motion { id } } } } }`,
          {},
          office,
        )
      ).data.node
    await at.decided(object.id, 'INQUORATE')
    await at.decided(object.id, null)
    expect((await stands()).status).toBe('PROPOSED')
    await at.decided(object.id, 'REJECTED')
    expect(await stands()).toEqual({
      status: 'REJECTED',
      decision: { state: 'REJECTED', motion: { id: 'motion_1' } },
    })
    expect(await inForce(today)).toMatchObject({ version: 1 })
  })
})

describe('a vote', () => {
  test('puts the version in force from the wanted day; the one before holds until then, and what is older stays', async () => {
    const before = await draft({ wantedFrom: '2026-07-01' })
    const stale = await draft()
    const rules = [quorum(before, 3, 4)]
    await at.change('changeCharter', { charterId: before.id, revision: 1, rules })
    await propose({ ...before, revision: 2 })
    const head = await at.head()
    await at.decided(before.id, 'PASSED', '2026-06-20')
    expect(await inForce('2026-06-30')).toMatchObject({ id: firstCharter })
    expect(await inForce('2026-07-01')).toMatchObject({ id: before.id })
    expect(await inForce('2024-12-31')).toBeNull()
    const [adopted, told] = await at.eventsAfter(head)
    expect(adopted!.kind).toBe('charter.adopted')
    expect(told).toMatchObject({
      kind: 'charter.inForce',
      data: { charterId: before.id, effectiveFrom: '2026-07-01' },
    })
    expect(told!.data.rules.find(({ rule }: any) => rule.kind === 'QUORUM').rule.fraction).toEqual({
      num: 3,
      den: 4,
    })
    expect(told!.data.rules.every(({ articleId }: any) => articleId)).toBe(true)
    expect((await propose(stale)).code).toBe('WRONG_STATE')
  })

  test('that came after the wanted day puts it in force from the vote on', async () => {
    const late = await draft({ wantedFrom: '2026-06-15' })
    await propose(late)
    await at.decided(late.id, 'PASSED', '2026-07-10')
    expect(await inForce('2026-07-09')).not.toMatchObject({ id: late.id })
    expect(await inForce('2026-07-10')).toMatchObject({ id: late.id })
    await at.decided(late.id, 'REJECTED')
    expect(await inForce('2026-07-10')).toMatchObject({ id: late.id })
  })

  test('leaves its steps for those inside', async () => {
    const query = `{ alliance(id: "${allianceId}") { steps(first: 100) { totalCount nodes { kind role reason subject { id } place { id } } } } }`
    const { nodes } = (await at.run(query, {}, secretaryOf(branch(1)))).data.alliance.steps
    const kinds = nodes.map(({ kind }: any) => kind)
    expect(kinds).toEqual(
      expect.arrayContaining([
        'CHARTER_DRAFTED',
        'CHARTER_CHANGED',
        'CHARTER_PROPOSED',
        'CHARTER_WITHDRAWN',
        'CHARTER_REJECTED',
      ]),
    )
    expect(nodes.find(({ kind }: any) => kind === 'CHARTER_ADOPTED')).toMatchObject({
      role: null,
      place: null,
    })
    expect(nodes.find(({ kind }: any) => kind === 'CHARTER_WITHDRAWN')).toMatchObject({
      role: 'ALLIANCE_OFFICE',
      reason: '另行起草',
      place: { id: allianceId },
    })
    expect((await at.run(query, {}, secretaryOf(branch(5)))).data.alliance.steps.totalCount).toBe(0)
  })
})
