import { sql } from 'kysely'
import type { Context } from '../../../shared/graph/context.ts'
import type { AsOf } from './as-of.ts'

/** The last event of each subgraph that has taken effect. Asked before the figures are read, they are at least as new. */
export async function readAsOf({ db }: Context): Promise<AsOf[]> {
  const { rows } = await sql<AsOf>`
    select source, position, event_id as "eventId", at from linkage.consumer
    where name = 'copy' and event_id is not null order by source`.execute(db)
  return rows
}
