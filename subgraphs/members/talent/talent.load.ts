import type { Kysely } from 'kysely'
import { insertMany } from '../../../shared/database/bulk.ts'
import { appendEvents } from '../../../shared/events/outbox.ts'
import type { Talent } from './talent.entity.ts'
import { talentOffered } from './talent.events.ts'

/** What a member offers, as it comes from outside, and the region of the organization. */
export type LoadedTalent = Omit<Talent, 'version'> & { readonly regionCode: string }

const columns = {
  id: 'id text',
  memberId: 'member_id text',
  organizationId: 'organization_id text',
  skills: 'skills text[]',
  description: 'description text',
  windows: 'windows jsonb',
  allianceId: 'alliance_id text',
  consentedOn: 'consented_on date',
}

/** Stores what members offer, and tells the lists of it. The members must be there already. */
export async function loadTalents(
  tx: Kysely<unknown>,
  talents: readonly LoadedTalent[],
  at: Temporal.Instant,
): Promise<void> {
  await insertMany(tx, 'members.talent', columns, talents)
  const events = talents.map((talent) => talentOffered(talent, talent.regionCode))
  await appendEvents(tx, 'members', events, { actor: null, at })
}
