import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'

@Directive('@key(fields: "id")')
@ObjectType('Route', {
  simpleResolvers: true,
  implements: Node,
  description: 'A chain of alliances adjacent in place or in business; document 3, section 3.3 (红色风景线).',
})
export class Route {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'Its name (名称).' })
  declare name: string

  @Field(() => DateScalar, { description: 'The day it was founded (成立日期).' })
  declare foundedOn: string

  @Field(() => DateScalar, { nullable: true, description: 'The day it was dissolved (撤销日期).' })
  declare dissolvedOn: string | null

  @Field(() => Boolean, { description: 'Made up for demonstration (演示数据).' })
  declare demo: boolean

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number

  declare foundedById: string | null
}

@Directive('@key(fields: "id")')
@ObjectType('District', {
  simpleResolvers: true,
  implements: Node,
  description: 'A cluster of alliances and routes; document 3, section 3.4 (红色片区).',
})
export class District {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'Its name (名称).' })
  declare name: string

  @Field(() => DateScalar, { description: 'The day it was founded (成立日期).' })
  declare foundedOn: string

  @Field(() => DateScalar, { nullable: true, description: 'The day it was dissolved (撤销日期).' })
  declare dissolvedOn: string | null

  @Field(() => Boolean, { description: 'Made up for demonstration (演示数据).' })
  declare demo: boolean

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number

  declare foundedById: string | null
}
