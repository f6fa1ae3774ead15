import { afterAll, beforeAll, expect, test } from 'vitest'
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
