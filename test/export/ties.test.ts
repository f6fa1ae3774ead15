import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type RunningPlatform, startPlatform } from '../platform-fixture.ts'

let running: RunningPlatform
beforeAll(async () => {
  running = await startPlatform()
  await running.platform.subgraphs.linkage.caughtUp()
})
afterAll(() => running.close())

const window = 'from=2024-01-01&to=2027-12-31'
async function get(path: string, as?: string, method = 'GET'): Promise<Response> {
  const headers = as ? { authorization: `Bearer ${await running.token(as)}` } : undefined
  return fetch(new URL(`/export/${path}`, running.url), { method, ...(headers ? { headers } : {}) })
}

test('an analyst gets the ties of the district as a file, as many as are announced and as linkage has', async () => {
  const response = await get(`ties.jsonl?${window}`, 'analyst')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/jsonl; charset=utf-8')
  expect(response.headers.get('content-disposition')).toContain('ties-2024-01-01-2027-12-31.jsonl')
  expect(response.headers.get('x-as-of')).toMatch(/activities=\d+/)
  const total = Number(response.headers.get('x-total-count'))
  const ties = (await response.text())
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string })
  expect(ties).toHaveLength(total)
  const query = '{ ties(from: "2024-01-01", to: "2027-12-31", last: 3) { totalCount nodes { id } } }'
  const { data } = await running.ask({ query, as: 'analyst' })
  expect(total).toBe(data.ties.totalCount)
  expect(total).toBeGreaterThan(2000)
  const oldest = data.ties.nodes.map(({ id }: { id: string }) => id)
  expect(new Set(ties.map(({ id }) => id)).size).toBe(total)
  for (const id of oldest) expect(ties.map((tie) => tie.id)).toContain(id)
})

test('as a table and as a network too, of some kinds', async () => {
  const csv = await (await get(`ties.csv?${window}&kinds=ACTIVITY,DEAL`, 'analyst')).text()
  expect(csv.split('\r\n')[0]).toContain('id,actId,kind,on,until')
  const gexf = await (await get(`ties.gexf?${window}&kinds=ACTIVITY,DEAL`, 'analyst')).text()
  expect(gexf.trimEnd().endsWith('</gexf>')).toBe(true)
  expect(gexf.match(/<edge /g)?.length).toBe(csv.trimEnd().split('\r\n').length - 1)
})

test.each([
  ['without a token', `ties.csv?${window}`, undefined, 401, 'UNAUTHENTICATED'],
  ['a party member', `ties.csv?${window}`, 'member', 403, 'FORBIDDEN'],
  ['who runs the service', `ties.gexf?${window}`, 'operator', 403, 'FORBIDDEN'],
  ['no window', 'ties.csv', 'analyst', 400, 'BAD_USER_INPUT'],
  ['a window turned over', 'ties.csv?from=2026-02-01&to=2026-01-01', 'analyst', 400, 'INVALID_INPUT'],
  ['a kind that is none', `ties.csv?${window}&kinds=PARTY`, 'analyst', 400, 'BAD_USER_INPUT'],
])('%s is refused', async (_who, path, as, status, code) => {
  const response = await get(path, as)
  expect(response.status).toBe(status)
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
  expect(errors[0]!.extensions.code).toBe(code)
})

test('another form or another method there is not', async () => {
  expect((await get(`ties.xml?${window}`, 'analyst')).status).toBe(404)
  expect((await get(`ties.csv?${window}`, 'analyst', 'POST')).status).toBe(405)
})

test('a token that is none is refused', async () => {
  const response = await fetch(new URL(`/export/ties.csv?${window}`, running.url), {
    headers: { authorization: 'Bearer nonsense' },
  })
  expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
})

/** A crowded machine refuses at times what it would do. */
const patience = { timeout: 60_000, interval: 100 }

test('a file whose ties are corrected while it is written ends its connection early', async () => {
  const { linkage } = running.platform.subgraphs
  const { execute } = linkage
  const asked = vi.spyOn(linkage, 'execute').mockImplementation(async (...request) => {
    if (asked.mock.calls.length === 2)
      await sql`update linkage.standing_changes set changes = changes + 1`.execute(linkage.database.rows)
    return execute(...request)
  })
  await vi.waitFor(async () => {
    asked.mockClear()
    const response = await get(`ties.csv?${window}`, 'analyst')
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow()
  }, patience)
  asked.mockRestore()
})

test('none is begun while all is rebuilt', async () => {
  // Nothing of it is taken again, so that it goes on.
  await running.platform.subgraphs.linkage.stopFollowing()
  await running.ask({
    query: 'mutation { rebuildLinkage(input: {}) { userErrors { code } } }',
    as: 'operator',
  })
  await vi.waitFor(async () => {
    const response = await get(`ties.csv?${window}`, 'analyst')
    expect([response.status, response.headers.has('retry-after')]).toEqual([503, true])
    expect(await response.text()).toContain('"REBUILDING"')
  }, patience)
})
