import { Field, ID, InputType } from 'type-graphql'
import { Purpose } from '../look/purpose.ts'

@InputType({ description: 'Of whom everything is wanted (个人信息导出).' })
export class HeldInput {
  @Field(() => ID, { description: 'The member (党员).' })
  declare memberId: string

  @Field(() => Purpose, {
    nullable: true,
    description: 'Needed of everybody but the person, and recorded (查看目的).',
  })
  declare purpose?: Purpose | null
}
