import type { MigrationStep } from '../../../shared/database/database.ts'

/**
 * What is personal moves into one sealed column of its row. Sealing takes the keys, which a migration does not have: the
 * plain values wait in `unsealed` until the subgraph, opening, has sealed them all (`personal/seal-plain.ts`).
 */
export const sealedMigration: MigrationStep = {
  name: '0010-sealed',
  statements: [
    `create table members.personal_key (id text primary key, proof text not null)`,
    `create table members.unsealed (
      record text not null, id text not null, fields jsonb not null, primary key (record, id)
    )`,
    `insert into members.unsealed (record, id, fields)
      select 'members.member', id, jsonb_build_object('name', name, 'sex', sex, 'birthOn', birth_on, 'phone', phone)
      from members.member`,
    `insert into members.unsealed (record, id, fields)
      select 'members.belonging', id, jsonb_build_object('reason', reason)
      from members.belonging where reason is not null`,
    `drop index members.member_name`,
    `drop index members.member_roll`,
    `alter table members.member drop column name, drop column sex, drop column birth_on, drop column phone,
      add column sealed text, add column name_mark text collate "C", add column phone_mark text collate "C",
      add column official_id_mark text collate "C",
      add column erased_on date`,
    `alter table members.belonging drop column reason, add column sealed text`,
    `create index member_roll on members.member (organization_id, joined_on, id) where status = 'ACTIVE'`,
    `create index member_since on members.member (since, id)`,
    `create index member_name_mark on members.member (name_mark)`,
    `create index member_phone_mark on members.member (phone_mark)`,
    `create unique index member_official_id_mark on members.member (official_id_mark)`,
  ],
}
