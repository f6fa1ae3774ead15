import { Field, InputType } from 'type-graphql'
import { MembershipInput } from '../membership/membership.inputs.ts'

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
