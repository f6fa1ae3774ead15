import { Directive, Field, ID, ObjectType } from 'type-graphql'

@Directive('@key(fields: "id")')
@ObjectType('Alliance', {
  simpleResolvers: true,
  description: 'A charter-governed tie of organizations (联盟).',
})
export class Alliance {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string
}
