import { Field, ObjectType } from 'type-graphql'

@ObjectType('Exclusion', {
  simpleResolvers: true,
  description: 'That an organization is not counted among those entitled, and why (不计入应到).',
})
export class Exclusion {
  @Field(() => String, { description: 'Why: in the words of the charter, or of who recused itself (原因).' })
  declare reason: string

  @Field(() => String, {
    nullable: true,
    description: 'The matter on which alone it is not counted; null where that is on all (所限事项).',
  })
  declare matter: string | null

  declare organizationId: string
}
