import { type RawBuilder, sql } from 'kysely'
import {
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
  WrongStateError,
} from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { dayOf } from '../../../shared/time.ts'
import { allianceEvents } from '../alliance/alliance.events.ts'
import { checkActive, type LockedAlliance, lockAlliance } from '../alliance/alliance.lock.ts'
import type { BodyFacts } from './body.rules.ts'

/** A body to be changed, with its alliance. */
export interface LockedBody extends BodyFacts {
  readonly id: string
  readonly parentId: string | null
  readonly foundedOn: string
  readonly dissolvedOn: string | null
  readonly version: number
  readonly allianceId: string
}

/** Whoever runs the alliance changes its bodies and offices; what is dissolved no longer changes. Changes of one alliance wait for each other. */
export async function lockAsOffice(
  { db, viewer, access }: MutationContext,
  allianceId: string,
  field: string,
): Promise<LockedAlliance> {
  if (!viewer) throw new UnauthenticatedError()
  const alliance = await lockAlliance(db, allianceId, field)
  if (!access.isIn('OFFICE', alliance)) throw new ForbiddenError()
  checkActive(alliance)
  return alliance
}

/** A body that is there, of the version that was sent; counts the change. */
export async function lockBody(
  context: MutationContext,
  { bodyId, version }: { readonly bodyId: string; readonly version: number },
): Promise<LockedBody> {
  const known = await readBody(context, bodyId)
  if (!context.viewer) throw new UnauthenticatedError()
  if (!known) throw new NotFoundError('bodyId', bodyId)
  await lockAsOffice(context, known.allianceId, 'bodyId')
  const body = (await readBody(context, bodyId))!
  if (body.version !== version) throw new StaleVersionError(version, body.version)
  if (body.dissolvedOn !== null)
    throw new WrongStateError({
      zh: `该机构已于 ${body.dissolvedOn} 撤销。`,
      en: `The body was dissolved on ${body.dissolvedOn}.`,
    })
  await sql`update organizations.body set version = version + 1 where id = ${bodyId}`.execute(context.db)
  return body
}

export async function readBody(context: MutationContext, id: string): Promise<LockedBody | undefined> {
  return (await readBodies(context, sql`b.id = ${id}`))[0]
}

/** The bodies that an alliance has. */
export function presentBodies(context: MutationContext, allianceId: string): Promise<LockedBody[]> {
  return readBodies(context, sql`b.alliance_id = ${allianceId} and b.dissolved_on is null`)
}

async function readBodies({ db }: MutationContext, where: RawBuilder<unknown>): Promise<LockedBody[]> {
  const { rows } = await sql<LockedBody>`
    select b.id, b.kind, b.name, b.parent_id as "parentId", b.version, b.alliance_id as "allianceId",
      coalesce(b.founded_on, a.founded_on) as "foundedOn", b.dissolved_on as "dissolvedOn"
    from organizations.body b join organizations.alliance a on a.id = b.alliance_id where ${where}`.execute(
    db,
  )
  return rows
}

/** The day of a change: it has come, and is not before another. */
export function checkDay({ now }: MutationContext, on: string, notBefore: string): void {
  const today = dayOf(now()).toString()
  if (notBefore <= on && on <= today) return
  throw new InvalidInputError('on', {
    zh: `日期须在 ${notBefore} 至今天 ${today} 之间。`,
    en: `The day must be from ${notBefore} to today, ${today}.`,
  })
}

export function checkName(name: string): string {
  if (name.trim() !== '') return name.trim()
  throw new InvalidInputError('name', { zh: '请填写名称。', en: 'It needs a name.' })
}

/** Tells of the alliance as it is now, with its bodies. */
export async function tellAlliance({ db, em }: MutationContext, allianceId: string): Promise<void> {
  for (const event of await allianceEvents(db, [allianceId])) record(em, event)
}
