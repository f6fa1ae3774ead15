import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

type Composite = GraphQLObjectType | GraphQLInterfaceType
type AnyField = GraphQLField<unknown, unknown>

/** Values for the arguments that fields cannot do without, by `Type.field`. */
export type Arguments = Readonly<Record<string, string>>

/** Everything that can be asked of a type: its leaves, and of the objects and lists behind its fields as much to a depth. */
export function everythingOf(type: Composite, depth: number, args: Arguments): string {
  const fields = Object.values(type.getFields()).map((field) => fieldText(type, field, depth, args))
  return `{ __typename ${fields.filter((text) => text !== undefined).join(' ')} }`
}

/** One field with everything behind it, or undefined where nothing can be asked of its type. */
export function fieldText(
  parent: Composite,
  field: AnyField,
  depth: number,
  args: Arguments,
): string | undefined {
  const called = field.name + argumentsOf(parent, field, args)
  const type = getNamedType(field.type)
  if (isLeafType(type)) return called
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined
  if (type.name.endsWith('Connection'))
    return depth > 0 ? `${called} ${pageText(type as GraphQLObjectType, depth, args)}` : undefined
  if (depth > 0 && isObjectType(type)) return `${called} ${everythingOf(type, depth - 1, args)}`
  return `${called} ${'id' in type.getFields() ? '{ __typename id }' : '{ __typename }'}`
}

function pageText(connection: GraphQLObjectType, depth: number, args: Arguments): string {
  const node = getNamedType(connection.getFields().nodes!.type) as GraphQLObjectType
  const nodes = `nodes ${everythingOf(node, depth - 1, args)}`
  return `{ totalCount ${nodes} edges { cursor node { id } } pageInfo { hasNextPage startCursor endCursor } }`
}

function argumentsOf(parent: Composite, field: AnyField, args: Arguments): string {
  const given = args[`${parent.name}.${field.name}`]
  if (given === undefined && field.args.some(isRequiredArgument))
    throw new Error(`${parent.name}.${field.name} needs arguments; give some in walk.ts`)
  return given === undefined ? '' : `(${given})`
}

/** The object types whose fields the table speaks of: not the pages of lists, and not what only changes answer. */
export function describedTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  const roots = new Set([schema.getMutationType()?.name, schema.getSubscriptionType()?.name])
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => !name.startsWith('__') && !roots.has(name))
    .filter(({ name }) => !/(Connection|Edge|Payload)$|^(PageInfo|UserError)$/.test(name))
}
