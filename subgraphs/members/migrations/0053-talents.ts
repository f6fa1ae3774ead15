import type { MigrationStep } from '../../../shared/database/database.ts'

/** Who is in the talent pool, by consent. Where consent is withdrawn the row goes. */
export const talentsMigration: MigrationStep = {
  name: '0053-talents',
  statements: [
    `create table members.talent (
      id text primary key,
      member_id text not null unique references members.member deferrable initially deferred,
      organization_id text not null,
      skills text[] not null,
      description text not null,
      windows jsonb not null,
      alliance_id text,
      consented_on date not null,
      version int not null default 1
    )`,
    `create index talent_organization on members.talent (organization_id)`,
    `create index talent_skills on members.talent using gin (skills)`,
    `create index talent_consented on members.talent (consented_on, id)`,
  ],
}
