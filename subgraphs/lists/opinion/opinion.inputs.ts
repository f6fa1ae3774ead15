import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { Opinion } from './opinion.entity.ts'

@InputType({ description: 'A new opinion (登记意见).' })
export class RegisterOpinionInput extends MutationInput {
  @Field(() => ID, { description: 'Where it comes from, a member of the alliance (提出单位).' })
  organizationId!: string

  @Field(() => ID, { description: 'On whose ledger (联盟).' })
  allianceId!: string

  @Field(() => String, { description: 'What it is about, 1–100 characters (标题).' })
  title!: string

  @Field(() => String, { description: 'What it says, 1–5,000 characters (内容).' })
  content!: string
}

@ObjectType({ simpleResolvers: true, description: 'The opinion as it was registered (登记结果).' })
export class OpinionPayload extends Payload {
  @Field(() => Opinion, { nullable: true, description: 'Null if the change was refused (意见).' })
  opinion?: Opinion
}
