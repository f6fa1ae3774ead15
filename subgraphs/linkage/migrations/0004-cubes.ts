import type { MigrationStep } from '../../../shared/database/database.ts'

/**
 * What is counted of one month by one dimension, with the counts of changes (`tie_month`, `standing_changes`) that it was worked out
 * at: it holds as long as neither has gone on. `groups` names for each dimension who is in which group now.
 */
export const cubeTables: MigrationStep = {
  name: '0004-cubes',
  statements: [
    `create table linkage.cube (
      dimension text not null,
      month date not null,
      tie_changes bigint not null,
      standing_changes bigint not null,
      cube jsonb not null,
      primary key (dimension, month)
    )`,
    `create view linkage.groups as
      select a.kind as dimension, o.organization_id, a.id as group_id
      from linkage.area_organization o join linkage.area a on a.id = o.area_id
      union all select distinct 'ALLIANCE', organization_id, alliance_id from linkage.alliance_member where until is null
      union all select distinct 'KIND', organization_id, kind from linkage.standing
      union all select distinct 'SECTOR', organization_id, sector from linkage.standing
      union all select 'LEVEL', id, case length(region_code)
          when 2 then 'PROVINCE' when 4 then 'CITY' when 6 then 'COUNTY' when 9 then 'TOWNSHIP' else 'VILLAGE' end
        from linkage.place where starts_with(id, 'org')`,
  ],
}
