import { type Kysely, sql } from 'kysely'
import type { Audience, Placed } from '../../../shared/access.ts'
import { ForbiddenError, UnauthenticatedError } from '../../../shared/errors.ts'
import type { DomainEvent } from '../../../shared/events/event.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { idPrefix, newId } from '../../../shared/ids.ts'
import type { Grant } from '../../../shared/viewer.ts'
import { eventKind, type StepKind } from './step-kind.ts'

/** A step as it is kept and told of; `also` names what else it is about. */
export interface Step {
  readonly kind: StepKind
  readonly allianceId: string
  readonly subjectId: string
  readonly reason?: string | null | undefined
  readonly also?: DomainEvent['about']
  readonly data?: DomainEvent['data']
}

/** Who took a step and when; by the decision itself nobody did. */
interface Taken {
  readonly at: string
  readonly actor: string | null
  readonly grant: Grant | null
}

/** The grant by which the viewer acts there, as one of an audience. */
export function grantOf({ viewer, access }: MutationContext, audience: Audience, placed: Placed): Grant {
  if (!viewer) throw new UnauthenticatedError()
  const grant = access.grantIn(audience, placed)
  if (!grant) throw new ForbiddenError()
  return grant
}

/** Keeps a step that the viewer takes by a grant, and tells of it. */
export async function takeStep(context: MutationContext, grant: Grant, step: Step): Promise<void> {
  const taken = { at: context.now().toString(), actor: context.viewer!.subject, grant }
  record(context.em, await keepStep(context.db, step, taken))
}

/** Keeps a step and answers the event that tells of it. */
export async function keepStep(db: Kysely<unknown>, step: Step, taken: Taken): Promise<DomainEvent> {
  const { kind, allianceId, subjectId, reason = null, also = {}, data } = step
  const { at, actor, grant } = taken
  await sql`
    insert into organizations.alliance_step (id, alliance_id, subject_id, kind, at, actor, role, place_id, reason)
    values (${newId('step')}, ${allianceId}, ${subjectId}, ${kind}, ${at}::timestamptz, ${actor},
      ${grant?.role ?? null}, ${grant?.place ?? null}, ${reason})`.execute(db)
  const about = { alliance: allianceId, [idPrefix(subjectId)!]: subjectId, ...also }
  return { kind: eventKind(kind), about, ...(data && { data }) }
}
