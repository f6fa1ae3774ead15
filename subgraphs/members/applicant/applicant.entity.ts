import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { maskName, maskPhone } from '../../../shared/personal/masks.ts'
import { Personal } from '../../../shared/personal/personal.ts'
import { Node } from '../node/node.ts'
import { ApplicantGap, ApplicantStage } from './applicant-stage.ts'

const ApplicantTable = defineEntity({
  name: 'Applicant',
  schema: 'members',
  tableName: 'applicant',
  properties: {
    id: p.string().primary(),
    sealed: p.string().nullable(),
    organizationId: p.string(),
    stage: p.enum(() => ApplicantStage),
    appliedOn: p.string(),
    talkedOn: p.string().nullable(),
    activistOn: p.string().nullable(),
    candidateOn: p.string().nullable(),
    admittedOn: p.string().nullable(),
    endedOn: p.string().nullable(),
    contacts: p.array(),
    memberId: p.string().nullable(),
    version: p.integer().version(),
  },
})

/** Known to who keeps the branch of attachment, and to those above it. */
@Directive('@key(fields: "id")')
@ObjectType('Applicant', {
  simpleResolvers: true,
  implements: Node,
  description:
    'Somebody who has applied to join the Party, attached to a branch (入党申请人、积极分子、发展对象).',
})
export class Applicant extends ApplicantTable.class {
  /** All that is declared personal below; null once admitted, when the roll has it, or once the application has ended. */
  declare sealed: string | null

  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Personal({ mask: maskName })
  @Field(() => String, {
    nullable: true,
    description: 'The name, masked as 李**; null once admitted or ended (姓名).',
  })
  declare name?: string | null

  @Personal({ mask: maskPhone })
  @Field(() => String, { nullable: true, description: 'Telephone number, masked as 138****1234 (电话).' })
  declare phone?: string | null

  @Personal()
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of birth; not shown without a purpose (出生日期).',
  })
  declare birthOn?: string | null

  @Field(() => ApplicantStage, { description: 'How far the applicant has come (发展阶段).' })
  declare stage: ApplicantStage

  @Field(() => DateScalar, { description: 'Applied on (申请日期).' })
  declare appliedOn: string

  @Field(() => DateScalar, { nullable: true, description: 'Talked with on (谈话日期).' })
  declare talkedOn: string | null

  @Field(() => DateScalar, { nullable: true, description: 'An activist since (确定为积极分子日期).' })
  declare activistOn: string | null

  @Field(() => DateScalar, { nullable: true, description: 'A candidate since (确定为发展对象日期).' })
  declare candidateOn: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Admitted on (接收为预备党员日期).' })
  declare admittedOn: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Withdrawn or refused on (终止日期).' })
  declare endedOn: string | null

  @Field(() => [ApplicantGap], { description: 'What is missing; empty where nothing is (缺项).' })
  declare gaps?: ApplicantGap[]

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number

  declare contacts: string[]
  declare memberId: string | null
}

ApplicantTable.setClass(Applicant)
