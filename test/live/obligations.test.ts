import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type RunningPlatform, startPlatform } from '../platform-fixture.ts'
import { Stream, type Transport } from './stream.ts'

let running: RunningPlatform
let allianceId: string
const open: Stream[] = []

beforeAll(async () => {
  running = await startPlatform()
  const { viewer } = await answer('office', '{ viewer { alliances { id } } }')
  allianceId = viewer.alliances[0].id
})
afterEach(() => {
  for (const stream of open.splice(0)) stream.close()
})
afterAll(() => running.close())

async function answer(as: string, query: string, variables: Record<string, unknown> = {}): Promise<any> {
  const { data, errors } = await running.ask({ query, variables, as })
  expect(errors).toBeUndefined()
  return data
}

const today = () => Temporal.Now.plainDateISO('Asia/Shanghai').toString()
const text = `subscription ($allianceId: ID, $after: String) { obligationChanged(allianceId: $allianceId, after: $after) {
  cursor snapshot change obligation { id title state evidence } } }`

/** Makes due this year what evidence can be given for, which the demo's alliance of the office owes none of; answers its id. */
async function owe(id: string): Promise<string> {
  await sql`
    insert into activities.obligation (id, alliance_id, subject, charter_id, rule_id, article_id, period_from, period_to, time, due_on)
    select ${id}, alliance_id, 'YEAR_PLAN', charter_id, rule_id, article_id, make_date(year, 1, 1), make_date(year, 12, 31), 1, make_date(year, 12, 31)
    from activities.obligation, (select extract(year from ${today()}::date)::int as year) y
    where alliance_id = ${allianceId} limit 1`.execute(running.platform.subgraphs.activities.database.rows)
  return id
}

async function change(name: string, input: Record<string, unknown>): Promise<string | undefined> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`
  const mutation = `mutation ($input: ${type}) { ${name}(input: $input) { obligation { id } userErrors { code } } }`
  return (await answer('office', mutation, { input }))[name].userErrors[0]?.code
}

describe.each<Transport>(['ws', 'sse'])('over %s', (transport) => {
  async function listen(variables: Record<string, unknown>, as = 'office'): Promise<Stream> {
    const stream = new Stream(transport, {
      url: running.url,
      token: await running.token(as),
      query: text,
      variables,
    })
    open.push(stream)
    return stream
  }

  test('what is due is there at first; what is fulfilled and reopened comes at once, and a resumed stream neither loses nor repeats it', async () => {
    const id = await owe(`obligation_live${transport}`)
    const first = await listen({ allianceId })
    const isThere = ({ messages }: Stream, id: string) =>
      messages.some(({ obligation }) => obligation?.id === id)
    await first.until((stream) => isThere(stream, id))
    expect(isThere(first, id)).toBe(true)
    const given = { obligationId: id, on: today(), evidence: '计划文本' }
    expect(await change('fulfilObligation', given)).toBeUndefined()
    await first.until(({ changes }) => changes.length > 0)
    expect(first.changes[0]).toMatchObject({
      change: 'FULFILLED',
      obligation: { id, state: 'FULFILLED', evidence: '计划文本' },
    })
    const after = first.changes[0]!.cursor
    first.close()
    expect(await change('reopenObligation', { obligationId: id, reason: '误填' })).toBeUndefined()
    const again = await listen({ allianceId, after })
    await again.until(({ messages }) => messages.length > 0)
    expect(again.messages).toMatchObject([
      { snapshot: false, change: 'REOPENED', obligation: { id, evidence: null } },
    ])
    expect([first, again].flatMap(({ errors }) => errors)).toEqual([])
  })

  test('who may not see them is told so', async () => {
    const { nodes } = (await answer('committee', '{ alliances(first: 12) { nodes { id } } }')).alliances
    const foreign = nodes.map(({ id }: { id: string }) => id).filter((id: string) => id !== allianceId)
    const stream = await listen({ allianceId: foreign.at(-1) })
    await stream.until(({ errors }) => errors.length > 0)
    expect(JSON.stringify(stream.errors)).toContain('NOT_FOUND')
    expect(stream.messages).toEqual([])
  })
})
