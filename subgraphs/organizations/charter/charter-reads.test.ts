import { parse } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { statementsOf } from '../../../shared/database/test-statements.ts'
import { Moment } from '../../../shared/moment.ts'
import { type AllianceFixture, allianceId, openAllianceFixture } from '../alliance-fixture.ts'

let at: AllianceFixture
beforeAll(async () => {
  at = await openAllianceFixture()
})
afterAll(() => at.close())

/** Queries one after the other in one moment: their answers, and how many statements each has sent. */
async function inOneMoment(...asked: readonly (readonly [query: string, variables?: object])[]) {
  const { subgraph } = at
  const caller = { viewer: undefined, locale: 'zh', requestId: 'r', moment: new Moment() } as const
  const answers: { data: any; statements: number }[] = []
  for (const [query, variables = {}] of asked) {
    let data: unknown
    const sent = await statementsOf(subgraph.database, async () => {
      const request = { document: parse(query), variables: { ...variables } }
      data = (await subgraph.execute(request, caller)).data
    })
    answers.push({ data, statements: sent.length })
  }
  return answers
}

const cited = `{ alliance(id: "${allianceId}") { charter { articles { id number text } rules { article { id number } } } } }`
const uncited = `{ alliance(id: "${allianceId}") { charter { rules { id } } } }`
const found = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Article { id number text } } }`

test("a charter's articles are read once: for itself, for its rules, and for what another step asks", async () => {
  const [first] = await inOneMoment([cited])
  const { articles, rules } = first!.data.alliance.charter
  const numbers = new Map(articles.map(({ id, number }: any) => [id, number]))
  expect(rules.length).toBeGreaterThan(5)
  for (const { article } of rules) expect(numbers.get(article.id)).toBe(article.number)
  const of = articles.map(({ id }: any) => ({ __typename: 'Article', id }))
  const [plain] = await inOneMoment([uncited])
  const [again, later] = await inOneMoment([cited], [found, { of }])
  expect(again!.statements).toBe(plain!.statements + 1)
  expect(later).toEqual({ data: { _entities: articles }, statements: 0 })
})

test('an article that was not read before is looked up by itself', async () => {
  const [all] = await inOneMoment([cited])
  const { id } = all!.data.alliance.charter.articles[0]
  const of = [id, 'article_none'].map((each) => ({ __typename: 'Article', id: each }))
  const [alone] = await inOneMoment([found, { of }])
  expect(alone).toMatchObject({ data: { _entities: [{ id }, null] }, statements: 1 })
})
