import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Organization } from '../organization/organization.entity.ts'
import { Figures } from '../window/figures.ts'
import { SuggestionReason } from './reason.ts'

@ObjectType('PartnerSuggestion', {
  simpleResolvers: true,
  description: 'An organization that another one should meet, and why (推荐伙伴).',
})
export class PartnerSuggestion {
  @Field(() => Organization, { description: 'Which (党组织).' })
  declare organization: Organization

  @Field(() => Float, { description: 'How much speaks for it, 0 to 1 (推荐度).' })
  declare score: number

  @Field(() => [String], {
    description: 'The kinds of resources that it has and the other needs, of both what is open (可提供类别).',
  })
  declare has: readonly string[]

  @Field(() => [String], { description: 'The same the other way round (所需类别).' })
  declare needs: readonly string[]

  @Field(() => Int, {
    description: 'How many organizations did something with both in the window (共同伙伴数).',
  })
  declare commonPartners: number

  @Field(() => [SuggestionReason], { description: 'Why (推荐理由).' })
  declare reasons: readonly SuggestionReason[]
}

@ObjectType('PartnerSuggestions', {
  simpleResolvers: true,
  description:
    'Whom an organization should meet: no tie in the window yet; document 3, section 6.4 (推荐伙伴清单).',
})
export class PartnerSuggestions extends Figures {
  @Field(() => Organization, { description: 'For which organization (党组织).' })
  declare organization: Organization

  @Field(() => [PartnerSuggestion], { description: 'Whom, the best first (推荐伙伴).' })
  declare suggestions: readonly PartnerSuggestion[]
}
