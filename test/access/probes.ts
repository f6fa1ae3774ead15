import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isRequiredArgument,
  isRequiredInputField,
  isScalarType,
} from 'graphql'
import { args } from './walk.ts'

/** A selection that gives a text at one place of a query. */
export type Probe = (value: string) => string

type Taker = Pick<GraphQLInputField, 'name' | 'type'>

/** Every place in which a query takes a text or an id: an argument, or a field of one, as filters have them. */
export function probesOf(schema: GraphQLSchema): Probe[] {
  return Object.values(schema.getQueryType()!.getFields()).flatMap((field) =>
    field.args.flatMap((arg) =>
      placesIn(arg).map((place): Probe => {
        const others = othersOf(field, arg.name)
        return (value) => `${field.name}(${[place(value), ...others].join(', ')})${behind(field)}`
      }),
    ),
  )
}

function placesIn(taker: Taker): Probe[] {
  const type = getNamedType(taker.type)
  if (takesText(taker)) return [(value) => `${taker.name}: ${JSON.stringify(value)}`]
  if (!isInputObjectType(type)) return []
  const fields = Object.values(type.getFields())
  return fields.filter(takesText).map((field): Probe => {
    const others = fields.filter((other) => other !== field && isRequiredInputField(other)).map(filled)
    return (value) =>
      `${taker.name}: { ${[`${field.name}: ${JSON.stringify(value)}`, ...others].join(', ')} }`
  })
}

function takesText({ type }: Taker): boolean {
  const named = getNamedType(type)
  return isScalarType(named) && (named.name === 'String' || named.name === 'ID')
}

/** The first value of what must be there besides. */
function filled({ name, type }: Taker): string {
  const named = getNamedType(type)
  if (!isEnumType(named)) throw new Error(`${name} needs a value; give one in probes.ts`)
  return `${name}: ${named.getValues()[0]!.name}`
}

/** What the field cannot do without besides, as `walk.ts` has it. */
function othersOf(field: GraphQLField<unknown, unknown>, name: string): string[] {
  const given = [...(args[`Query.${field.name}`] ?? '').matchAll(/(\w+): (\{.*?\}|"[^"]*"|[^,]+)/g)]
  const others = given.filter(([, argument]) => argument !== name)
  const missing = field.args.filter(
    (arg) => isRequiredArgument(arg) && arg.name !== name && !others.some(([, other]) => other === arg.name),
  )
  if (missing.length > 0) throw new Error(`Query.${field.name} needs arguments; give some in walk.ts`)
  return others.map(([text]) => text)
}

function behind({ type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type)
  if (isLeafType(named)) return ''
  return named.name.endsWith('Connection') ? ' { totalCount nodes { __typename } }' : ' { __typename }'
}
