import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { type EntryRow, entryColumns, ListEntry } from '../entry/entry.entity.ts'
import { NeedStatus } from './need-status.ts'

const NeedTable = defineEntity({
  name: 'Need',
  schema: 'lists',
  tableName: 'need',
  properties: { ...entryColumns(), claimBy: p.string().nullable(), status: p.enum(() => NeedStatus) },
})

@Directive('@key(fields: "id")')
@ObjectType('Need', {
  simpleResolvers: true,
  implements: ListEntry,
  description: 'What an organization lacks (需求).',
})
export class Need extends NeedTable.class {
  declare allianceId: string | null
  declare quantity: number | null
  declare unit: string | null
  declare categoryCode: string | null
  declare address: string | null
  declare contact: string | null
  declare endsOn: string | null
  declare cost: string | null

  @Field(() => NeedStatus, { description: 'Whether it may be claimed (状态).' })
  declare status: NeedStatus

  @Field(() => DateScalar, { nullable: true, description: 'The last day for claiming it (认领截止).' })
  declare claimBy: string | null
}

NeedTable.setClass(Need)

/** A need as it is read. */
export interface NeedRow extends EntryRow {
  readonly status: NeedStatus
  readonly claimBy: string | null
}
