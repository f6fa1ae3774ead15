import type { MigrationStep } from '../../../shared/database/database.ts'

/**
 * Each two alliances that share a route (ROUTE), or a district, directly or through its routes (DISTRICT): kept as rows, since
 * every read of needs and resources asks for them and ties seldom change.
 */
export const neighbours: MigrationStep = {
  name: '0021-neighbours',
  statements: [
    'drop view lists.neighbour',
    `create table lists.neighbour (
      alliance_id text not null,
      neighbour_id text not null,
      kind text not null,
      primary key (alliance_id, neighbour_id, kind)
    )`,
    'create index neighbour_other on lists.neighbour (neighbour_id)',
    `insert into lists.neighbour (alliance_id, neighbour_id, kind)
      select distinct a.alliance_id, b.alliance_id, a.kind from lists.reach a join lists.reach b on b.id = a.id`,
  ],
}
