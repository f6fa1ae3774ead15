import type { MigrationStep } from '../../../shared/database/database.ts'

/** Whether there is something that nobody was told of yet, since it came in haste. */
export const untoldTable: MigrationStep = {
  name: '0007-untold',
  statements: [
    'create table linkage.untold (id smallint primary key default 1 check (id = 1), untold boolean not null)',
    'insert into linkage.untold (untold) values (false)',
  ],
}
