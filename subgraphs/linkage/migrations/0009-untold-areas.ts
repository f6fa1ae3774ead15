import type { MigrationStep } from '../../../shared/database/database.ts'

/** The areas that organizations have left in haste: there may be nothing of them any more when it is told. */
export const untoldAreas: MigrationStep = {
  name: '0009-untold-areas',
  statements: ["alter table linkage.untold add column areas text[] not null default '{}'"],
}
