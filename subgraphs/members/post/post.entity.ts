import { defineEntity, p } from '@mikro-orm/core'
import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'
import { PostKind } from './post-kind.ts'

const PostTable = defineEntity({
  name: 'Post',
  schema: 'members',
  tableName: 'post',
  properties: {
    id: p.string().primary(),
    memberId: p.string(),
    organizationId: p.string(),
    kind: p.enum(() => PostKind),
    since: p.string(),
    until: p.string().nullable(),
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Post', {
  simpleResolvers: true,
  implements: Node,
  description: 'What a member is, or was, in the own organization (党内职务).',
})
export class Post extends PostTable.class {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => PostKind, { description: 'Which (职务类别).' })
  declare kind: PostKind

  @Field(() => DateScalar, { description: 'The first day (任职日期).' })
  declare since: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day no longer in it; null while it lasts (免职日期).',
  })
  declare until: string | null
}

PostTable.setClass(Post)
