import type { MigrationStep } from '../../../shared/database/database.ts'

const carry = `
  update organizations.organization o set member_count = told.count from told
  where o.id = told.organization_id and o.member_count <> told.count`

/**
 * The copied counts in the organizations' own rows too, carried over by the database whoever writes them: looked up beside
 * each row they took most of the time of a tree of a thousand.
 */
export const memberCountColumn: MigrationStep = {
  name: '0090-member-count',
  statements: [
    'alter table organizations.organization add column member_count integer not null default 0',
    `create function organizations.carry_headcount() returns trigger language plpgsql as $$ begin
      ${carry};
      return null;
    end $$`,
    `create trigger carry_new after insert on organizations.headcount
      referencing new table as told for each statement execute function organizations.carry_headcount()`,
    `create trigger carry_changed after update on organizations.headcount
      referencing new table as told for each statement execute function organizations.carry_headcount()`,
    carry.replace('from told', 'from organizations.headcount told'),
  ],
}
