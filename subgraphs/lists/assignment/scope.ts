import { sql } from 'kysely'
import {
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  UnauthenticatedError,
} from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import type { ProposeAssignmentInput } from './assignment.inputs.ts'
import { runsLists } from './assignment.reads.ts'

/** The alliances of an alliance, a route or a district, whose lists the viewer runs or stands above, all of them. */
export async function alliancesOf(context: Context, input: ProposeAssignmentInput): Promise<string[]> {
  if (!context.viewer) throw new UnauthenticatedError()
  const given = (['allianceId', 'routeId', 'districtId'] as const).filter((field) => input[field] != null)
  const field = given[0]
  if (!field || given.length > 1)
    throw new InvalidInputError('allianceId', {
      zh: '请指定联盟、风景线、片区之一。',
      en: 'Give an alliance, a route or a district.',
    })
  const id = input[field]!
  const ids = field === 'allianceId' ? await oneAlliance(context, id) : await tiedAlliances(context, id)
  if (ids.length === 0) throw new NotFoundError(field, id)
  await checkRuns(context, ids)
  return ids
}

async function oneAlliance({ db }: Context, id: string): Promise<string[]> {
  const place = (await readPlaces(db, 'lists', [id])).get(id)
  return place?.active && id.startsWith('alliance_') ? [id] : []
}

async function tiedAlliances({ db }: Context, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select alliance_id as id from lists.reach where id = ${id} order by 1`.execute(db)
  return rows.map((row) => row.id)
}

async function checkRuns(context: Context, ids: readonly string[]): Promise<void> {
  const { rows } = await sql`
    select 1 from unnest(${ids}::text[]) as x(id) where not ${runsLists(context)}`.execute(context.db)
  if (rows.length > 0) throw new ForbiddenError()
}
