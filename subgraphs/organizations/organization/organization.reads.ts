import { sql } from 'kysely'
import { batched, batchedBy, byKey } from '../../../shared/graph/batch.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { type Listing, readChildPages, readPage } from '../../../shared/graph/page.ts'
import type { Organization } from './organization.entity.ts'

/** An organization as a list gives it; `asOf` is set where the list was asked for as of a day. */
export type OrganizationRow = Pick<Organization, 'id' | 'code' | 'name' | 'kind' | 'superiorId' | 'unitId' | 'regionCode' | 'foundedOn' | 'dissolvedOn' | 'demo' | 'version'> & {
  readonly places: readonly string[]
  readonly asOf?: string
}
