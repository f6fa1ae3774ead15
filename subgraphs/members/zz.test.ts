import { sql } from 'kysely'
import { test } from 'vitest'
import { loadMembers } from './member/member.load.ts'
import { entities, fact, now, openFixture, references, secretary, viewer } from './members-fixture.ts'

const t = async <T>(n: string, f: () => Promise<T>) => {
  const a = performance.now()
  const r = await f()
  console.log(n, (performance.now() - a).toFixed(1))
  return r
}
test('perf', async () => {
  const f = await openFixture()
  const db = f.members.database.rows
  const big = Number(process.env.BIG ?? 0)
  const orgs: any[] = []
  for (let c = 0; c < 12; c++) {
    orgs.push([`org_c${c}`, 'org_city'])
    for (let tn = 0; tn < 20; tn++) {
      orgs.push([`org_t${c}x${tn}`, `org_c${c}`])
      for (let v = 0; v < 14; v++) orgs.push([`org_v${c}x${tn}x${v}`, `org_t${c}x${tn}`])
    }
  }
  const sup = new Map(orgs as any)
  const path = (id: string): string[] => (sup.has(id) ? [id, ...path(sup.get(id) as string)] : [id])
  const places = orgs.map(([id, s]) => ({
    id,
    name: id,
    kind: 'BRANCH',
    superiorId: s,
    path: path(id),
    inside: path(id),
    regionCode: '150402',
    active: true,
  }))
  for (let i = 0; i < places.length; i += 500) f.log.tell(places.slice(i, i + 500))
  await t('places', () => f.members.caughtUp())
  if (big)
    await t('big', () =>
      sql`insert into members.place select 'org_x' || i, 'x', 'BRANCH', 'org_y' || (i/100), array['org_x' || i, 'org_y' || (i/100), 'org_z' || (i/10000), 'org_nation'], array['org_x' || i, 'org_y' || (i/100), 'org_z' || (i/10000), 'org_nation'], '110101', true from generate_series(1, ${big}) i`.execute(
        db,
      ),
    )
  const leaves = orgs.filter(([id]) => id.startsWith('org_v')).map(([id]) => id)
  const facts = Array.from({ length: 30000 }, (_, i) =>
    fact(`m${i}`, leaves[(i * 7) % leaves.length], {
      name: `名${(i * 7919) % 30000}`,
      ...(i % 8
        ? {}
        : { reportIns: [{ organizationId: leaves[i % leaves.length], post: 'x', since: '2024-01-01' }] }),
    }),
  )
  await t('load 30000', () => loadMembers(db, facts, { at: now, demo: true }))
  await t('publish', () => f.members.events.publish())
  await sql`analyze members.member, members.place, members.report_in, members.belonging`.execute(db)
  const city = viewer('COMMITTEE', 'org_city')
  const sec = secretary(leaves[5])
  const of = references('Organization', ...leaves.slice(0, 1000))
  const few = references(
    'Organization',
    'org_city',
    ...orgs
      .filter(([id]) => /^org_[ct]/.test(id))
      .map(([id]) => id)
      .slice(0, 60),
  )
  for (const [n, v] of [
    ['anon', undefined],
    ['city', city],
    ['sec', sec],
  ] as const)
    for (let i = 0; i < 4; i++) {
      await t(`${n} count 1000`, () => f.run(v, entities('Organization', 'memberCount'), of))
      if (i < 2)
        await t(`${n} count below 61`, () =>
          f.run(v, entities('Organization', 'memberCount(includeBelow: true)'), few),
        )
      if (i < 2)
        await t(`${n} count asOf 1000`, () =>
          f.run(v, entities('Organization', 'memberCount(asOf: "2020-01-01")'), of),
        )
      if (i < 2) await t(`${n} members first 20`, () => f.run(v, '{ members { nodes { name } } }'))
      if (i < 2) await t(`${n} members total`, () => f.run(v, '{ members { totalCount } }'))
      if (i < 2)
        await t(`${n} members of 100 orgs`, () =>
          f.run(
            v,
            entities('Organization', 'members(first: 5) { totalCount nodes { name } }'),
            references('Organization', ...leaves.slice(0, 100)),
          ),
        )
      if (i < 2) await t(`${n} member`, () => f.run(v, '{ member(id: "member_m5") { name } }'))
    }

  const { visibleMembers } = await import('./member/member.access.ts')
  const { Access } = await import('../../shared/access.ts')
  const ex = async (n: string, q: any) => {
    const { rows } = await sql<any>`explain (analyze, buffers off) ${q}`.execute(db)
    console.log(n + '\n' + rows.map((r: any) => r['QUERY PLAN']).join('\n'))
  }
  const ctx = (v: any) => ({ viewer: v, access: new Access(v, '2026-11-23') }) as any
  const hundred = leaves.slice(0, 100)
  const ids = leaves.slice(0, 1000)
  const raw = async (n: string, q: any) => {
    for (let i = 0; i < 4; i++) await t(n, () => q.execute(db))
  }
  await raw(
    'rows',
    sql`select h.organization_id as id, h.count from members.headcount h where h.organization_id = any(${ids}::text[])`,
  )
  await raw(
    'json object',
    sql`select json_object_agg(h.organization_id, h.count) from members.headcount h where h.organization_id = any(${ids}::text[])`,
  )
  await raw(
    'json arr',
    sql`select json_agg(coalesce(h.count, 0) order by k.n) from unnest(${ids}::text[]) with ordinality k(id, n) left join members.headcount h on h.organization_id = k.id`,
  )
  const below = orgs
    .filter(([id]) => /^org_[ct]/.test(id))
    .map(([id]) => id)
    .slice(0, 60)
  await ex(
    'below',
    sql`select k.id, c.count from unnest(${below}::text[]) k(id) cross join lateral (select coalesce(sum(h.count), 0)::int as count
      from members.place t join members.headcount h on h.organization_id = t.id where t.path @> array[k.id]) c`,
  )
  await ex(
    'sec list',
    sql`select m.id from members.member m where m.status = 'ACTIVE' and ${visibleMembers(ctx(sec))} order by m.name, m.id limit 21`,
  )
  await ex(
    'sec of 100',
    sql`select p.parent, c.* from unnest(${hundred}::text[]) as p(parent) cross join lateral (select m.id from members.member m where m.organization_id = p.parent and m.status = 'ACTIVE' and ${visibleMembers(ctx(sec))} order by m.name, m.id limit 6) c`,
  )
  await ex(
    'city total',
    sql`select count(*) from members.member m where m.status = 'ACTIVE' and ${visibleMembers(ctx(city))}`,
  )
  await f.close()
}, 300000)
