import { type Kysely, sql } from 'kysely'
import type { DomainEvent, RecordedEvent } from '../../../shared/events/event.ts'
import { membershipStep } from '../membership/membership.changes.ts'
import { keepSteps } from '../step/step.changes.ts'
import { StepKind } from '../step/step-kind.ts'

/** What is told of one who is no longer in an organization. */
export const memberGone = ['member.left', 'member.erased', 'member.transferred']

interface Freed {
  readonly id: string
  readonly allianceId: string
  readonly organizationId: string
  readonly representativeId: string | null
  readonly liaisonId: string | null
  readonly until: string | null
  /** Whom it had named. */
  readonly named: readonly (string | null)[]
}

/** Who has left the organization no longer speaks for it: the place is empty, and listed until it names another. */
export async function dropSpeakers(
  db: Kysely<unknown>,
  events: readonly RecordedEvent[],
): Promise<DomainEvent[]> {
  const leftAt = new Map(
    events
      .filter(({ kind, about }) => memberGone.includes(kind) && typeof about.member === 'string')
      .map(({ about, at }) => [String(about.member), at]),
  )
  if (leftAt.size === 0) return []
  const freed = (await drop(db, [...leftAt.keys()])).filter(({ until }) => until === null)
  const steps = freed.map(({ representativeId, liaisonId, named, ...membership }) => {
    const at = named.flatMap((id) => (id && leftAt.get(id)) ?? []).reduce((a, b) => (a > b ? a : b))
    const step = membershipStep(StepKind.MEMBERSHIP_SPEAKERS_NAMED, membership)
    return { ...step, data: { representativeId, liaisonId }, at, actor: null, grant: null }
  })
  return keepSteps(db, steps)
}

/** Also where a membership is deemed to have ended, which may be taken back. */
async function drop(db: Kysely<unknown>, memberIds: readonly string[]): Promise<Freed[]> {
  const left = sql`any(${memberIds}::text[])`
  const { rows } = await sql<Freed>`
    with freed as (
      select id, array[representative_id, liaison_id] as named from organizations.membership
      where (representative_id = ${left} or liaison_id = ${left}) and (until is null or left_by = 'DEEMED')
      order by id for update)
    update organizations.membership m set version = version + 1,
      representative_id = case when representative_id = ${left} then null else representative_id end,
      liaison_id = case when liaison_id = ${left} then null else liaison_id end
    from freed where freed.id = m.id
    returning m.id, m.alliance_id as "allianceId", m.organization_id as "organizationId", m.until,
      m.representative_id as "representativeId", m.liaison_id as "liaisonId", freed.named`.execute(db)
  return rows
}
