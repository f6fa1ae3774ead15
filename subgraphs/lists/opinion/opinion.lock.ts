import { sql } from 'kysely'
import {
  ForbiddenError,
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
} from '../../../shared/errors.ts'
import type { DomainEvent } from '../../../shared/events/event.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import { isKeeper } from '../entry/keeper.ts'
import { appendStep, type NewStep } from './ledger.ts'
import type { Opinion } from './opinion.entity.ts'
import { opinionById } from './opinion.reads.ts'

/** An opinion that the viewer sees, locked: nobody else takes a step before the commit. */
export async function lockOpinion(
  context: MutationContext,
  { opinionId, version }: { readonly opinionId: string; readonly version: number },
): Promise<Opinion> {
  if (!context.viewer) throw new UnauthenticatedError()
  await sql`select 1 from lists.opinion where id = ${opinionId} for update`.execute(context.db)
  const opinion = await opinionById(context, opinionId)
  if (!opinion) throw new NotFoundError('opinionId', opinionId)
  if (opinion.version !== version) throw new StaleVersionError(version, opinion.version)
  return opinion
}

/** Only the office of the alliance runs its ledger, for the council (document 1, article 23). */
export function checkOffice({ access }: MutationContext, { allianceId }: Opinion): void {
  if (!access.isIn('OFFICE', { places: [allianceId] })) throw new ForbiddenError()
}

/** Only who runs the organization, or stands above it, speaks for it. */
export async function checkSpeaksFor(context: MutationContext, organizationId: string | null): Promise<void> {
  const places = await readPlaces(context.db, 'lists', organizationId ? [organizationId] : [])
  if (!organizationId || !isKeeper(context, places.get(organizationId))) throw new ForbiddenError()
}

/** Whether the viewer handed the opinion in. */
export function handedIn({ viewer }: MutationContext, { registeredBy }: Opinion): boolean {
  return viewer?.subject === registeredBy
}

/** Takes a step on an opinion and tells of it. */
export async function takeStep(
  context: MutationContext,
  opinion: Opinion,
  step: Omit<NewStep, 'opinionId'>,
): Promise<{ opinion: { id: string } }> {
  const taken = { actor: context.viewer?.subject ?? null, at: context.now() }
  await appendStep(context.db, { ...step, opinionId: opinion.id }, taken)
  record(context.em, opinionEvent(opinion, step))
  return { opinion: { id: opinion.id } }
}

/** What happened to an opinion, without a word of it: `opinion.carriedUpward` for CARRIED_UPWARD. */
export function opinionEvent(
  {
    id,
    allianceId,
    organizationId,
    departmentId,
  }: Pick<Opinion, 'id' | 'allianceId' | 'organizationId' | 'departmentId'>,
  step: Omit<NewStep, 'opinionId'>,
): DomainEvent {
  const happened = step.kind.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const concerned = [organizationId, departmentId, step.organizationId ?? null].filter((id) => id !== null)
  return {
    kind: `opinion.${happened}`,
    about: { opinion: id, alliance: allianceId, organization: [...new Set(concerned)] },
  }
}
