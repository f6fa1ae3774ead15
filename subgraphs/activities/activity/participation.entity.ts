import { Field, ID, Int, ObjectType } from 'type-graphql'
import { ParticipationStatus } from './participation-status.ts'

@ObjectType('Participation', {
  simpleResolvers: true,
  description: 'That an organization takes part in an activity (参加记录).',
})
export class Participation {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => ParticipationStatus, { description: 'Whether there is a place for it (报名状态).' })
  declare status: ParticipationStatus

  @Field(() => Int, {
    description: 'With how many people; 0 for a host, whose people take no places (报名人数).',
  })
  declare people: number

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it came; null until the activity is closed (是否到场).',
  })
  declare attended: boolean | null

  declare organizationId: string
}
