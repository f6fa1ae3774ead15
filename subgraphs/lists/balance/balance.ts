import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Category } from '../category/category.ts'

@ObjectType({ simpleResolvers: true, description: 'So much of something (数量).' })
export class Amount {
  @Field(() => Float, { description: 'How much, in `unit` (数量).' })
  declare quantity: number

  @Field(() => String, { description: 'What it counts (单位).' })
  declare unit: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'What went one way: what was given, or what was taken (往来).',
})
export class Flow {
  @Field(() => Int, { description: 'How often something was handed over (次数).' })
  declare deals: number

  @Field(() => Int, {
    description: 'How often free of charge, as members owe each other; document 3, section 9.3 (无偿次数).',
  })
  declare free: number

  @Field(() => [Amount], {
    description: 'How much, each unit by itself; what is not counted is not here (数量).',
  })
  declare amounts: Amount[]
}

@ObjectType({ simpleResolvers: true, description: 'Give and take in one category (分类收支).' })
export class CategoryBalance {
  @Field(() => Category, { description: 'Which category of resources (类别).' })
  declare category: Category

  @Field(() => Flow, { description: 'What was given (提供).' })
  declare given: Flow

  @Field(() => Flow, { description: 'What was taken (使用).' })
  declare taken: Flow
}

@ObjectType({
  simpleResolvers: true,
  description: 'Give and take, of what was handed over; document 3, section 9.3 (资源共享收支).',
})
export class Balance {
  @Field(() => Int, { description: 'How often it has given (提供次数).' })
  declare given: number

  @Field(() => Int, { description: 'How often it has taken (使用次数).' })
  declare taken: number

  @Field(() => Int, { description: 'How often it has given free of charge (无偿提供次数).' })
  declare givenFree: number

  @Field(() => Int, { description: 'How often it has taken free of charge (无偿使用次数).' })
  declare takenFree: number

  @Field(() => [CategoryBalance], { description: 'The same by category, as far as there is any (分类).' })
  declare categories: CategoryBalance[]
}
