import { Directive, Field, InputType, ObjectType } from 'type-graphql'

@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: 'Why a change was refused (拒绝原因).' })
export class UserError {
  @Field(() => String, {
    nullable: true,
    description: 'The input field at fault, as a path with dots (输入字段).',
  })
  declare field: string | null

  @Field(() => String, { description: 'What kind of refusal it is; never reused (错误代码).' })
  declare code: string

  @Field(() => String, { description: 'One sentence in the language of the request (说明).' })
  declare message: string
}

/** What every mutation answers: nothing changed unless `userErrors` is empty. */
@ObjectType({ simpleResolvers: true })
export abstract class Payload {
  @Field(() => [UserError], { description: 'Empty if the change was made (为空表示成功).' })
  declare userErrors?: UserError[]
}

/** What every mutation takes. */
@InputType()
export abstract class MutationInput {
  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same key, the change is made once (幂等键).',
  })
  declare idempotencyKey?: string | null
}
