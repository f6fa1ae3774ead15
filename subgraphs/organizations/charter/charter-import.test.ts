import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { city, committeeAt, type Fixture, openFixture } from '../organizations-fixture.ts'
import { articlesToLoad } from './charter-articles.ts'
import { importCharter } from './charter-import.ts'
import { parseCharterText } from './charter-text.ts'
import { haveSources, sourceText } from './test-sources/source-documents.ts'
import { ink } from './text/fold.ts'

let fixture: Fixture

beforeAll(async () => {
  fixture = await openFixture(0)
  for (const id of ['alliance_one', 'alliance_two', 'alliance_three'])
    await sql`
      insert into organizations.alliance (id, name, kind, status, founded_on, lead_organization_id, region_code)
      values (${id}, '联盟', 'REGIONAL', 'ACTIVE', '2024-01-01', ${city}, '1504')`.execute(rows())
})

afterAll(() => fixture.close())

const rows = () => fixture.subgraph.database.rows

const text = `片区党建联盟章程

为加强联建共建,制定本章程。

第一章 总则
第一条 本联盟由成员单位自愿组成。
第二条 联盟的任务:
(一)共享资源;
(二)共办活动。
- 3 -
第二章 附则
第三条 本章程由联盟大会通过后生效。
`

const query = `query ($id: ID!) {
  alliance(id: $id) { charter { id } charters { version title effectiveFrom articles { number title chapter text } } }
}`

async function chartersOf(id: string, grants?: Parameters<Fixture['run']>[2]) {
  const { data, errors } = await fixture.run(query, { id }, grants ?? committeeAt(city))
  expect(errors).toBeUndefined()
  return data.alliance
}

test('the articles are stored as written, in force from no day', async () => {
  const { version, known, charter } = await importCharter(fixture.subgraph, text, {
    allianceId: 'alliance_one',
  })
  expect([version, known]).toEqual([1, false])
  expect(charter.unplaced).toMatchObject([{ line: 10, text: '- 3 -', reason: 'PAGE_NUMBER' }])
  expect(await chartersOf('alliance_one', [])).toEqual({ charter: null, charters: [] })
  const { charter: inForce, charters } = await chartersOf('alliance_one')
  expect(inForce).toBeNull()
  expect(charters).toEqual([
    {
      version: 1,
      title: '片区党建联盟章程',
      effectiveFrom: null,
      articles: [
        { number: '序言', title: null, chapter: null, text: '为加强联建共建,制定本章程。' },
        { number: '1', title: null, chapter: '第一章 总则', text: '本联盟由成员单位自愿组成。' },
        {
          number: '2',
          title: null,
          chapter: '第一章 总则',
          text: '联盟的任务:\n(一)共享资源;\n(二)共办活动。',
        },
        { number: '3', title: null, chapter: '第二章 附则', text: '本章程由联盟大会通过后生效。' },
      ],
    },
  ])
})

test('the same words again are no new version, other words are the next', async () => {
  const allianceId = 'alliance_two'
  await importCharter(fixture.subgraph, text, { allianceId })
  expect(await importCharter(fixture.subgraph, text, { allianceId })).toMatchObject({
    version: 1,
    known: true,
  })
  const amended = text.replace('自愿组成', '自愿结成')
  const trial = await importCharter(fixture.subgraph, amended, { allianceId, dryRun: true })
  expect(trial).toMatchObject({ version: 2, known: false })
  expect((await chartersOf(allianceId)).charters).toHaveLength(1)
  await importCharter(fixture.subgraph, amended, { allianceId })
  expect((await chartersOf(allianceId)).charters.map(({ version }: { version: number }) => version)).toEqual([
    2, 1,
  ])
})

test('a proposed charter is told of, with the alliance', async () => {
  const head = await fixture.subgraph.events.head()
  await importCharter(fixture.subgraph, text, { allianceId: 'alliance_three' })
  const [event, ...others] = await fixture.subgraph.events.read(head, 10)
  expect(event).toMatchObject({ kind: 'charter.drafted', about: { alliance: 'alliance_three' } })
  expect(others).toEqual([])
})

test('an alliance that is not there, and a text without articles', async () => {
  const nowhere = importCharter(fixture.subgraph, text, { allianceId: 'alliance_none' })
  await expect(nowhere).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const empty = importCharter(fixture.subgraph, ' \n', { allianceId: 'alliance_one' })
  await expect(empty).rejects.toMatchObject({ code: 'NO_ARTICLES' })
})

test('a chapter without articles is kept as one without a text', () => {
  const charter = parseCharterText('章程\n第一章 总则\n第二章 附则\n第一条 本章程自通过之日起生效。\n')
  expect(articlesToLoad(charter)).toMatchObject([
    { number: '1', chapter: '第一章 总则', text: '' },
    { number: '1', chapter: '第二章 附则', text: '本章程自通过之日起生效。' },
  ])
})

describe.skipIf(!haveSources())('the source documents', () => {
  test.each([0, 1, 2, 3, 4])('all of document %i is stored or reported', (document) => {
    const source = sourceText(document)
    const charter = parseCharterText(source)
    const articles = articlesToLoad(charter)
    const stored = [
      charter.title,
      ...articles.flatMap(({ title, text }) => [title ?? '', text]),
      ...new Set(articles.map(({ chapter }) => chapter ?? '')),
      ...charter.unplaced.map(({ text }) => text),
      ...charter.articles.map(({ label }) => label),
    ].join('')
    // The preamble's and an empty chapter's names are ours; all else is the document's, every character of it.
    expect([...ink(stored)].sort().join('')).toBe([...ink(source)].sort().join(''))
  })
})

test('a dissolved alliance gets no charter any more', async () => {
  await sql`update organizations.alliance set status = 'DISSOLVED' where id = 'alliance_three'`.execute(
    rows(),
  )
  const late = importCharter(fixture.subgraph, text, { allianceId: 'alliance_three' })
  await expect(late).rejects.toMatchObject({ code: 'WRONG_STATE' })
})
