import type { MigrationStep } from '../../../shared/database/database.ts'

/**
 * Points by versioned rules. Points are kept in hundredths. Neither rules nor entries are ever changed: a mistake is
 * countered by an entry of its own, and a new version of the rules is a row of its own.
 */
export const pointsMigration: MigrationStep = {
  name: '0014-points',
  statements: [
    `create table members.points_rules (
      id text primary key,
      organization_id text not null,
      version int not null,
      effective_from date not null,
      base int not null,
      floor int not null,
      ceiling int,
      veto_to int not null,
      items jsonb not null,
      unique (organization_id, version),
      unique (organization_id, effective_from)
    )`,
    `create table members.points_entry (
      id text primary key,
      member_id text not null references members.member deferrable initially deferred,
      rules_id text not null references members.points_rules,
      item text not null,
      quantity numeric(8, 2) not null,
      points int not null,
      entered_on date not null,
      at timestamptz not null,
      activity_id text,
      corrects_id text unique references members.points_entry
    )`,
    `create index points_entry_member on members.points_entry (member_id, entered_on)`,
    `create index points_entry_activity on members.points_entry (activity_id) where activity_id is not null`,
    `create trigger append_only before update or delete or truncate on members.points_entry
      for each statement execute function members.refuse_rewriting()`,
    `create trigger append_only before update or delete or truncate on members.points_rules
      for each statement execute function members.refuse_rewriting()`,
  ],
}
