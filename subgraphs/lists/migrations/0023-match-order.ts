import type { MigrationStep } from '../../../shared/database/database.ts'

/** The best matches of a need without reading the others. */
export const matchOrder: MigrationStep = {
  name: '0023-match-order',
  statements: ['create index match_need on lists.match (need_id, score, id)'],
}
