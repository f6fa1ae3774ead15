import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ObjectType } from 'type-graphql'
import { type EntryRow, entryColumns, ListEntry } from '../entry/entry.entity.ts'
import { ResourceStatus } from './resource-status.ts'

const ResourceTable = defineEntity({
  name: 'Resource',
  schema: 'lists',
  tableName: 'resource',
  properties: {
    ...entryColumns(),
    status: p.enum(() => ResourceStatus),
    talentId: p.string().nullable(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Resource', {
  simpleResolvers: true,
  implements: ListEntry,
  description: 'What an organization has for others (资源).',
})
export class Resource extends ResourceTable.class {
  declare allianceId: string | null
  declare quantity: number | null
  declare unit: string | null
  declare categoryCode: string | null
  declare address: string | null
  declare contact: string | null
  declare endsOn: string | null
  declare cost: string | null
  /** The expert of the talent pool for whom it stands; null where it is the organization's own. */
  declare talentId: string | null

  @Field(() => ResourceStatus, { description: 'Whether it is to be had (状态).' })
  declare status: ResourceStatus
}

ResourceTable.setClass(Resource)

/** A resource as it is read. */
export interface ResourceRow extends EntryRow {
  readonly status: ResourceStatus
}
