import type { MigrationStep } from '../../../shared/database/database.ts'

/** Finds the events of an offer, whose words go with the consent; so do those of offers that were withdrawn before. */
export const forgottenOffersMigration: MigrationStep = {
  name: '0058-forgotten-offers',
  statements: [
    `create index event_talent on members.event ((about ->> 'talent')) where kind = 'talent.offered'`,
    `update members.event e set data = e.data || '{"skills": [], "description": "", "windows": []}'
      where e.kind = 'talent.offered' and not exists (select 1 from members.talent t where t.id = e.about ->> 'talent')`,
  ],
}
