import { Field, Float, ID, InputType, Int, registerEnumType } from 'type-graphql'
import { AttachmentInput } from '../../../shared/attachment/attachment.ts'
import { OrderDirection } from '../../../shared/graph/order.ts'
import { MutationInput } from '../../../shared/graph/payload.ts'
import { TimeWindowInput } from '../../../shared/time-window/time-window.ts'
import { Category } from '../category/category.ts'
import { Visibility } from './visibility.ts'

/** What may be told of an entry besides, when it is published and when it is changed. */
@InputType()
export abstract class DetailsInput extends MutationInput {
  @Field(() => String, {
    nullable: true,
    description: 'A finer category, by its code (细分类别代码).',
  })
  categoryCode?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The place: the code of the division; the organization’s if left out (区划代码).',
  })
  regionCode?: string | null

  @Field(() => String, { nullable: true, description: 'The place in words, at most 200 characters (地址).' })
  address?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Whom to call, at most 100 characters; shown to the two sides of a deal alone (联系方式).',
  })
  contact?: string | null

  @Field(() => [TimeWindowInput], {
    nullable: true,
    description: 'When it is to be had or to be met, at most 20 windows (开放或服务时间).',
  })
  windows?: TimeWindowInput[] | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Free of charge; if left out, it is unless a cost is told (是否无偿).',
  })
  free?: boolean | null

  @Field(() => String, { nullable: true, description: 'What it costs, at most 200 characters (费用说明).' })
  cost?: string | null

  @Field(() => [AttachmentInput], {
    nullable: true,
    description: 'Files that belong to it, at most 10, by https (附件).',
  })
  attachments?: AttachmentInput[] | null
}

/** What a new resource and a new need are told by. */
@InputType()
export abstract class PublishInput extends DetailsInput {
  @Field(() => ID, { description: 'Whose it is (党组织).' })
  organizationId!: string

  @Field(() => ID, { nullable: true, description: 'On the list of this alliance (联盟).' })
  allianceId?: string | null

  @Field(() => String, { description: 'What it is, 1–100 characters (名称).' })
  title!: string

  @Field(() => Category, { description: 'What kind of thing it is (类别).' })
  category!: Category

  @Field(() => String, {
    nullable: true,
    description: 'What else there is to know, at most 2,000 characters (内容说明).',
  })
  description?: string | null

  @Field(() => Float, {
    nullable: true,
    description: 'How much, in `unit`: above 0, to the thousandth (数量).',
  })
  quantity?: number | null

  @Field(() => String, { nullable: true, description: 'What the quantity counts; needed with one (单位).' })
  unit?: string | null

  @Field(() => Visibility, {
    nullable: true,
    description: 'Who may see it; everyone if left out (可见范围).',
  })
  visibility?: Visibility | null
}

/** What of a resource or a need is to change; what is left out stays. */
@InputType()
export abstract class ChangeInput extends DetailsInput {
  @Field(() => ID, { description: 'Which (标识).' })
  id!: string

  @Field(() => Int, { description: 'The version you read (版本号).' })
  version!: number

  @Field(() => String, { nullable: true, description: 'Its new title (名称).' })
  title?: string | null

  @Field(() => Category, { nullable: true, description: 'Its new category (类别).' })
  category?: Category | null

  @Field(() => String, { nullable: true, description: 'Its new description (内容说明).' })
  description?: string | null

  @Field(() => Float, {
    nullable: true,
    description: 'Its new quantity; null where it is no longer counted (数量).',
  })
  quantity?: number | null

  @Field(() => String, { nullable: true, description: 'Its new unit (单位).' })
  unit?: string | null

  @Field(() => Visibility, { nullable: true, description: 'Who may see it from now on (可见范围).' })
  visibility?: Visibility | null
}

/** Which entry is to be taken off its list. */
@InputType()
export abstract class WithdrawInput extends MutationInput {
  @Field(() => ID, { description: 'Which (标识).' })
  id!: string

  @Field(() => Int, { description: 'The version you read (版本号).' })
  version!: number
}

/** Which entries of a list; all conditions must hold. */
@InputType()
export abstract class EntryFilter {
  @Field(() => [Category], { nullable: true, description: 'Of one of these categories (类别).' })
  category?: Category[] | null

  @Field(() => String, {
    nullable: true,
    description: 'Of this category of the taxonomy or one below it, by its code (类别代码).',
  })
  categoryCode?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Free of charge, or not (是否无偿).' })
  free?: boolean | null

  @Field(() => String, {
    nullable: true,
    description: 'In this region or below it: the code or its beginning (区划代码).',
  })
  regionCode?: string | null

  @Field(() => ID, { nullable: true, description: 'On the list of this alliance (联盟).' })
  allianceId?: string | null

  @Field(() => ID, { nullable: true, description: 'Of this organization (党组织).' })
  organizationId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'With this in the title or the description (文字包含).',
  })
  text?: string | null
}

export enum EntryOrderField {
  PUBLISHED_AT = 'PUBLISHED_AT',
  TITLE = 'TITLE',
}

registerEnumType(EntryOrderField, {
  name: 'EntryOrderField',
  description: 'What entries of a list are ordered by (排序字段).',
  valuesConfig: {
    PUBLISHED_AT: { description: 'When it was published (发布时间).' },
    TITLE: { description: 'The title (名称).' },
  },
})

@InputType({ description: 'The order of entries of a list (排序).' })
export class EntryOrder {
  @Field(() => EntryOrderField, { description: 'By what (字段).' })
  field!: EntryOrderField

  @Field(() => OrderDirection, { description: 'Which way (方向).' })
  direction!: OrderDirection
}
