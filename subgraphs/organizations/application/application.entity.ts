import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'

export enum ApplicationStatus {
  HANDED_IN = 'HANDED_IN',
  PROPOSED = 'PROPOSED',
  ADMITTED = 'ADMITTED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(ApplicationStatus, {
  name: 'ApplicationStatus',
  description: 'Where an application to join stands (入会申请状态).',
  valuesConfig: {
    HANDED_IN: { description: 'Handed in (已提交).' },
    PROPOSED: { description: 'Put to the body that decides (待审议).' },
    ADMITTED: { description: 'Admitted: the applicant is a member (已吸收).' },
    REFUSED: { description: 'Refused (未通过).' },
    WITHDRAWN: { description: 'Taken back by the applicant, or ended with the alliance (已撤回).' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Application', {
  simpleResolvers: true,
  implements: Node,
  description:
    'An organization’s application to join an alliance; for those inside and the applicant (入会申请).',
})
export class Application {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => ApplicationStatus, { description: 'Where it stands (状态).' })
  declare status: ApplicationStatus

  @Field(() => String, { description: 'What the applicant wrote (申请内容).' })
  declare statement: string

  @Field(() => DateScalar, { description: 'The day it was handed in (申请日期).' })
  declare appliedOn: string

  @Field(() => DateScalar, { nullable: true, description: 'The day it was decided (决定日期).' })
  declare decidedOn: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number

  declare allianceId: string
  declare organizationId: string
  declare membershipId: string | null
}
