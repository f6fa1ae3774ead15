import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { DomainEvent } from '../../../shared/events/event.ts'

const standingsPerEvent = 500

/** In units of which kinds and sectors an organization stands now; all of them, so that the last event told counts. */
export interface StandingState {
  readonly organizationId: string
  readonly units: readonly { readonly kind: string; readonly sector: string }[]
}

/** Tells the other subgraphs in what units organizations stand, in as many events as needed; `ids` selects their ids. */
export async function standingEvents(db: Kysely<unknown>, ids: RawBuilder<unknown>): Promise<DomainEvent[]> {
  const { rows } = await sql<StandingState>`
    select o.id as "organizationId", (select coalesce(jsonb_agg(distinct jsonb_build_object('kind', u.kind, 'sector', u.sector)), '[]')
      from organizations.standing s join organizations.unit u on u.id = s.unit_id where s.organization_id = o.id) as units
    from organizations.organization o where o.id in (${ids}) order by o.id`.execute(db)
  return Array.from({ length: Math.ceil(rows.length / standingsPerEvent) }, (_, batch) => {
    const standings = rows.slice(batch * standingsPerEvent, (batch + 1) * standingsPerEvent)
    return { kind: 'standing.changed', about: {}, data: { standings } }
  })
}
