import { Field, InputType } from 'type-graphql'
import { Purpose } from '../look/purpose.ts'

@InputType({
  description: 'By what a person is looked for, exactly one of the three, and why (按个人信息查找).',
})
export class MemberLookup {
  @Field(() => String, { nullable: true, description: 'The whole name (姓名).' })
  declare name?: string | null

  @Field(() => String, { nullable: true, description: 'The whole telephone number (电话).' })
  declare phone?: string | null

  @Field(() => String, { nullable: true, description: 'The official id (公民身份号码).' })
  declare officialId?: string | null

  @Field(() => Purpose, { description: 'Why; recorded at everybody who is found (查找目的).' })
  declare purpose: Purpose
}
