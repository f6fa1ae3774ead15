import { Field, ObjectType, registerEnumType } from 'type-graphql'

export enum SuggestionReasonKind {
  HAS = 'HAS',
  NEEDS = 'NEEDS',
  PARTNERS = 'PARTNERS',
  ALLIANCE = 'ALLIANCE',
  PLACE = 'PLACE',
  TRADE = 'TRADE',
  TIES = 'TIES',
}

registerEnumType(SuggestionReasonKind, {
  name: 'SuggestionReasonKind',
  description: 'Why something is suggested (推荐理由类别).',
  valuesConfig: {
    HAS: { description: 'The other has what is needed (对方有所需资源).' },
    NEEDS: { description: 'The other needs what is there (对方有需求).' },
    PARTNERS: { description: 'Others work with both (共同伙伴).' },
    ALLIANCE: { description: 'Both are in one alliance (同属联盟).' },
    PLACE: { description: 'They are in one place (地域相邻).' },
    TRADE: { description: 'They are of one trade (业缘相近).' },
    TIES: { description: 'They do something together already (已有联动).' },
  },
})

@ObjectType('SuggestionReason', {
  simpleResolvers: true,
  description: 'One reason of a suggestion (推荐理由).',
})
export class SuggestionReason {
  @Field(() => SuggestionReasonKind, { description: 'What kind of reason (类别).' })
  declare kind: `${SuggestionReasonKind}`

  @Field(() => String, { description: 'The reason in a sentence (说明).' })
  declare text: string
}
