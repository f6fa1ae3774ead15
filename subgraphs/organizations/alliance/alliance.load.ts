import type { Kysely } from 'kysely'
import { insertMany } from '../../../shared/database/bulk.ts'

/** Alliances and all that belongs to them, as plain rows. */
export interface AlliancesToLoad {
  readonly alliances: readonly object[]
  readonly memberships: readonly object[]
  readonly bodies: readonly { readonly id: string; readonly membershipIds: readonly string[] }[]
  readonly offices: readonly object[]
}

/** Inserts alliances with members, bodies, seats and offices. */
export async function loadAlliances(
  db: Kysely<unknown>,
  { alliances, memberships, bodies, offices }: AlliancesToLoad,
): Promise<void> {
  await insertMany(db, 'organizations.alliance', allianceColumns, alliances)
  await insertMany(db, 'organizations.membership', membershipColumns, memberships)
  await insertMany(db, 'organizations.body', bodyColumns, bodies)
  const seats = bodies.flatMap(({ id, membershipIds }) =>
    membershipIds.map((membershipId) => ({ bodyId: id, membershipId })),
  )
  await insertMany(
    db,
    'organizations.seat',
    { bodyId: 'body_id text', membershipId: 'membership_id text' },
    seats,
  )
  await insertMany(db, 'organizations.office', officeColumns, offices)
}

const allianceColumns = {
  id: 'id text',
  name: 'name text',
  kind: 'kind text',
  status: 'status text',
  foundedOn: 'founded_on date',
  leadOrganizationId: 'lead_organization_id text',
  approvedById: 'approved_by_id text',
  regionCode: 'region_code text',
  sector: 'sector text',
  demo: 'demo boolean',
}

export const membershipColumns = {
  id: 'id text',
  allianceId: 'alliance_id text',
  organizationId: 'organization_id text',
  tier: 'tier text',
  since: 'since date',
  until: 'until date',
  representativeId: 'representative_id text',
  liaisonId: 'liaison_id text',
}

const bodyColumns = {
  id: 'id text',
  allianceId: 'alliance_id text',
  kind: 'kind text',
  name: 'name text',
  parentId: 'parent_id text',
}

const officeColumns = {
  id: 'id text',
  bodyId: 'body_id text',
  kind: 'kind text',
  title: 'title text',
  appointment: 'appointment text',
  holderOrganizationId: 'holder_organization_id text',
  holderMemberId: 'holder_member_id text',
  since: 'since date',
  until: 'until date',
  termEndsOn: 'term_ends_on date',
}
