import { LockMode } from '@mikro-orm/core'
import { sql } from 'kysely'
import {
  ForbiddenError,
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
} from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { newId } from '../../../shared/ids.ts'
import { Organization } from './organization.entity.ts'
import type { Standing } from './organization.rules.ts'
import { OrganizationPeriod } from './period.entity.ts'

/** An organization to be changed, locked until the change is done; `field` is the input that named it. */
export async function lockOrganization(
  { em }: MutationContext,
  id: string,
  field: string,
): Promise<Organization> {
  const found = await em.findOne(Organization, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!found) throw new NotFoundError(field, id)
  return found
}

/** Organizations are set up, changed and dissolved by a committee above them. */
export function checkCommitteeAbove(
  { access, viewer }: MutationContext,
  { path }: Pick<Organization, 'path'>,
): void {
  if (!viewer) throw new UnauthenticatedError()
  if (!access.isIn('SUPERIORS', { places: path })) throw new ForbiddenError()
}

export function checkVersion({ version }: Organization, sent: number): void {
  if (version !== sent) throw new StaleVersionError(sent, version)
}

/** Its present period, and with it the facts that rules ask for. */
export async function presentPeriod(
  { em }: MutationContext,
  organization: Organization,
): Promise<{ period: OrganizationPeriod; standing: Standing }> {
  const period = await em.findOneOrFail(OrganizationPeriod, { organizationId: organization.id, toOn: null })
  const { id, foundedOn, dissolvedOn, path } = organization
  return { period, standing: { id, foundedOn, dissolvedOn, path, periodFrom: period.fromOn } }
}

/** Closes the present period and opens the next one with the organization as it is now. */
export function turnPeriod(
  { em }: MutationContext,
  period: OrganizationPeriod,
  organization: Organization,
  on: string,
): void {
  period.toOn = on
  openPeriod({ em }, organization, on)
}

export function openPeriod(
  { em }: Pick<MutationContext, 'em'>,
  { id, name, kind, superiorId, regionCode }: Organization,
  fromOn: string,
): void {
  em.create(OrganizationPeriod, {
    id: newId('period'),
    organizationId: id,
    fromOn,
    toOn: null,
    name,
    kind,
    superiorId,
    regionCode,
  })
}

/** Gives everything below an organization the path that follows from its new superior. */
export async function moveTree(
  { db }: MutationContext,
  organization: Organization,
  oldPath: readonly string[],
): Promise<void> {
  const above = organization.path.slice(1)
  await sql`
    with recursive tree as (
      select id from organizations.organization where superior_id = ${organization.id}
      union all select c.id from organizations.organization c join tree t on c.superior_id = t.id
    )
    update organizations.organization o
    set path = o.path[1:cardinality(o.path) - ${oldPath.length - 1}] || ${above}::text[]
    from tree where tree.id = o.id`.execute(db)
}

/** How many organizations are directly below. */
export async function countBelow({ db }: MutationContext, id: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from organizations.organization where superior_id = ${id} and dissolved_on is null`.execute(
    db,
  )
  return rows[0]?.total ?? 0
}
