import type { MigrationStep } from '../../../shared/database/database.ts'

/**
 * Which alliances a route or a district ties together, and which routes a district contains; `neighbour` has each two
 * alliances that share one: by a route (ROUTE), or by a district, directly or through its routes (DISTRICT).
 */
export const ties: MigrationStep = {
  name: '0011-ties',
  statements: [
    `create table lists.tie (
      id text not null,
      kind text not null,
      alliance_id text not null,
      primary key (id, alliance_id)
    )`,
    'create index tie_alliance on lists.tie (alliance_id)',
    `create table lists.district_route (
      district_id text not null,
      route_id text not null,
      primary key (district_id, route_id)
    )`,
    `create view lists.reach as
      select id, kind, alliance_id from lists.tie
      union select d.district_id, 'DISTRICT', t.alliance_id from lists.district_route d join lists.tie t on t.id = d.route_id`,
    `create view lists.neighbour as
      select distinct a.kind, a.alliance_id, b.alliance_id as neighbour_id from lists.reach a join lists.reach b on b.id = a.id`,
  ],
}
