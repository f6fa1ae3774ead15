import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { ContactWay } from './contact-way.ts'

const ContactTable = defineEntity({
  name: 'Contact',
  schema: 'activities',
  tableName: 'contact',
  properties: {
    id: p.string().primary(),
    allianceId: p.string(),
    organizationId: p.string(),
    way: p.enum(() => ContactWay),
    contactedOn: p.date(),
    asked: p.string(),
    outcome: p.string().nullable(),
    outcomeOn: p.date().nullable(),
    version: p.integer().version(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Contact', {
  simpleResolvers: true,
  description:
    'That the alliance’s office was in contact with a member, what was asked and what came of it; for who runs the member, the office and those above (联系服务记录).',
})
export class Contact extends ContactTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => ContactWay, { description: 'How (联系方式).' })
  declare way: ContactWay

  @Field(() => DateScalar, { description: 'When (联系日期).' })
  declare contactedOn: string

  @Field(() => String, { description: 'What was asked (反映的问题).' })
  declare asked: string

  @Field(() => String, {
    nullable: true,
    description: 'What came of it; null until that is known (办理结果).',
  })
  declare outcome: string | null

  @Field(() => DateScalar, { nullable: true, description: 'When that was written down (办理日期).' })
  declare outcomeOn: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number
}

ContactTable.setClass(Contact)
