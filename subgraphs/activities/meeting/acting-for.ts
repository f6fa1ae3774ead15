import { type RawBuilder, sql } from 'kysely'
import type { Context, MutationContext } from '../../../shared/graph/context.ts'
import { delegateOf, type Entitled } from './delegate.rules.ts'

type Db = Context['db']
type Caller = { readonly context: Pick<Context, 'access'> }

/** The entitled organizations that the callers may act for, as secretary or liaison; an office's grant is at no organization. */
export async function delegatesAt(
  db: Db,
  meetingId: string,
  callers: readonly Caller[],
): Promise<Entitled[]> {
  const { rows } = await sql<Entitled>`
    select e.organization_id as "organizationId", o.path
    from activities.entitled e join activities.place o on o.id = e.organization_id
    where e.meeting_id = ${meetingId} and o.path && ${placesOf(callers)}::text[]`.execute(db)
  return rows
}

/** Those that the callers may vote for: who is there through another is voted for by that one. */
export async function votersAt(db: Db, meetingId: string, callers: readonly Caller[]): Promise<Entitled[]> {
  const { rows } = await selectVoters(meetingId, callers).execute(db)
  return rows
}

export interface Voter extends Entitled {
  /** In person or through another. */
  readonly isPresent: boolean
}

/** The same as a statement. */
export function selectVoters(meetingId: string, callers: readonly Caller[]): RawBuilder<Voter> {
  return sql`
    select e.organization_id as "organizationId", o.path, a.id is not null as "isPresent"
    from activities.entitlement e
    left join activities.attendance a on a.meeting_id = e.meeting_id and a.organization_id = e.organization_id
    join activities.place o on o.id = coalesce(a.proxy_id, e.organization_id)
    where e.meeting_id = ${meetingId} and o.path && ${placesOf(callers)}::text[]`
}

function placesOf(callers: readonly Caller[]): string[] {
  return [...new Set(callers.flatMap(({ context }) => context.access.placesOf('KEEPERS')))]
}

/** The organization that the caller acts for at a meeting, also before it is open; `named` where there are several. */
export async function actingFor(
  context: MutationContext,
  meetingId: string,
  named: string | null | undefined,
): Promise<string> {
  const delegates = await delegatesAt(context.db, meetingId, [{ context }])
  return delegateOf(context.access.placesOf('KEEPERS'), delegates, named ?? null)
}
