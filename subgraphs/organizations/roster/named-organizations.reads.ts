import { sql } from 'kysely'
import type { OpenSubgraph } from '../../../shared/graph/subgraph.ts'

/** An organization as rosters of other things name it. */
export interface NamedOrganization {
  readonly id: string
  readonly code: string
  readonly name: string
}

/** The organizations that are called by any of these names or have any of these codes. */
export async function organizationsNamed(
  { database }: OpenSubgraph,
  names: readonly string[],
  codes: readonly string[],
): Promise<NamedOrganization[]> {
  const { rows } = await sql<NamedOrganization>`
    select id, code, name from organizations.organization
    where code = any(${codes}::text[]) or name = any(${names}::text[])`.execute(database.rows)
  return rows
}

/** The codes of organizations, by their ids. */
export async function organizationCodes(
  { database }: OpenSubgraph,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<NamedOrganization>`
    select id, code from organizations.organization where id = any(${ids}::text[])`.execute(database.rows)
  return new Map(rows.map(({ id, code }) => [id, code]))
}
