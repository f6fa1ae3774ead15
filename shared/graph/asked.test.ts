import { buildSchema, type FragmentDefinitionNode, Kind, parse } from 'graphql'
import { expect, test } from 'vitest'
import { pageAsked } from './asked.ts'

const schema = buildSchema(`
  type Query { meetings: MeetingConnection }
  type MeetingConnection { nodes: [Meeting] pageInfo: PageInfo totalCount: Int }
  type Meeting { id: ID }
  type PageInfo { hasNextPage: Boolean }
`)

function askedBy(text: string) {
  const { definitions } = parse(text)
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
  const [operation] = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION)
  const [field] = operation!.selectionSet.selections.filter((each) => each.kind === Kind.FIELD)
  return pageAsked({
    returnType: schema.getQueryType()!.getFields().meetings!.type,
    fieldNodes: [field!],
    fragments: Object.fromEntries(
      (fragments as FragmentDefinitionNode[]).map((fragment) => [fragment.name.value, fragment]),
    ),
  })
}

test('what follows a page is looked for where something of it is asked, also in a fragment', () => {
  expect(askedBy('{ meetings { nodes { id } } }')).toEqual({ unfollowed: true })
  expect(askedBy('{ meetings { nodes { id } totalCount } }')).toEqual({ unfollowed: true, counted: true })
  expect(askedBy('{ meetings { pageInfo { hasNextPage } nodes { id } } }')).toEqual({})
  expect(
    askedBy('{ meetings { ...page } } fragment page on MeetingConnection { pageInfo { hasNextPage } }'),
  ).toEqual({ columns: [] })
})
