import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'

export enum OrganizationKind {
  WORK_COMMITTEE = 'WORK_COMMITTEE',
  COMMITTEE = 'COMMITTEE',
  GENERAL_BRANCH = 'GENERAL_BRANCH',
  BRANCH = 'BRANCH',
  JOINT_BRANCH = 'JOINT_BRANCH',
}

registerEnumType(OrganizationKind, { name: 'OrganizationKind' })

const OrganizationTable = defineEntity({
  name: 'Organization',
  schema: 'organizations',
  tableName: 'organization',
  properties: {
    id: p.string().primary(),
    code: p.string(),
    name: p.string(),
    kind: p.enum(() => OrganizationKind),
    superiorId: p.string().nullable(),
    regionCode: p.string(),
    foundedOn: p.string(),
    dissolvedOn: p.string().nullable(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Organization')
export class Organization extends OrganizationTable.class {
  @Field(() => ID)
  declare id: string

  @Field(() => String)
  declare code: string

  @Field(() => String)
  declare name: string

  @Field(() => OrganizationKind)
  declare kind: OrganizationKind
}

OrganizationTable.setClass(Organization)

@ObjectType()
export class OrganizationConnection {
  @Field(() => Int)
  declare totalCount: number

  @Field(() => [Organization])
  declare nodes: Organization[]
}
