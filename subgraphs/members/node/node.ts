import { Field, ID, InterfaceType } from 'type-graphql'

@InterfaceType('Node', { description: 'Anything that has an id (对象).' })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string
}
