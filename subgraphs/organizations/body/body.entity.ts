import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'
import { BodyKind } from './body-kind.ts'

@Directive('@key(fields: "id")')
@ObjectType('Body', { simpleResolvers: true, implements: Node, description: 'A body of an alliance (机构).' })
export class Body {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => BodyKind, { description: 'What it is (类型).' })
  declare kind: BodyKind

  @Field(() => String, { description: 'Its name (名称).' })
  declare name: string

  @Field(() => DateScalar, { description: 'The day it was set up (设立日期).' })
  declare foundedOn: string

  @Field(() => DateScalar, { nullable: true, description: 'The day it was dissolved (撤销日期).' })
  declare dissolvedOn: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number

  declare parentId: string | null
  declare allianceId: string
}
