import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Appointment } from './appointment.ts'
import { Office } from './office.entity.ts'
import { OfficeKind } from './office-kind.ts'
import { PostKind } from './post-kind.ts'

@InputType({ description: 'Who is appointed to which office, how and when (任命).' })
export class AppointOfficerInput extends MutationInput {
  @Field(() => ID, { description: 'The body (机构).' })
  bodyId!: string

  @Field(() => Int, { description: 'The version of the body that was read (版本号).' })
  version!: number

  @Field(() => OfficeKind, { description: 'Which office (职务).' })
  kind!: OfficeKind

  @Field(() => String, { nullable: true, description: 'What it is called here, if not by its kind (名称).' })
  title?: string | null

  @Field(() => Appointment, { description: 'How the holder comes into it (产生方式).' })
  appointment!: Appointment

  @Field(() => ID, { description: 'The organization that the holder comes from (任职者所在党组织).' })
  organizationId!: string

  @Field(() => ID, { nullable: true, description: 'The holder (任职者).' })
  memberId?: string | null

  @Field(() => DateScalar, { description: 'In office from this day on, today at the latest (任职日期).' })
  on!: string

  @Field(() => ID, {
    nullable: true,
    description: 'Whose office this finishes, where a holder is replaced within the term (接替的任职).',
  })
  replacesId?: string | null

  @Field(() => PostKind, {
    nullable: true,
    description: 'It passes on with this post in the holder’s organization (所随职务).',
  })
  followsPost?: PostKind | null

  @Field(() => OfficeKind, {
    nullable: true,
    description: 'It passes on with this office of the alliance (所随联盟职务).',
  })
  followsOffice?: OfficeKind | null
}

@InputType({ description: 'Who leaves which office, when and why (免职).' })
export class RelieveOfficerInput extends MutationInput {
  @Field(() => ID, { description: 'The office (职务).' })
  officeId!: string

  @Field(() => Int, { description: 'The version that was read (版本号).' })
  version!: number

  @Field(() => DateScalar, { description: 'The first day out of it, today at the latest (离任日期).' })
  on!: string

  @Field(() => String, { description: 'Why; no name of a person (离任原因).' })
  reason!: string
}

@ObjectType({ simpleResolvers: true, description: 'What a change of an office answers (任免结果).' })
export class OfficePayload extends Payload {
  @Field(() => Office, { nullable: true, description: 'The office as it is now (职务).' })
  declare office?: Office | { id: string }
}
