import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType('Alliance', { simpleResolvers: true, description: 'A party-building alliance (联盟).' })
export class Alliance {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string
}
