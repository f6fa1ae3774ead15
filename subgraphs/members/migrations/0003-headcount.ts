import type { MigrationStep } from '../../../shared/database/database.ts'

const counted = `
  insert into members.headcount as h (organization_id, count)
  select organization_id, sum(step)::int from changes group by 1 having sum(step) <> 0 order by 1
  on conflict (organization_id) do update set count = h.count + excluded.count;
  return null;`

/**
 * How many are on each roll, kept by the database with every change, whoever makes it: a tree of a thousand
 * organizations then costs a thousand rows and not all their members.
 */
export const headcountMigration: MigrationStep = {
  name: '0003-headcount',
  statements: [
    `create table members.headcount (organization_id text primary key, count int not null)`,
    `create function members.count_new() returns trigger language plpgsql as $$ begin
      with changes as (select organization_id, 1 as step from new_rows where status = 'ACTIVE') ${counted}
    end $$`,
    `create function members.count_old() returns trigger language plpgsql as $$ begin
      with changes as (select organization_id, -1 as step from old_rows where status = 'ACTIVE') ${counted}
    end $$`,
    `create function members.count_moved() returns trigger language plpgsql as $$ begin
      with changes as (
        select organization_id, 1 as step from new_rows where status = 'ACTIVE'
        union all select organization_id, -1 from old_rows where status = 'ACTIVE'
      ) ${counted}
    end $$`,
    `create trigger count_new after insert on members.member
      referencing new table as new_rows for each statement execute function members.count_new()`,
    `create trigger count_old after delete on members.member
      referencing old table as old_rows for each statement execute function members.count_old()`,
    `create trigger count_moved after update on members.member
      referencing old table as old_rows new table as new_rows
      for each statement execute function members.count_moved()`,
  ],
}
