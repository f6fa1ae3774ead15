import { p } from '@mikro-orm/core'
import { Field, Float, ID, Int, InterfaceType } from 'type-graphql'
import { Attachment } from '../../../shared/attachment/attachment.ts'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'
import { TimeWindow } from '../../../shared/time-window/time-window.ts'
import { Category } from '../category/category.ts'
import { Visibility } from './visibility.ts'

/** The columns of an entry, new for each table that has them. */
export function entryColumns() {
  return {
    id: p.string().primary(),
    organizationId: p.string(),
    allianceId: p.string().nullable(),
    title: p.string(),
    category: p.enum(() => Category),
    categoryCode: p.string().nullable(),
    description: p.string(),
    quantity: p.decimal('number').nullable(),
    unit: p.string().nullable(),
    visibility: p.enum(() => Visibility),
    regionCode: p.string(),
    address: p.string().nullable(),
    contact: p.string().nullable(),
    windows: p.json<TimeWindow[]>(),
    endsOn: p.string().nullable(),
    free: p.boolean(),
    cost: p.string().nullable(),
    attachments: p.json<Attachment[]>(),
    publishedAt: p.string(),
    version: p.integer().version(),
  }
}

/** What resources and needs have in common. */
@InterfaceType('ListEntry', { description: 'An entry of the resource or the need list (清单条目).' })
export abstract class ListEntry {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'What it is, in a line of at most 100 characters (名称).' })
  declare title: string

  @Field(() => Category, { description: 'What kind of thing it is (类别).' })
  declare category: Category

  @Field(() => String, { description: 'What else there is to know; may be empty (内容说明).' })
  declare description: string

  @Field(() => Float, {
    nullable: true,
    description: 'How much, in `unit`; null where it is not counted (数量).',
  })
  declare quantity: number | null

  @Field(() => String, { nullable: true, description: 'What the quantity counts (单位).' })
  declare unit: string | null

  @Field(() => Visibility, { description: 'Who may see it (可见范围).' })
  declare visibility: Visibility

  @Field(() => String, { description: 'Where it is: the code of the division (区划代码).' })
  declare regionCode: string

  @Field(() => String, { nullable: true, description: 'Where it is, in words (地址).' })
  declare address: string | null

  @Field(() => [TimeWindow], {
    description: 'When it is to be had or to be met; empty where that is open (开放或服务时间).',
  })
  declare windows: TimeWindow[]

  @Field(() => Boolean, {
    description:
      'Free of charge, as the members of an alliance owe each other; document 3, section 9.3 (是否无偿).',
  })
  declare free: boolean

  @Field(() => String, { nullable: true, description: 'What it costs; null where it is free (费用说明).' })
  declare cost: string | null

  @Field(() => [Attachment], { description: 'Files that belong to it, kept elsewhere (附件).' })
  declare attachments: Attachment[]

  @Field(() => DateTimeScalar, { description: 'When it was published (发布时间).' })
  declare publishedAt: string

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number

  declare organizationId: string
  declare allianceId: string | null
  declare categoryCode: string | null
}

/** An entry as it is read: the fields of the graph and the ids behind its references. */
export interface EntryRow {
  readonly id: string
  readonly organizationId: string
  readonly allianceId: string | null
  readonly title: string
  readonly category: Category
  /** The finest category that it names: a code of the taxonomy. */
  readonly categoryCode: string
  readonly description: string
  readonly quantity: number | null
  readonly unit: string | null
  readonly visibility: Visibility
  readonly regionCode: string
  readonly address: string | null
  readonly windows: TimeWindow[]
  readonly free: boolean
  readonly cost: string | null
  readonly attachments: Attachment[]
  readonly publishedAt: string
  readonly version: number
}
