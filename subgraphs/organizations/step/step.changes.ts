import type { Kysely } from 'kysely'
import type { Audience, Placed } from '../../../shared/access.ts'
import { insertMany } from '../../../shared/database/bulk.ts'
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
export interface Taken {
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
  await takeSteps(context, grant, [step])
}

/** The same of many at once. */
export async function takeSteps(
  context: MutationContext,
  grant: Grant,
  steps: readonly Step[],
): Promise<void> {
  const taken = { at: context.now().toString(), actor: context.viewer!.subject, grant }
  for (const event of await keepSteps(
    context.db,
    steps.map((step) => ({ ...step, ...taken })),
  ))
    record(context.em, event)
}

/** Keeps a step and answers the event that tells of it. */
export async function keepStep(db: Kysely<unknown>, step: Step, taken: Taken): Promise<DomainEvent> {
  return (await keepSteps(db, [{ ...step, ...taken }]))[0]!
}

/** Keeps steps, each taken in its own way, and answers their events in order. */
export async function keepSteps(
  db: Kysely<unknown>,
  steps: readonly (Step & Taken)[],
): Promise<DomainEvent[]> {
  const rows = steps.map(({ kind, allianceId, subjectId, reason = null, at, actor, grant }) => {
    const by = { actor, role: grant?.role ?? null, placeId: grant?.place ?? null }
    return { id: newId('step'), allianceId, subjectId, kind, at, ...by, reason }
  })
  await insertMany(db, 'organizations.alliance_step', stepColumns, rows)
  return steps.map(({ kind, allianceId, subjectId, also = {}, data }) => {
    const about = { alliance: allianceId, [idPrefix(subjectId)!]: subjectId, ...also }
    return { kind: eventKind(kind), about, ...(data && { data }) }
  })
}

const stepColumns = {
  id: 'id text',
  allianceId: 'alliance_id text',
  subjectId: 'subject_id text',
  kind: 'kind text',
  at: 'at timestamptz',
  actor: 'actor text',
  role: 'role text',
  placeId: 'place_id text',
  reason: 'reason text',
}
