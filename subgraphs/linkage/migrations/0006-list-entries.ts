import type { MigrationStep } from '../../../shared/database/database.ts'

/** The open needs and resources, to whom they are shown and no more of them; and the sectors that alliances name as theirs. */
export const entryTables: MigrationStep = {
  name: '0006-list-entries',
  statements: [
    `create table linkage.list_entry (
      id text primary key,
      list text not null,
      organization_id text not null,
      alliance_id text,
      category text not null,
      visibility text not null
    )`,
    'create index list_entry_organization on linkage.list_entry (organization_id, list)',
    'create index list_entry_category on linkage.list_entry (category, list)',
    'create table linkage.alliance_sector (alliance_id text primary key, sector text not null)',
  ],
}
