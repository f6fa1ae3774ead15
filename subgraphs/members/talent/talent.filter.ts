import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'Who of the talent pool is wanted; all conditions hold together (人才筛选).' })
export class TalentFilter {
  @Field(() => ID, { nullable: true, description: 'Who belong to this organization (党组织).' })
  declare organizationId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'And to those below it (含下级).' })
  declare includeBelow?: boolean | null

  @Field(() => String, { nullable: true, description: 'Who have exactly this skill (技能特长).' })
  declare skill?: string | null
}
