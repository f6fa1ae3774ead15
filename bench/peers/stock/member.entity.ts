import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** A person on a roll, as far as counting needs it. */
export const Member = defineEntity({
  name: 'Member',
  schema: 'members',
  tableName: 'member',
  properties: {
    id: p.string().primary(),
    status: p.string(),
    organizationId: p.string(),
  },
})

/** Owned by the other subgraph; here it has its members. */
@Directive('@key(fields: "id")')
@ObjectType('Organization')
export class CountedOrganization {
  @Field(() => ID)
  declare id: string
}
