import { type Kysely, sql } from 'kysely'
import { NotFoundError, WrongStateError } from '../../../shared/errors.ts'
import type { AllianceKind, AllianceStatus } from './alliance-kind.ts'

/** An alliance to be changed, with whose grants stand over it. */
export interface LockedAlliance {
  readonly id: string
  readonly name: string
  readonly kind: AllianceKind
  readonly status: AllianceStatus
  readonly foundedOn: string
  readonly leadOrganizationId: string
  readonly approvedById: string | null
  readonly version: number
  /** The alliance and what stands above its seat. */
  readonly places: readonly string[]
}

/** Locks an alliance until the change is done; `field` is the input that named it. */
export async function lockAlliance(
  db: Kysely<unknown>,
  id: string,
  field = 'allianceId',
): Promise<LockedAlliance> {
  const { rows } = await sql<LockedAlliance>`
    select a.id, a.name, a.kind, a.status, a.founded_on as "foundedOn", a.lead_organization_id as "leadOrganizationId",
      a.approved_by_id as "approvedById", a.version, array[a.id] || lead.path as places
    from organizations.alliance a join organizations.organization lead on lead.id = a.lead_organization_id
    where a.id = ${id} for no key update of a`.execute(db)
  if (!rows[0]) throw new NotFoundError(field, id)
  return rows[0]
}

/** An alliance at work; what is dissolved no longer changes. */
export async function lockActiveAlliance(
  db: Kysely<unknown>,
  id: string,
  field = 'allianceId',
): Promise<LockedAlliance> {
  const alliance = await lockAlliance(db, id, field)
  checkActive(alliance)
  return alliance
}

/** Locks an alliance if it is at work; whether it is. What was decided of a dissolved one changes nothing any more. */
export async function lockIfActive(db: Kysely<unknown>, id: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from organizations.alliance where id = ${id} and status = 'ACTIVE' for no key update`.execute(db)
  return rows.length > 0
}

export function checkActive({ status }: LockedAlliance): void {
  if (status !== 'ACTIVE') throw new WrongStateError({ zh: '联盟已撤销。', en: 'The alliance is dissolved.' })
}
