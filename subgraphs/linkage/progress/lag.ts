import { Field, Int, ObjectType } from 'type-graphql'
import { DateTimeScalar } from '../../../shared/graph/scalars.ts'
import { AsOf } from './as-of.ts'

@ObjectType('SourceLag', {
  simpleResolvers: true,
  description: 'How far linkage has read the events of one subgraph (事件延迟).',
})
export class SourceLag extends AsOf {
  @Field(() => Int, {
    nullable: true,
    description: 'How many events it has not read yet; null where the subgraph does not answer (未读事件数).',
  })
  declare behind: number | null
}

@ObjectType('Rebuild', {
  simpleResolvers: true,
  description: 'Linkage made again from the first event on (联动重建).',
})
export class Rebuild {
  @Field(() => DateTimeScalar, { description: 'When it was begun (开始时刻).' })
  declare startedAt: string

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done; null before (完成时刻).' })
  declare finishedAt: string | null

  @Field(() => Int, { description: 'How many of its events have been taken (已处理事件数).' })
  declare taken: number

  @Field(() => Int, { description: 'How many there were when it was begun (事件总数).' })
  declare total: number
}

@ObjectType('LinkageProgress', {
  simpleResolvers: true,
  description: 'What linkage is made from, and how far behind it is (联动数据进度).',
})
export class LinkageProgress {
  @Field(() => [SourceLag], { description: 'By subgraph (各来源延迟).' })
  declare sources: SourceLag[]

  @Field(() => Int, { description: 'How many ties there are (联动总数).' })
  declare ties: number

  @Field(() => Rebuild, { nullable: true, description: 'The last rebuild (最近一次重建).' })
  declare rebuild: Rebuild | null
}
