import { sql } from 'kysely'
import {
  InvalidInputError,
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
  WrongStateError,
} from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { dayOf } from '../../../shared/time.ts'
import type { Step } from '../step/step.changes.ts'
import type { StepKind } from '../step/step-kind.ts'
import type { Founding } from './founding.entity.ts'
import type { ApplyToFoundInput } from './founding.inputs.ts'
import { foundingById } from './founding.reads.ts'

interface Named {
  readonly id: string
  readonly path: readonly string[]
  readonly dissolvedOn: string | null
}

/** The organizations that are to be its members, each once, all there, the lead among them. */
export async function organizationsNamed(
  { db }: MutationContext,
  { leadOrganizationId, organizationIds }: Pick<Founding, 'leadOrganizationId' | 'organizationIds'>,
): Promise<Named[]> {
  const ids = [...new Set([leadOrganizationId, ...organizationIds])]
  const { rows } = await sql<Named>`
    select id, path, dissolved_on as "dissolvedOn" from organizations.organization
    where id = any(${ids}::text[]) order by id for share`.execute(db)
  for (const id of ids) {
    const found = rows.find((row) => row.id === id)
    if (!found)
      throw new NotFoundError(id === leadOrganizationId ? 'leadOrganizationId' : 'organizationIds', id)
    if (found.dissolvedOn !== null)
      throw new WrongStateError({ zh: `${id} 已撤销。`, en: `${id} is dissolved.` })
  }
  if (ids.length < 2)
    throw new InvalidInputError('organizationIds', {
      zh: '联盟至少须有两个成员党组织。',
      en: 'An alliance has two members at least.',
    })
  return rows
}

/** The organizations that stand above all of its members: who may approve it (document 3, 7.2). */
export async function superiorsOf(
  { db }: MutationContext,
  { leadOrganizationId, organizationIds }: Pick<Founding, 'leadOrganizationId' | 'organizationIds'>,
): Promise<string[]> {
  const ids = [...organizationIds, leadOrganizationId]
  const { rows } = await sql<{ path: readonly string[] }>`
    select path from organizations.organization where id = any(${ids}::text[])`.execute(db)
  const [first, ...others] = rows.map(({ path }) => path)
  return first!.filter((id) => !ids.includes(id) && others.every((path) => path.includes(id)))
}

export async function insertFounding(context: MutationContext, input: ApplyToFoundInput): Promise<string> {
  const { kind, regionCode, sector = null, leadOrganizationId, organizationIds } = input
  const [name, statement] = [input.name.trim(), input.statement.trim()]
  if (!name) throw new InvalidInputError('name', { zh: '请填写名称。', en: 'It needs a name.' })
  if (!statement)
    throw new InvalidInputError('statement', { zh: '请填写申请内容。', en: 'Write the application.' })
  const { rows } = await sql`select 1 from organizations.region where code = ${regionCode}`.execute(
    context.db,
  )
  if (rows.length === 0) throw new NotFoundError('regionCode', regionCode)
  const id = newId('founding')
  const others = [...new Set(organizationIds)].filter((each) => each !== leadOrganizationId)
  await sql`
    insert into organizations.founding (id, alliance_id, name, kind, region_code, sector, lead_organization_id,
      organization_ids, statement, status, applied_on)
    values (${id}, ${newId('alliance')}, ${name}, ${kind}, ${regionCode}, ${sector}, ${leadOrganizationId},
      ${others}::text[], ${statement}, 'APPLIED', ${dayOf(context.now()).toString()}::date)`.execute(
    context.db,
  )
  return id
}

/** Locks a founding. Whoever may not see it is told that it is not there. */
export async function lockFounding(context: MutationContext, id: string): Promise<Founding> {
  if (!context.viewer) throw new UnauthenticatedError()
  await sql`select 1 from organizations.founding where id = ${id} for update`.execute(context.db)
  const founding = await foundingById(context, id)
  if (!founding) throw new NotFoundError('foundingId', id)
  return founding
}

export function checkFoundingVersion({ version }: Founding, sent: number): void {
  if (version !== sent) throw new StaleVersionError(sent, version)
}

/** A step of a founding, told to all of its organizations. */
export function foundingStep(kind: StepKind, founding: Founding, reason?: string | null): Step {
  const { id: subjectId, allianceId, leadOrganizationId, organizationIds } = founding
  const also = { organization: [leadOrganizationId, ...organizationIds] }
  return { kind, allianceId, subjectId, reason: reason?.trim() || null, also }
}
