import { sql } from 'kysely'
import { test } from 'vitest'
import { fact, openFixture, entities, references, viewer, now, secretary } from './members-fixture.ts'
import { loadMembers } from './member/member.load.ts'
const t = async <T>(n: string, f: () => Promise<T>) => { const a = performance.now(); const r = await f(); console.log(n, (performance.now() - a).toFixed(1)); return r }
test('perf', async () => {
  const f = await openFixture()
  const db = f.members.database.rows
  const big = Number(process.env.BIG ?? 0)
  const orgs: any[] = []
  for (let c = 0; c < 12; c++) { orgs.push([`org_c${c}`, 'org_city']); for (let tn = 0; tn < 20; tn++) { orgs.push([`org_t${c}x${tn}`, `org_c${c}`]); for (let v = 0; v < 14; v++) orgs.push([`org_v${c}x${tn}x${v}`, `org_t${c}x${tn}`]) } }
  const sup = new Map(orgs as any); const path = (id: string): string[] => sup.has(id) ? [id, ...path(sup.get(id) as string)] : [id]
  const places = orgs.map(([id, s]) => ({ id, name: id, kind: 'BRANCH', superiorId: s, path: path(id), inside: path(id), regionCode: '150402', active: true }))
  for (let i = 0; i < places.length; i += 500) f.log.tell(places.slice(i, i + 500))
  await t('places', () => f.members.caughtUp())
  if (big) await t('big', () => sql`insert into members.place select 'org_x' || i, 'x', 'BRANCH', 'org_y' || (i/100), array['org_x' || i, 'org_y' || (i/100), 'org_z' || (i/10000), 'org_nation'], array['org_x' || i, 'org_y' || (i/100), 'org_z' || (i/10000), 'org_nation'], '110101', true from generate_series(1, ${big}) i`.execute(db))
  const leaves = orgs.filter(([id]) => id.startsWith('org_v')).map(([id]) => id)
  const facts = Array.from({ length: 30000 }, (_, i) => fact(`m${i}`, leaves[(i * 7) % leaves.length], { name: `名${(i * 7919) % 30000}`, ...(i % 8 ? {} : { reportIns: [{ organizationId: leaves[i % leaves.length], post: 'x', since: '2024-01-01' }] }) }))
  await t('load 30000', () => loadMembers(db, facts, { at: now, demo: true }))
  await t('publish', () => f.members.events.publish())
  await sql`analyze members.member, members.place, members.report_in, members.belonging`.execute(db)
  const city = viewer('COMMITTEE', 'org_city')
  const sec = secretary(leaves[5])
  const of = references('Organization', ...leaves.slice(0, 1000))
  const few = references('Organization', 'org_city', ...orgs.filter(([id]) => /^org_[ct]/.test(id)).map(([id]) => id).slice(0, 60))
  for (const [n, v] of [['anon', undefined], ['city', city], ['sec', sec]] as const) for (let i = 0; i < 4; i++) {
    await t(`${n} count 1000`, () => f.run(v, entities('Organization', 'memberCount'), of))
    if (i < 2) await t(`${n} count below 61`, () => f.run(v, entities('Organization', 'memberCount(includeBelow: true)'), few))
    if (i < 2) await t(`${n} count asOf 1000`, () => f.run(v, entities('Organization', 'memberCount(asOf: "2020-01-01")'), of))
    if (i < 2) await t(`${n} members first 20`, () => f.run(v, '{ members { nodes { name } } }'))
    if (i < 2) await t(`${n} members total`, () => f.run(v, '{ members { totalCount } }'))
    if (i < 2) await t(`${n} members of 100 orgs`, () => f.run(v, entities('Organization', 'members(first: 5) { totalCount nodes { name } }'), references('Organization', ...leaves.slice(0, 100))))
    if (i < 2) await t(`${n} member`, () => f.run(v, '{ member(id: "member_m5") { name } }'))
  }
  const texts: string[] = []
  f.members.database.onStatement = (s) => texts.push(s)
  await f.run(city, entities('Organization', 'memberCount'), of); 
  f.members.database.onStatement = undefined
  console.log(texts)
  const raw = async (n: string, q: any) => { for (let i = 0; i < 3; i++) await t(n, () => q.execute(db)) }
  const ids = leaves.slice(0, 1000)
  await raw('lateral raw', sql`select k.id, c.count from unnest(${ids}::text[]) k(id) cross join lateral (select count(*)::int as count from members.member b where b.organization_id = k.id and b.status = 'ACTIVE') c`)
  await raw('group raw', sql`select b.organization_id as id, count(*)::int as count from members.member b where b.organization_id = any(${ids}::text[]) and b.status = 'ACTIVE' group by 1`)
  await raw('json lateral', sql`select json_agg(c.count order by k.n) as counts from unnest(${ids}::text[]) with ordinality k(id, n) cross join lateral (select count(*)::int as count from members.member b where b.organization_id = k.id and b.status = 'ACTIVE') c`)
  const { rows } = await sql<any>`explain analyze select k.id, c.count from unnest(${ids}::text[]) k(id) cross join lateral (select count(*)::int as count from members.member b where b.organization_id = k.id and b.status = 'ACTIVE') c`.execute(db)
  console.log(rows.map((r: any) => r['QUERY PLAN']).join('\n'))
  await f.close()
}, 300000)
