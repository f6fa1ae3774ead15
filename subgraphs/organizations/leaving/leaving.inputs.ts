import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { Membership } from '../membership/membership.entity.ts'

@InputType()
export abstract class MembershipInput extends MutationInput {
  @Field(() => ID, { description: 'Which member (成员单位).' })
  membershipId!: string

  @Field(() => Int, { description: 'The version you read (版本号).' })
  version!: number
}

@InputType({ description: 'Notice of a member that leaves an alliance (退出通知).' })
export class LeaveAllianceInput extends MembershipInput {
  @Field(() => String, {
    nullable: true,
    description: 'The notice, in writing where the charter asks for it (书面通知).',
  })
  notice?: string | null
}

@InputType({ description: 'A member that is warned that it may be deemed to have left (退出提醒).' })
export class WarnMemberInput extends MembershipInput {
  @Field(() => String, { nullable: true, description: 'What it is told besides (提醒内容).' })
  reason?: string | null
}

@InputType({ description: 'A member that is deemed to have left (视为退出).' })
export class DeemLeftInput extends MembershipInput {
  @Field(() => String, {
    nullable: true,
    description: 'Why; needed where the charter sets no time (理由).',
  })
  reason?: string | null
}

@InputType({ description: 'A member that was deemed to have left and is one again (撤销视为退出).' })
export class RestoreMemberInput extends MembershipInput {
  @Field(() => String, { description: 'Why (理由).' })
  reason!: string
}

@ObjectType({ simpleResolvers: true, description: 'The membership after the change (成员变更结果).' })
export class MembershipPayload extends Payload {
  @Field(() => Membership, { nullable: true, description: 'Null if the change was refused (成员单位).' })
  membership?: Membership | { id: string }
}
