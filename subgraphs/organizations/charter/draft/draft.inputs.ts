import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../../shared/graph/payload.ts'
import { DateScalar } from '../../../../shared/graph/scalars.ts'
import { AllianceKind } from '../../alliance/alliance-kind.ts'
import { BodyKind } from '../../body/body-kind.ts'
import { Charter } from '../charter.entity.ts'
import type { CharterRule } from '../charter.rules.ts'
import { RuleContent } from '../rule-content.ts'

@InputType({
  description:
    'A new version of a charter, copied from another one or from a ready rule set; left out, from the one in force (起草章程).',
})
export class DraftCharterInput extends MutationInput {
  @Field(() => ID, { description: 'Whose charter (联盟).' })
  allianceId!: string

  @Field(() => ID, {
    nullable: true,
    description: 'Copied from this version, of this alliance or another (范本章程).',
  })
  fromCharterId?: string | null

  @Field(() => AllianceKind, {
    nullable: true,
    description: 'Or from the ready rule set of this kind (范本规则集).',
  })
  fromRuleSet?: AllianceKind | null

  @Field(() => String, { nullable: true, description: 'Its title; left out, that of the copied one (标题).' })
  title?: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'In force from this day, if it is adopted by then; otherwise from the day of the decision (拟生效日期).',
  })
  wantedFrom?: string | null
}

@InputType({
  description: 'An article as it is to read; the number says which one, a new one is put at the end (条款).',
})
export class ArticleInput {
  @Field(() => String, { description: 'Its number (条号).' })
  number!: string

  @Field(() => String, { nullable: true, description: 'What it is about (条名).' })
  title?: string | null

  @Field(() => String, { nullable: true, description: 'The chapter it stands in (章).' })
  chapter?: string | null

  @Field(() => String, { description: 'Its text (条文).' })
  text!: string
}

@InputType({ description: 'A rule as it is to be (规则).' })
export class RuleInput {
  @Field(() => ID, { nullable: true, description: 'Which it replaces; a new one if left out (标识).' })
  id?: string | null

  @Field(() => RuleContent, { description: 'The rule (规则内容).' })
  rule!: CharterRule
}

@InputType()
abstract class DraftInput extends MutationInput {
  @Field(() => ID, { description: 'Which version of the charter (章程).' })
  charterId!: string

  @Field(() => Int, { description: 'The revision you read (修改次数).' })
  revision!: number
}

@InputType({ description: 'What changes in a draft; what is left out stays (修改章程草案).' })
export class ChangeCharterInput extends DraftInput {
  @Field(() => String, { nullable: true, description: 'Its title (标题).' })
  title?: string | null

  @Field(() => DateScalar, { nullable: true, description: 'The day it is to be in force from (拟生效日期).' })
  wantedFrom?: string | null

  @Field(() => [ArticleInput], {
    nullable: true,
    description: 'Articles, new or in place of old ones (条款).',
  })
  articles?: ArticleInput[] | null

  @Field(() => [String], { nullable: true, description: 'The numbers of articles to go (删除条款).' })
  removeArticles?: string[] | null

  @Field(() => [RuleInput], { nullable: true, description: 'Rules, new or in place of old ones (规则).' })
  rules?: RuleInput[] | null

  @Field(() => [ID], { nullable: true, description: 'Rules to go (删除规则).' })
  removeRules?: string[] | null
}

@InputType({ description: 'A draft that is put to the body that decides on charters (提请审议章程).' })
export class ProposeCharterInput extends DraftInput {
  @Field(() => BodyKind, {
    nullable: true,
    description: 'Which body decides; needed where the charter does not say (审议机构).',
  })
  body?: BodyKind | null
}

@InputType({ description: 'A draft or proposal that is taken back (撤回章程草案).' })
export class WithdrawCharterInput extends DraftInput {
  @Field(() => String, { description: 'Why (理由).' })
  reason!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'The version of the charter after the change (章程变更结果).',
})
export class CharterPayload extends Payload {
  @Field(() => Charter, { nullable: true, description: 'Null if the change was refused (章程).' })
  charter?: Charter | { id: string }
}
