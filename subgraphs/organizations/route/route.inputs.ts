import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { District, Route } from './route.entity.ts'

@InputType()
abstract class Founding extends MutationInput {
  @Field(() => String, { description: 'Its name (名称).' })
  name!: string

  @Field(() => DateScalar, { description: 'The day of its founding, today at the latest (成立日期).' })
  foundedOn!: string

  @Field(() => [ID], { description: 'The alliances it begins with (联盟).' })
  allianceIds!: string[]
}

@InputType({
  description: 'A new route: alliances each adjacent to another of them in place or trade (设立红色风景线).',
})
export class FoundRouteInput extends Founding {}

@InputType({ description: 'A new district: a cluster of alliances and routes (设立红色片区).' })
export class FoundDistrictInput extends Founding {
  @Field(() => [ID], { nullable: true, description: 'The routes it begins with (红色风景线).' })
  routeIds?: string[] | null
}

@InputType()
abstract class Change extends MutationInput {
  @Field(() => Int, { description: 'The version that was read (版本号).' })
  version!: number

  @Field(() => DateScalar, { description: 'From this day on, today at the latest (起始日期).' })
  on!: string
}

@InputType({ description: 'Which route, and from which day on (红色风景线变更).' })
export class ChangeRouteInput extends Change {
  @Field(() => ID, { description: 'The route (红色风景线).' })
  routeId!: string
}

@InputType({ description: 'An alliance that joins or leaves a route (风景线联盟变更).' })
export class RouteLinkInput extends ChangeRouteInput {
  @Field(() => ID, { description: 'The alliance (联盟).' })
  allianceId!: string
}

@InputType({ description: 'Which district, and from which day on (红色片区变更).' })
export class ChangeDistrictInput extends Change {
  @Field(() => ID, { description: 'The district (红色片区).' })
  districtId!: string
}

@InputType({
  description: 'An alliance or a route that joins or leaves a district: one of the two (片区成员变更).',
})
export class DistrictLinkInput extends ChangeDistrictInput {
  @Field(() => ID, { nullable: true, description: 'The alliance (联盟).' })
  allianceId?: string | null

  @Field(() => ID, { nullable: true, description: 'Or the route (红色风景线).' })
  routeId?: string | null
}

@ObjectType({ simpleResolvers: true, description: 'What a change of a route answers (风景线变更结果).' })
export class RoutePayload extends Payload {
  @Field(() => Route, { nullable: true, description: 'The route as it is now (红色风景线).' })
  declare route?: Route | { id: string }
}

@ObjectType({ simpleResolvers: true, description: 'What a change of a district answers (片区变更结果).' })
export class DistrictPayload extends Payload {
  @Field(() => District, { nullable: true, description: 'The district as it is now (红色片区).' })
  declare district?: District | { id: string }
}
