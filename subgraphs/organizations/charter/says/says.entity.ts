import { Field, ObjectType } from 'type-graphql'
import { Article, Charter, Rule } from '../charter.entity.ts'

@ObjectType('CharterPassage', {
  simpleResolvers: true,
  description: 'Where a charter speaks of what was asked (章程相关条款).',
})
export class CharterPassage {
  @Field(() => Article, { description: 'The article with its number and text (条款).' })
  declare article: Article | { id: string }

  @Field(() => Rule, {
    nullable: true,
    description: 'The rule that the platform acts on; null where the article is text only (规则).',
  })
  declare rule: Rule | null

  @Field(() => String, { description: 'What it says, in one sentence with its article (说明).' })
  declare explanation: string
}

@ObjectType('CharterAnswer', {
  simpleResolvers: true,
  description: 'What a charter says about something, or that it is silent (章程答复).',
})
export class CharterAnswer {
  @Field(() => Charter, {
    nullable: true,
    description: 'The version that answers; null if none is in force (章程).',
  })
  declare charter: Charter | null

  @Field(() => Boolean, {
    description: 'Whether it says nothing about it; nothing fills the gap (是否未规定).',
  })
  declare silent: boolean

  @Field(() => String, { description: 'The answer in one sentence (说明).' })
  declare explanation: string

  @Field(() => [CharterPassage], { description: 'Where it speaks of it, in its own order (相关条款).' })
  declare passages: CharterPassage[]
}
