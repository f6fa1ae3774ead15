import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Post } from './post.entity.ts'
import { PostKind } from './post-kind.ts'

@InputType({ description: 'A post to be taken in the own organization (任职).' })
export class BeginPostInput extends MutationInput {
  @Field(() => ID, { description: 'The member (党员).' })
  declare memberId: string

  @Field(() => PostKind, { description: 'Which post (职务类别).' })
  declare kind: PostKind

  @Field(() => DateScalar, { description: 'The first day (任职日期).' })
  declare since: string
}

@ObjectType({ simpleResolvers: true, description: 'The post taken (任职结果).' })
export class BeginPostPayload extends Payload {
  @Field(() => Post, { nullable: true, description: 'Null if refused (职务).' })
  declare post?: Post
}

@InputType({ description: 'The end of a post (免职).' })
export class EndPostInput extends MutationInput {
  @Field(() => ID, { description: 'The post (职务).' })
  declare postId: string

  @Field(() => DateScalar, { description: 'The first day no longer in it (免职日期).' })
  declare on: string
}

@ObjectType({ simpleResolvers: true, description: 'The post that ended (免职结果).' })
export class EndPostPayload extends Payload {
  @Field(() => Post, { nullable: true, description: 'Null if refused (职务).' })
  declare post?: Post
}
