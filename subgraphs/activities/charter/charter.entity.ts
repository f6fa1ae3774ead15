import { Directive, Field, ID, ObjectType } from 'type-graphql'

/** A version of a charter, named here where a meeting goes by it. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Charter', { simpleResolvers: true, description: 'A version of an alliance’s charter (章程).' })
export class Charter {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string
}
