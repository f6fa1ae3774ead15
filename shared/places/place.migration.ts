import type { MigrationStep } from '../database/database.ts'

/** The table of a subgraph's copy of the places. */
export function placeMigration(schema: string): MigrationStep {
  return {
    name: '0001-places',
    statements: [
      `create table ${schema}.place (
        id text primary key,
        name text not null,
        kind text not null,
        superior_id text,
        path text[] not null,
        inside text[] not null,
        region_code text not null,
        active boolean not null
      )`,
      `create index place_superior on ${schema}.place (superior_id)`,
      `create index place_region on ${schema}.place (region_code text_pattern_ops)`,
    ],
  }
}
