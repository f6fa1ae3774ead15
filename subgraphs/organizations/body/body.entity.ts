import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'

export enum BodyKind {
  ASSEMBLY = 'ASSEMBLY',
  COUNCIL = 'COUNCIL',
  JOINT_MEETING = 'JOINT_MEETING',
  SECRETARIAT = 'SECRETARIAT',
  COMMITTEE = 'COMMITTEE',
  BRANCH = 'BRANCH',
  EXPERTS = 'EXPERTS',
}

registerEnumType(BodyKind, {
  name: 'BodyKind',
  description: 'What a body of an alliance is (机构类型).',
  valuesConfig: {
    ASSEMBLY: { description: 'Assembly of all members (成员大会).' },
    COUNCIL: { description: 'Council (理事会).' },
    JOINT_MEETING: { description: 'Joint meeting (联席会议).' },
    SECRETARIAT: { description: 'Secretariat (秘书处).' },
    COMMITTEE: { description: 'Research committee (专业研究委员会).' },
    BRANCH: { description: 'Street branch (街道分会).' },
    EXPERTS: { description: 'Expert committee (专家咨询委员会).' },
  },
})

export enum OfficeKind {
  CHAIR = 'CHAIR',
  PRESIDENT = 'PRESIDENT',
  VICE_PRESIDENT = 'VICE_PRESIDENT',
  SECRETARY_GENERAL = 'SECRETARY_GENERAL',
  DIRECTOR = 'DIRECTOR',
}

registerEnumType(OfficeKind, {
  name: 'OfficeKind',
  description: 'What an office is (职务类型).',
  valuesConfig: {
    CHAIR: { description: 'Chair (理事长).' },
    PRESIDENT: { description: 'President (会长).' },
    VICE_PRESIDENT: { description: 'Vice president (副会长).' },
    SECRETARY_GENERAL: { description: 'Secretary-general (秘书长).' },
    DIRECTOR: { description: 'Director (主任).' },
  },
})

export enum Appointment {
  ELECTED = 'ELECTED',
  EX_OFFICIO = 'EX_OFFICIO',
}

registerEnumType(Appointment, {
  name: 'Appointment',
  description: 'How the holder came into office (产生方式).',
  valuesConfig: {
    ELECTED: { description: 'By election (选举).' },
    EX_OFFICIO: { description: 'By holding another office (兼任).' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Body', { simpleResolvers: true, implements: Node, description: 'A body of an alliance (机构).' })
export class Body {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => BodyKind, { description: 'What it is (类型).' })
  declare kind: BodyKind

  @Field(() => String, { description: 'Its name (名称).' })
  declare name: string

  declare parentId: string | null
  declare allianceId: string
}

@Directive('@key(fields: "id")')
@ObjectType('Office', {
  simpleResolvers: true,
  implements: Node,
  description:
    'An office in a body with its holder’s organization and term; the person is personal data (职务).',
})
export class Office {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => OfficeKind, { description: 'What it is (类型).' })
  declare kind: OfficeKind

  @Field(() => String, { description: 'What it is called (名称).' })
  declare title: string

  @Field(() => Appointment, { description: 'How the holder came into it (产生方式).' })
  declare appointment: Appointment

  @Field(() => DateScalar, { description: 'In office since (任职日期).' })
  declare since: string

  @Field(() => DateScalar, { nullable: true, description: 'The first day out of office (离任日期).' })
  declare until: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the term runs out; null if it has none (任期届满).',
  })
  declare termEndsOn: string | null

  declare bodyId: string
  declare holderOrganizationId: string
}
