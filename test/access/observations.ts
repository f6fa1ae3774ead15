import {
  type ExecutionResult,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

/** What somebody gets of a field: something, nothing, or a refusal. */
export type Sight = '✓' | '–' | '✗'

type Path = readonly (string | number)[]
type Row = Readonly<Record<string, unknown>>

/** The row of the table that an object belongs to; `only` where it is there for the sake of one field. */
export interface Subject {
  readonly row: string
  readonly only?: string
}

/** The objects that the table speaks of, by their ids, where a type has others besides. */
export type Subjects = ReadonlyMap<string, Subject>

const refusals = new Set(['FORBIDDEN', 'UNAUTHENTICATED'])
const rank: Record<Sight, number> = { '–': 0, '✗': 1, '✓': 2 }

/** What one person got of each field, gathered from any number of answers; keys are `row of the table.field`. */
export class Observations {
  readonly sights = new Map<string, Sight>()
  /** The ids of the objects that were met, by row of the table. */
  readonly met = new Map<string, Set<string>>()
  /** What must never be, whoever asks. */
  readonly faults: string[] = []
  readonly #schema: GraphQLSchema
  readonly #subjects: Subjects
  readonly #types: ReadonlySet<string>

  constructor(schema: GraphQLSchema, subjects: Subjects) {
    this.#schema = schema
    this.#subjects = subjects
    this.#types = new Set([...subjects.values()].map(({ row }) => row.split(' ')[0]!))
  }

  /** Takes in the answer to a query. */
  add({ data, errors }: ExecutionResult): void {
    const refused = new Map<string, string>()
    for (const { path = [], extensions, message } of errors ?? []) {
      const code = String(extensions?.code ?? message)
      refused.set(path.join('.'), code)
      if (!refusals.has(code) && code !== 'NOT_FOUND')
        this.faults.push(`${path.join('.')}: ${code} ${message}`)
    }
    const root = data ?? Object.fromEntries([...refused.keys()].map((path) => [path, null]))
    this.#object(this.#schema.getQueryType()!, root, { path: [], variant: '', refused })
  }

  #object(type: GraphQLObjectType, row: Row, at: Where): void {
    const subject = isReference(row) ? undefined : this.#subject(type, row, at.variant)
    if (subject && typeof row.id === 'string') this.#meet(subject.row, row.id)
    for (const [key, value] of Object.entries(row)) {
      const field = type.getFields()[key.replace(/__\d+$/, '')]
      if (!field) continue
      const path = [...at.path, key]
      const isRefused = refusals.has(at.refused.get(path.join('.')) ?? '')
      const sight = isRefused ? '✗' : isSomething(value) ? '✓' : '–'
      if (subject && (subject.only ?? field.name) === field.name)
        note(this.sights, `${subject.row}.${field.name}`, sight)
      this.#inside(field.type, value, {
        ...at,
        path,
        variant: subject?.only ? undefined : variantOf(subject?.row),
      })
    }
  }

  #inside(type: GraphQLOutputType, value: unknown, at: Where): void {
    if (value === null || typeof value !== 'object') return
    if (isNonNullType(type)) this.#inside(type.ofType, value, at)
    else if (isListType(type))
      (value as Row[]).forEach((each, index) => {
        this.#inside(type.ofType, each, { ...at, path: [...at.path, index] })
      })
    else this.#one(type, value as Row, at)
  }

  #one(type: GraphQLOutputType, row: Row, at: Where): void {
    const concrete = this.#schema.getType(
      typeof row.__typename === 'string' ? row.__typename : getNamedType(type).name,
    )
    if (!isObjectType(concrete)) return
    if (concrete.name.endsWith('Connection')) this.#page(concrete, row, at)
    else this.#object(concrete, row, at)
  }

  /** A total counts what is shown and nothing else, and edges are its nodes. */
  #page(type: GraphQLObjectType, { totalCount, nodes, edges, pageInfo }: Row, at: Where): void {
    if (!Array.isArray(nodes) || !Array.isArray(edges)) return
    const { hasNextPage, endCursor } = pageInfo as Row
    const isConsistent =
      totalCount === nodes.length &&
      edges.every(({ node }, index) => node.id === nodes[index].id) &&
      hasNextPage === false &&
      endCursor === (edges.at(-1)?.cursor ?? null)
    if (!isConsistent) this.faults.push(`${at.path.join('.')}: the total, the edges and the nodes differ`)
    this.#inside(type.getFields().nodes!.type, nodes, { ...at, path: [...at.path, 'nodes'] })
  }

  /** The row that an object belongs to; none where the table speaks of other objects of its type. */
  #subject({ name }: GraphQLObjectType, { id }: Row, variant: string | undefined): Subject | undefined {
    const known = typeof id === 'string' ? this.#subjects.get(id) : undefined
    return known ?? (this.#types.has(name) || variant === undefined ? undefined : { row: name + variant })
  }

  #meet(row: string, id: string): void {
    this.met.set(row, (this.met.get(row) ?? new Set()).add(id))
  }
}

/**
 * Where an answer is being read: `variant` is what follows the type's name in the row of the object around, and undefined
 * where the table does not speak of that object.
 */
interface Where {
  readonly path: Path
  readonly variant: string | undefined
  readonly refused: ReadonlyMap<string, string>
}

/** Of several objects of a row, one that shows something is enough. */
function note(sights: Map<string, Sight>, key: string, sight: Sight): void {
  if (rank[sight] >= rank[sights.get(key) ?? '–']) sights.set(key, sight)
}

function variantOf(row: string | undefined): string | undefined {
  return row && (row.match(/ \(.*\)$/)?.[0] ?? '')
}

/** Nothing is told of an object by its id alone: who asked for it knew it, or it is what a field of another says. */
function isReference(row: Row): boolean {
  return 'id' in row && Object.keys(row).every((key) => key === 'id' || key === '__typename')
}

function isSomething(value: unknown): boolean {
  if (value === null || value === undefined) return false
  if (Array.isArray(value)) return value.length > 0
  return typeof value !== 'object' || (value as { totalCount?: unknown }).totalCount !== 0
}
