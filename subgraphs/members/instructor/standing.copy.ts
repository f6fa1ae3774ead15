import { type Kysely, sql } from 'kysely'
import type { RecordedEvent } from '../../../shared/events/event.ts'

interface Standings {
  readonly standings: readonly {
    readonly organizationId: string
    readonly units: readonly { readonly kind: string }[]
  }[]
}

/** Keeps which organizations stand in a company: those are to have an instructor. The last event told counts. */
export async function copyStandings(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<void> {
  const told = events
    .filter(({ kind }) => kind === 'standing.changed')
    .flatMap(({ data }) => (data as unknown as Standings).standings)
  const last = new Map(told.map(({ organizationId, units }) => [organizationId, isCompany(units)]))
  if (last.size === 0) return
  const companies = [...last].filter(([, company]) => company).map(([id]) => id)
  await sql`delete from members.company_branch where organization_id = any(${[...last.keys()]}::text[])`.execute(
    db,
  )
  await sql`insert into members.company_branch (organization_id) select unnest(${companies}::text[])`.execute(
    db,
  )
}

function isCompany(units: readonly { readonly kind: string }[]): boolean {
  return units.some(({ kind }) => kind === 'COMPANY')
}
