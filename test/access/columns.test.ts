import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { doDeeds } from './deeds.ts'
import { people } from './people.ts'
import { openWorld, type World } from './world.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
  await doDeeds(world)
})
afterAll(() => world.close())

type AnyField = GraphQLField<unknown, unknown>

/** Rows are read with the columns of the fields that are asked for: a field must say which it needs, even where no other does. */
test('each field of each list can be asked for alone', async () => {
  const faults: string[] = []
  for (const list of listsOf(world.graph.schema.getQueryType()!)) {
    faults.push(...(await faultsOf(`${list.name}(first: 3)`, list)))
    for (const inner of listsOf(nodeOf(list)))
      faults.push(
        ...(await faultsOf(`${list.name}(first: 3) { nodes { ${inner.name}(first: 2)`, inner, ' } }')),
      )
  }
  expect(faults).toEqual([])
})

/** All fields of one list in one request, each in a list of its own. */
async function faultsOf(open: string, list: AnyField, close = ''): Promise<string[]> {
  const parts = fieldsOf(nodeOf(list)).map(
    (text, index) => `a${index}: ${open} { nodes { ${text} } }${close}`,
  )
  const { errors = [] } = await world.ask(people.committee, `{ ${parts.join('\n')} }`)
  return errors
    .filter(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR' || extensions.code === undefined)
    .map(
      ({ path, message, originalError }) =>
        `${open} ${parts[Number(String(path?.[0]).slice(1))]}: ${originalError?.message ?? message}`,
    )
}

function fieldsOf(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type)
    if (field.args.some(isRequiredArgument)) return []
    return isLeafType(inner) ? [field.name] : [`${field.name} { __typename }`]
  })
}

function listsOf(type: GraphQLObjectType): AnyField[] {
  return Object.values(type.getFields()).filter(
    ({ type: list, args }) =>
      getNamedType(list).name.endsWith('Connection') && !args.some(isRequiredArgument),
  )
}

function nodeOf({ type }: AnyField): GraphQLObjectType {
  const connection = getNamedType(type) as GraphQLObjectType
  const node = getNamedType(connection.getFields().nodes!.type)
  if (!isObjectType(node)) throw new TypeError(`${connection.name} lists no objects`)
  return node
}
