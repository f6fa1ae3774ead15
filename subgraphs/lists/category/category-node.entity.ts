import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { Category } from './category.ts'

@Directive('@key(fields: "id")')
@ObjectType('CategoryNode', {
  simpleResolvers: true,
  description: 'A category of the taxonomy: one of the roots, or what a district has added below (类别).',
})
export class CategoryNode {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'Its code, by which entries name it (代码).' })
  declare code: string

  @Field(() => Category, { description: 'The root that it is below, or is (大类).' })
  declare root: Category

  @Field(() => String, { nullable: true, description: 'The code above it; null for a root (上级类别代码).' })
  declare parent: string | null

  @Field(() => String, { description: 'Its name in Chinese (中文名称).' })
  declare zh: string

  @Field(() => String, { description: 'Its name in English (英文名称).' })
  declare en: string
}
