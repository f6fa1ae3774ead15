import { expect, test } from 'vitest'
import { breachesIn } from './side-by-side.rules.ts'

test.each([
  'alter table lists.need drop column title',
  'drop table lists.need',
  'alter table lists.need rename column title to name',
  'alter table lists.need rename title to name',
  'alter table lists.need alter column amount type numeric',
  'alter table lists.need alter title set not null',
  'alter table lists.need add column unit text not null',
  'alter table lists.need add constraint amount_positive check (amount > 0)',
  'alter table lists.need alter column status drop default',
  'truncate lists.need',
  'delete from lists.need where amount is null',
])('%s would break the version before', (statement) => {
  expect(breachesIn([statement])).toEqual([{ statement, why: expect.any(String) }])
})

test.each([
  'create table lists.wish (id text primary key, title text not null)',
  'alter table lists.need add column unit text',
  "alter table lists.need add column unit text not null default 'piece'",
  'alter table lists.need add constraint amount_positive check (amount > 0) not valid',
  'create index need_title on lists.need (title)',
  'alter table lists.need alter column title drop not null',
  "update lists.need set status = 'drop table'",
  'alter table lists.need drop constraint amount_positive',
  '-- drop table lists.need\nselect 1',
])('%s runs beside the version before', (statement) => {
  expect(breachesIn([statement])).toEqual([])
})

test('what is done to a new table breaks nothing', () => {
  const made = 'create table lists.wish (id text primary key)'
  expect(breachesIn([made, 'alter table lists.wish add column title text not null'])).toEqual([])
})
