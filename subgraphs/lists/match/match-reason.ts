import { Field, Float, ObjectType, registerEnumType } from 'type-graphql'

export enum MatchFactor {
  CATEGORY = 'CATEGORY',
  TEXT = 'TEXT',
  PLACE = 'PLACE',
  TIME = 'TIME',
  AMOUNT = 'AMOUNT',
  RECIPROCITY = 'RECIPROCITY',
  FRESHNESS = 'FRESHNESS',
}

registerEnumType(MatchFactor, {
  name: 'MatchFactor',
  description: 'What a match is judged by (匹配因素).',
  valuesConfig: {
    CATEGORY: { description: 'The same category (类别).' },
    TEXT: { description: 'What the texts have in common (文字).' },
    PLACE: { description: 'How near they are by the tree of divisions (地点).' },
    TIME: { description: 'How much of the time wanted it is to be had (时间).' },
    AMOUNT: { description: 'How much of what is wanted is left (数量).' },
    RECIPROCITY: { description: 'What the side of the need has given and taken so far (互惠).' },
    FRESHNESS: { description: 'How lately the resource was published (时效).' },
  },
})

@ObjectType('MatchReason', { simpleResolvers: true, description: 'One reason why they fit (匹配理由).' })
export class MatchReason {
  @Field(() => MatchFactor, { description: 'What is judged (因素).' })
  declare factor: MatchFactor

  @Field(() => Float, { description: 'What it adds to the score of the match (得分).' })
  declare score: number

  /** The reason for a Chinese and for an English reader. */
  declare zh: string
  declare en: string
}
