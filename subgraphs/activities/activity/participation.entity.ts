import { Field, ID, ObjectType } from 'type-graphql'

@ObjectType('Participation', {
  simpleResolvers: true,
  description: 'That an organization takes part in an activity (参加记录).',
})
export class Participation {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  declare organizationId: string
}
