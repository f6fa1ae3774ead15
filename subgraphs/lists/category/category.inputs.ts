import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { CategoryNode } from './category-node.entity.ts'

@InputType({ description: 'A category that a district adds to the taxonomy (新增类别).' })
export class AddCategoryInput extends MutationInput {
  @Field(() => ID, { description: 'The committee that adds it (党委).' })
  organizationId!: string

  @Field(() => String, { description: 'The code of the category that it goes below (上级类别代码).' })
  parent!: string

  @Field(() => String, {
    description: 'Its own code: a capital, then at most 39 capitals, digits and _ (代码).',
  })
  code!: string

  @Field(() => String, { description: 'Its name in Chinese, 1–20 characters (中文名称).' })
  zh!: string

  @Field(() => String, { description: 'Its name in English, 1–40 characters (英文名称).' })
  en!: string
}

@ObjectType({ simpleResolvers: true, description: 'The category that was added (新增结果).' })
export class CategoryPayload extends Payload {
  @Field(() => CategoryNode, { nullable: true, description: 'Null if it was refused (类别).' })
  category?: CategoryNode
}
