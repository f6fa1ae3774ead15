import type { EntityManager } from '@mikro-orm/postgresql'
import type DataLoader from 'dataloader'
import type { Organization } from './organization.entity.ts'

/** Of one request: a unit of work and its loaders. */
export interface StockContext {
  readonly em: EntityManager
  readonly loaders: {
    children?: DataLoader<string, Organization[]>
    headcount?: DataLoader<string, number>
  }
}
