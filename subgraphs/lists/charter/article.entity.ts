import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** An article of a charter, named here where a decision rests on it. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Article', { simpleResolvers: true, description: 'An article of a charter (条).' })
export class Article {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string
}
