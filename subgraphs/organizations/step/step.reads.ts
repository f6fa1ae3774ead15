import { sql } from 'kysely'
import { batchedBy } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import { readChildPages } from '../../../shared/graph/page.ts'
import { insideAlliance } from '../alliance/inside.ts'
import type { AllianceStep } from './step.entity.ts'

/** What is read of a step `s`. */
export const stepColumns = sql`s.id, s.kind, s.at, s.role, s.reason, s.alliance_id as "allianceId", s.subject_id as "subjectId",
  s.place_id as "placeId"`

/** The steps of alliances, for those inside, newest first. */
export const stepsOf = batchedBy((context, allianceIds, page: PageArgs) =>
  readChildPages<AllianceStep>(
    context,
    {
      columns: stepColumns,
      from: sql`organizations.alliance_step s`,
      where: insideAlliance(context, sql`s.alliance_id`),
      order: { by: sql`s.at`, type: 'timestamptz', descending: true },
      id: sql`s.id`,
    },
    sql`s.alliance_id`,
    allianceIds,
    page,
  ),
)
