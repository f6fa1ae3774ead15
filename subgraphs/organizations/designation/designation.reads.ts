import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, byKey } from '../../../shared/graph/batch.ts'
import { insideAlliance } from '../alliance/inside.ts'
import type { Speakers } from './designation.rules.ts'

/** Whom members have named, for those who run the alliance or a member, or stand above one. */
export const speakersOf = batched(async (context, membershipIds) => {
  const { rows } = await sql<Speakers & { id: string }>`
    select m.id, m.representative_id as "representativeId", m.liaison_id as "liaisonId" from organizations.membership m
    where m.id = any(${unseen(membershipIds)})
      and ${insideAlliance(context, sql`m.alliance_id`, 'KEEPERS_AND_SUPERIORS')}`.execute(context.db)
  return byKey(rows, (row) => row.id)
})
