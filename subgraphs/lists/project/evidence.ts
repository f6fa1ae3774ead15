import { Field, ObjectType } from 'type-graphql'

@ObjectType('Evidence', {
  simpleResolvers: true,
  description: 'What shows that a project is done (佐证材料).',
})
export class Evidence {
  @Field(() => String, { description: 'What it is (名称).' })
  declare title: string

  @Field(() => String, { description: 'Where it is (网址).' })
  declare url: string

  declare projectId: string
}
