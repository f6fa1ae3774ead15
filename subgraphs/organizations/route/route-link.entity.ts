import { Field, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Alliance } from '../alliance/alliance.entity.ts'
import { Route } from './route.entity.ts'

@ObjectType('RouteLink', {
  simpleResolvers: true,
  description: 'An alliance or a route in a route or district, from a day until before another (串联关系).',
})
export class RouteLink {
  @Field(() => Alliance, { nullable: true, description: 'The alliance; null where it is a route (联盟).' })
  declare alliance: Alliance | null

  @Field(() => Route, {
    nullable: true,
    description: 'The route; null where it is an alliance (红色风景线).',
  })
  declare route: Route | null

  @Field(() => DateScalar, { description: 'In it since (加入日期).' })
  declare since: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day out of it; null while in it (退出日期).',
  })
  declare until: string | null
}
