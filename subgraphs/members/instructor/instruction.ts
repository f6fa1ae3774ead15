import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType('Instruction', {
  simpleResolvers: true,
  description: 'How far the company branches of an organization and below have an instructor (指导员覆盖).',
})
export class Instruction {
  @Field(() => Int, { description: 'Branches that stand in a company (企业党组织数).' })
  declare branches: number

  @Field(() => Int, { description: 'Those of them without an instructor (缺指导员数).' })
  declare lacking: number
}
