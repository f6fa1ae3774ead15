import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'
import { Appointment } from './appointment.ts'
import { OfficeKind } from './office-kind.ts'

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

  @Field(() => String, { nullable: true, description: 'Why it was left, if told (离任原因).' })
  declare leftBecause: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the term runs out; null if it has none (任期届满).',
  })
  declare termEndsOn: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Since when the holder has left the post that the office goes with; it awaits a successor (已离所随职务日期).',
  })
  declare postLeftOn: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number

  declare bodyId: string
  declare holderOrganizationId: string
  declare replacesId: string | null
}
