import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Contact } from './contact.entity.ts'
import { ContactWay } from './contact-way.ts'

@InputType({ description: 'A visit, a talk or a call (登记联系服务).' })
export class LogContactInput extends MutationInput {
  @Field(() => ID, { description: 'Of which alliance (联盟).' })
  allianceId!: string

  @Field(() => ID, { description: 'With which member (成员单位).' })
  organizationId!: string

  @Field(() => ContactWay, { description: 'How (联系方式).' })
  way!: ContactWay

  @Field(() => DateScalar, { description: 'When, today at the latest (联系日期).' })
  on!: string

  @Field(() => String, { description: 'What was asked, without names: 1–500 characters (反映的问题).' })
  asked!: string
}

@InputType({ description: 'What came of a contact (登记办理结果).' })
export class RecordOutcomeInput extends MutationInput {
  @Field(() => ID, { description: 'Of which (联系服务记录).' })
  contactId!: string

  @Field(() => String, { description: 'What came of it, without names: 1–500 characters (办理结果).' })
  outcome!: string

  @Field(() => Int, {
    nullable: true,
    description: 'The version you read; where it is left out, any (版本号).',
  })
  version?: number | null
}

@ObjectType({ simpleResolvers: true, description: 'The contact after the change (联系服务变更结果).' })
export class ContactPayload extends Payload {
  @Field(() => Contact, { nullable: true, description: 'Null if the change was refused (联系服务记录).' })
  contact?: { id: string }
}
