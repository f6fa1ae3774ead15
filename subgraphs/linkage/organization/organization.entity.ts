import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType('Organization', { simpleResolvers: true, description: 'A Party organization (党组织).' })
export class Organization {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string
}
