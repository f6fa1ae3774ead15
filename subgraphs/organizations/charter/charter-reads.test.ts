import { parse } from 'graphql'
import { sql } from 'kysely'
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
const found = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Article { id number text } } }`

test('the words of a charter that is in force are read once by a process', async () => {
  const [first] = await inOneMoment([cited])
  const { articles, rules } = first!.data.alliance.charter
  const numbers = new Map(articles.map(({ id, number }: any) => [id, number]))
  expect(rules.length).toBeGreaterThan(5)
  for (const { article } of rules) expect(numbers.get(article.id)).toBe(article.number)
  const [again] = await inOneMoment([cited])
  expect(again).toEqual({ data: first!.data, statements: first!.statements - 2 })
  const of = articles.map(({ id }: any) => ({ __typename: 'Article', id }))
  const [cites] = await inOneMoment([found, { of }])
  expect(cites).toEqual({ data: { _entities: articles }, statements: 0 })
})

test('what is not there is looked for each time', async () => {
  const [all] = await inOneMoment([cited])
  const { id } = all!.data.alliance.charter.articles[0]
  const of = [id, 'article_none'].map((each) => ({ __typename: 'Article', id: each }))
  for (let time = 0; time < 2; time++) {
    const [alone] = await inOneMoment([found, { of }])
    expect(alone).toMatchObject({ data: { _entities: [{ id }, null] }, statements: 1 })
  }
})

test('the words of a draft are read anew, and those that it is adopted with are kept', async () => {
  const { rows } = at.subgraph.database
  await sql`insert into organizations.charter (id, alliance_id, version, title, status)
    values ('charter_draft', ${allianceId}, 99, 'Draft', 'DRAFT')`.execute(rows)
  await sql`insert into organizations.article (id, charter_id, place, number, text)
    values ('article_draft', 'charter_draft', 0, '1', 'first')`.execute(rows)
  const write = (text: string) =>
    sql`update organizations.article set text = ${text} where id = 'article_draft'`.execute(rows)
  const of = [{ __typename: 'Article', id: 'article_draft' }]
  const read = async () => {
    const [one] = await inOneMoment([found, { of }])
    return [one!.data._entities[0]?.text, one!.statements]
  }
  expect(await read()).toEqual([undefined, 1])
  await write('second')
  await sql`update organizations.charter set status = 'ADOPTED', effective_from = '2020-01-01', version = 0
    where id = 'charter_draft'`.execute(rows)
  expect(await read()).toEqual(['second', 1])
  expect(await read()).toEqual(['second', 0])
})
