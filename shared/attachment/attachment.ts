import { Directive, Field, InputType, ObjectType } from 'type-graphql'

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: 'A file or picture that belongs to something, kept elsewhere (附件).',
})
export class Attachment {
  @Field(() => String, { description: 'What it is (名称).' })
  declare name: string

  @Field(() => String, { description: 'Where it is, by https (链接).' })
  declare url: string
}

@InputType({ description: 'A file or picture that belongs to something, kept elsewhere (附件).' })
export class AttachmentInput {
  @Field(() => String, { description: 'What it is, 1–100 characters (名称).' })
  name!: string

  @Field(() => String, { description: 'Where it is: an https address of at most 500 characters (链接).' })
  url!: string
}
