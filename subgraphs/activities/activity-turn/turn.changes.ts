import { LockMode } from '@mikro-orm/core'
import { sql } from 'kysely'
import { NotFoundError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { allianceInside, checkSignedIn } from '../meeting/meeting.changes.ts'
import { checkVersion } from '../meeting/meeting.rules.ts'
import { checkKeepsOrRuns } from '../membership/keeper.ts'
import { ActivityTurn } from './turn.entity.ts'

/** One change of an alliance's turns at a time: otherwise two could each take the same. */
export async function lockTurns({ db }: MutationContext, allianceId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`turns ${allianceId}`}))`.execute(db)
}

/** A turn to be handed over by who keeps the member whose it is, or by the alliance's office; locked. */
export async function lockTurn(
  context: MutationContext,
  { turnId: id, version }: { readonly turnId: string; readonly version?: number | null },
): Promise<ActivityTurn> {
  checkSignedIn(context)
  const turn = await context.em.findOne(ActivityTurn, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!turn) throw new NotFoundError('turnId', id)
  const alliance = await allianceInside(context, turn.allianceId, { field: 'turnId', id })
  await checkKeepsOrRuns(context, turn.organizationId, alliance)
  checkVersion(turn.version, version)
  return turn
}

/** Tells of a turn; `kind` is `turn.…`. */
export function tellOfTurn({ em }: MutationContext, turn: ActivityTurn, kind: string): void {
  const { id, allianceId, organizationId, insteadOf } = turn
  const organization = insteadOf ? [organizationId, insteadOf] : [organizationId]
  record(em, { kind, about: { activityTurn: id, alliance: allianceId, organization } })
}
