import type { MigrationStep } from '../../../shared/database/database.ts'

/** Where organizations stand: in what units, alliances, routes and districts. `standing_changes` counts its changes. */
export const standingTables: MigrationStep = {
  name: '0003-standing',
  statements: [
    `create table linkage.standing (
      organization_id text not null,
      kind text not null,
      sector text not null,
      primary key (organization_id, kind, sector)
    )`,
    `create table linkage.alliance_member (
      membership_id text primary key,
      alliance_id text not null,
      organization_id text not null,
      since date not null,
      until date
    )`,
    'create index alliance_member_alliance on linkage.alliance_member (alliance_id)',
    'create index alliance_member_organization on linkage.alliance_member (organization_id)',
    `create table linkage.area (
      id text primary key,
      kind text not null,
      name text not null,
      founded_on date not null,
      dissolved_on date
    )`,
    `create table linkage.area_part (
      area_id text not null,
      part_id text not null,
      since date not null,
      until date,
      primary key (area_id, part_id, since)
    )`,
    'create index area_part_part on linkage.area_part (part_id)',
    'create table linkage.standing_changes (id smallint primary key default 1 check (id = 1), changes bigint not null)',
    'insert into linkage.standing_changes (changes) values (0)',
    `create view linkage.area_alliance as
      select p.area_id, p.part_id as alliance_id from linkage.area_part p
      where p.until is null and starts_with(p.part_id, 'alliance')
      union
      select d.area_id, r.part_id from linkage.area_part d join linkage.area_part r on r.area_id = d.part_id
      where d.until is null and r.until is null and starts_with(d.part_id, 'route')`,
    `create view linkage.area_organization as
      select distinct a.area_id, m.organization_id from linkage.area_alliance a
      join linkage.alliance_member m on m.alliance_id = a.alliance_id and m.until is null`,
  ],
}
