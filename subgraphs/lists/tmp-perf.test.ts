import { expect, test } from 'vitest'
import { useLists } from './fixtures/open-test-lists.ts'
import { loadNeeds } from './need/need.load.ts'
import { loadResources } from './resource/resource.load.ts'
import { needed, roomWanted, needMatches } from './fixtures/operations.ts'
import { sql } from 'kysely'
const lists = useLists()
const now = Temporal.Instant.from('2026-06-01T01:00:00Z')
const places = ['会议室','多功能厅','篮球场','党员活动室','培训教室','农家书屋','展厅','仓库','停车场','食堂']
const adj = ['乡镇','村级','社区','企业','学校','园区','医院','驻地','共享','红色']
const acts = ['主题党日','技能培训','招聘会','义诊','直播带货','节日演出','法律咨询','安全检查','青年交流','农技讲座']
const cats = ['VENUE','EXPERT','SERVICE','MATERIAL','FUND','MARKET','TECHNOLOGY','TRAINING']
const pick = <T>(a: T[], i: number) => a[Math.abs(i) % a.length]!
function row(prefix: string, i: number) {
  const h = (i * 2654435761) >>> 0
  return { id: `${prefix}_${i}`, organizationId: pick(['org_a','org_b','org_c','org_d','org_e'], h), allianceId: null, title: `${pick(adj, h >>> 3)}${pick(places, h >>> 7)}用于${pick(acts, h >>> 11)}`, category: pick(cats, h >>> 15), description: `可容纳${h % 200}人,适合${pick(acts, h >>> 5)}和${pick(acts, h >>> 9)}`, quantity: 5, unit: '场', publishedAt: '2026-05-01T01:00:00Z' }
}
test.each([1000, 100000])('perf %d', async (n) => {
  const s = lists.subgraph()
  await sql`truncate lists.match, lists.need, lists.resource, lists.open_entry, lists.word cascade`.execute(s.database.rows)
  let t = performance.now()
  await loadResources(s.database.rows, Array.from({ length: n }, (_, i) => row('resource', i + n)), now)
  await s.events.publish(); console.log('load', performance.now() - t); t = performance.now()
  await s.caughtUp(); console.log(n, 'resources indexed', performance.now() - t)
  if (n === 1000) { t = performance.now(); await loadNeeds(s.database.rows, Array.from({ length: 1000 }, (_, i) => ({ ...row('need', i), claimBy: null })), now); await s.events.publish(); await s.caughtUp(); console.log('1000 needs matched', performance.now() - t)
    console.log((await sql`select status, count(*) from lists.match group by 1`.execute(s.database.rows)).rows) }
  await sql`vacuum analyze`.execute(s.database.rows)
  const times: number[] = []
  for (let k = 0; k < 20; k++) { t = performance.now(); const r = row('x', k * 7919); const id = await needed(lists, 'committee', { ...roomWanted, title: r.title, category: r.category, description: r.description, organizationId: r.organizationId }); await s.caughtUp(); times.push(performance.now() - t)
   if (k === 0) console.log(JSON.stringify((await lists.ask('committee', needMatches, { id })).need.matches.nodes.slice(0,3))) }
  console.log(n, times.map(Math.round).join(' '))
  expect(1).toBe(1)
}, 600000)
