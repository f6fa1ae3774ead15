import { Field, Float, ObjectType, registerEnumType } from 'type-graphql'

export enum MatchFactor {
  CATEGORY = 'CATEGORY',
  TEXT = 'TEXT',
}

registerEnumType(MatchFactor, {
  name: 'MatchFactor',
  description: 'What a match is judged by (匹配因素).',
  valuesConfig: {
    CATEGORY: { description: 'The same category (类别).' },
    TEXT: { description: 'Words in common (文字).' },
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
