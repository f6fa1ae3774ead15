import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Alliance } from '../alliance/alliance.entity.ts'
import { Figures } from '../window/figures.ts'
import { SuggestionReason } from './reason.ts'

@ObjectType('RouteSuggestionLink', {
  simpleResolvers: true,
  description: 'Two alliances beside each other on a suggested route (推荐风景线环节).',
})
export class RouteSuggestionLink {
  @Field(() => Alliance, { description: 'The one (一方).' })
  declare first: Alliance

  @Field(() => Alliance, { description: 'The other (另一方).' })
  declare second: Alliance

  @Field(() => Int, { description: 'Ties between members of both in the window (联动数).' })
  declare tieCount: number

  @Field(() => [String], { description: 'The counties that both are in, by their codes (共同旗县区).' })
  declare counties: readonly string[]

  @Field(() => [String], { description: 'The sectors of both (共同行业).' })
  declare sectors: readonly string[]

  @Field(() => [SuggestionReason], { description: 'Why they belong together (推荐理由).' })
  declare reasons: readonly SuggestionReason[]
}

@ObjectType('RouteSuggestion', {
  simpleResolvers: true,
  description: 'Alliances that could form a route, and why (推荐风景线).',
})
export class RouteSuggestion {
  @Field(() => [Alliance], { description: 'Which, from the strongest link on (联盟).' })
  declare alliances: readonly Alliance[]

  @Field(() => Float, { description: 'How much speaks for it, 0 to 1 (推荐度).' })
  declare score: number

  @Field(() => [RouteSuggestionLink], { description: 'The links of the chain (环节).' })
  declare links: readonly RouteSuggestionLink[]
}

@ObjectType('RouteSuggestions', {
  simpleResolvers: true,
  description:
    'Alliances that could form a route: adjacent in place or trade, with ties already; document 3, section 3.3 (推荐风景线清单).',
})
export class RouteSuggestions extends Figures {
  @Field(() => [RouteSuggestion], { description: 'Which, the best first (推荐风景线).' })
  declare suggestions: readonly RouteSuggestion[]
}
