import { expect, test } from 'vitest'
import { refusalOf } from './distributed-statement.rules.ts'

const placed = { spread: ['s.tie'], reference: ['s.place'] }

test.each([
  ['names none', 'select 1 from s.local for update'],
  ['is asked by itself', 'select count(*) from s.tie t where t.on_day >= $1::date'],
  ['is joined with what is everywhere', 'select 1 from s.tie t left join s.place p on p.id = t.a'],
  [
    'is joined with a CTE',
    'with own as materialized (select unnest($1::text[]) as id) select 1 from s.tie join own on own.id = a',
  ],
  [
    'stands in a CTE beside local tables',
    'with t as materialized (select * from s.tie) select * from t join s.local l on l.id = t.a for update',
  ],
  [
    'is looked up in what is everywhere',
    'select 1 from s.tie t where coalesce((select true from s.place p where p.id = t.a), false)',
  ],
  [
    'takes rows from a function',
    'insert into s.tie (a) select a from jsonb_to_recordset($1::jsonb) as f(a text)',
  ],
  [
    'is changed by a CTE',
    'with e as materialized (select * from unnest($1) as e(id)) update s.tie t set b = 1 from e where e.id = t.a',
  ],
  [
    'answers what it deletes',
    "delete from s.tie where a = any($1) and b <> 'for update' returning a as on, b",
  ],
])('a statement is answered by several nodes where the table %s', (_where, statement) => {
  expect(refusalOf(statement, placed)).toBeUndefined()
})

test.each([
  [
    'subquery',
    'select (select json_agg(t) from (select * from s.tie where a = p.id limit 3) t) from unnest($1) as p(id)',
  ],
  [
    'subquery',
    'select 1 from s.local l left join lateral (select count(*) from s.tie where a = l.id) t on true',
  ],
  ['subquery', 'select 1 from s.local l where exists (select 1 from s.tie where a = l.id)'],
  ['changes rows', 'with gone as (delete from s.tie returning a) select a from gone'],
  [
    'changes rows',
    'with gone as (delete from s.local returning a) delete from s.tie where a in (select a from gone)',
  ],
  ['more than its columns', "delete from s.tie where a = $1 returning to_char(b, 'YYYY-MM') as month"],
  ['more than its columns', 'delete from s.tie where a = $1 returning b::text'],
  ['locked', 'select 1 from s.tie where a = $1 for no key update'],
  [
    'function',
    'update s.tie t set b = e.b from jsonb_to_recordset($1::jsonb) as e(a text, b int) where e.a = t.a',
  ],
  ['s.local', 'select 1 from s.tie t join s.local l on l.id = t.a'],
  ['s.local', 'delete from s.tie t where exists (select 1 from s.local l where l.id = t.a)'],
])('%s: refused', (why, statement) => {
  expect(refusalOf(statement, placed)).toContain(why)
})
