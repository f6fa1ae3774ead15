import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql'
import { InvalidInputError } from '../errors.ts'

const defaultPage = 20
const largestPage = 100

/** Which part of a list is wanted: `first` from the start or after a cursor, or `last` from the end or before one. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the start: 1–100, 20 by default (前几条).',
  })
  first?: number | null

  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor (此游标之后).' })
  after?: string | null

  @Field(() => Int, { nullable: true, description: 'How many from the end: 1–100 (后几条).' })
  last?: number | null

  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor (此游标之前).' })
  before?: string | null

  /** Not an argument: the columns that are asked for of each row, all where it is missing (see `asked.ts`). */
  columns?: readonly string[]

  /** Not an argument: whether the total is asked for, which is then read with the page. */
  counted?: boolean

  /** Not an argument: whether nobody asks what follows, so that the row behind the page is left where it is. */
  unfollowed?: boolean
}

/** A checked page request: `size` rows, from the end if `backward`, beyond the row at `cursor`. */
export interface PageRequest {
  readonly size: number
  /** How many rows are read: one more, which tells whether others follow, where that is asked. */
  readonly read: number
  readonly backward: boolean
  readonly cursor?: readonly [key: string, id: string]
}

/** Checks page arguments: a size out of 1–100 and a cursor that is none are refused, never cut. */
export function pageRequest({ first, after, last, before, unfollowed }: PageArgs): PageRequest {
  const backward = first == null && (last != null || before != null)
  if (first != null && last != null)
    throw new InvalidInputError('last', {
      zh: 'first 与 last 不能同时使用。',
      en: 'Use first or last, not both.',
    })
  const size = (backward ? last : first) ?? defaultPage
  if (size < 1 || size > largestPage)
    throw new InvalidInputError(backward ? 'last' : 'first', {
      zh: `每页条数应在 1–${largestPage} 之间,收到 ${size}。`,
      en: `A page has 1 to ${largestPage} items, not ${size}.`,
    })
  const cursor = backward ? before : after
  const read = unfollowed ? size : size + 1
  return { size, read, backward, ...(cursor == null ? {} : { cursor: decodeRowCursor(cursor) }) }
}

export function encodeRowCursor(key: string, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url')
}

function decodeRowCursor(cursor: string): readonly [string, string] {
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (typeof key === 'string' && typeof id === 'string') return [key, id]
  } catch {}
  throw new InvalidInputError('after', { zh: '无法识别的游标。', en: 'Not a cursor of this list.' })
}

@Directive('@shareable')
@ObjectType({ simpleResolvers: true, description: 'Where a page stands in its list (分页信息).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow (是否有下一页).' })
  declare hasNextPage: boolean

  @Field(() => Boolean, { description: 'Whether some come before (是否有上一页).' })
  declare hasPreviousPage: boolean

  @Field(() => String, { nullable: true, description: 'The cursor of the first item (首条游标).' })
  declare startCursor: string | null

  @Field(() => String, { nullable: true, description: 'The cursor of the last item (末条游标).' })
  declare endCursor: string | null
}

/** A page of a list. Edges and the total are worked out only where they are asked for (see `schema.ts`). */
export interface Page<Row> {
  readonly nodes: readonly Row[]
  readonly pageInfo: PageInfo
  cursorOf(row: Row): string
  total(): Promise<number>
}

/** The connection type of a type: `edges`, `nodes`, `pageInfo`, `totalCount`. `zh` is the noun in Chinese. */
export function connectionOf<Node extends object>(
  node: ClassType<Node>,
  name: string,
  zh: string,
): ClassType {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One ${name} in a list (${zh}列表项).` })
  class Edge {
    @Field(() => node, { description: `The ${name} (${zh}).` })
    declare node: Node

    @Field(() => String, { description: 'Where it stands in the list (游标).' })
    declare cursor: string
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of ${name} (${zh}列表).` })
  class Connection {
    @Field(() => [node], { description: `The items of this page (本页${zh}).` })
    declare nodes: Node[]

    @Field(() => [Edge], { description: 'The same with their cursors (带游标的列表项).' })
    declare edges: Edge[]

    @Field(() => PageInfo, { description: 'Whether more follow (分页信息).' })
    declare pageInfo: PageInfo

    @Field(() => Int, { description: 'Exactly how many there are in all (总数).' })
    declare totalCount: number
  }
  return Connection
}
