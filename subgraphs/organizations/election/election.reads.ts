import { sql } from 'kysely'
import { unseen } from '../../../shared/database/unseen.ts'
import { batched, byKey } from '../../../shared/graph/batch.ts'
import type { Candidate, Election } from './election.entity.ts'

const columns = sql`e.id, e.kind, e.title, e.seats, e.seats_left as "seatsLeft", e.status,
  e.requested_on as "requestedOn", e.version, e.body_id as "bodyId"`

export const electionById = batched(async (context, ids) => {
  const { rows } =
    await sql<Election>`select ${columns} from organizations.election e where e.id = any(${unseen(ids)})`.execute(
      context.db,
    )
  return byKey(rows, (row) => row.id)
})

/** The elections to offices of a body, newest first. */
export const electionsOf = batched(async (context, bodyIds) => {
  const { rows } = await sql<Election>`
    select ${columns} from organizations.election e where e.body_id = any(${unseen(bodyIds)})
    order by e.requested_on desc, e.id desc`.execute(context.db)
  return Map.groupBy(rows, (row) => row.bodyId)
})

/** Who stands, in the order of the request. */
export const candidatesOf = batched(async (context, electionIds) => {
  const { rows } = await sql<Candidate>`
    select c.id, c.elected, c.election_id as "electionId", c.organization_id as "organizationId"
    from organizations.candidate c where c.election_id = any(${unseen(electionIds)})
    order by c.place`.execute(context.db)
  return Map.groupBy(rows, (row) => row.electionId)
})
