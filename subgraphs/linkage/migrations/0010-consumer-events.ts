import type { MigrationStep } from '../../../shared/database/database.ts'

/** What was seen last is kept with the consumers' places. The table that was for it stays while the version before may run beside. */
export const consumerEvents: MigrationStep = {
  name: '0010-consumer-events',
  statements: [
    `update linkage.consumer c set event_id = s.event_id, at = s.at from linkage.seen s
      where s.source = c.source and s.position = c.position and c.name = 'copy'`,
  ],
}
