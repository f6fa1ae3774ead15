import type { DocumentNode, GraphQLSchema } from 'graphql'
import type { OpenSubgraph } from '../../shared/graph/subgraph.ts'
import type { Viewer } from '../../shared/viewer.ts'
import type { Cells } from './access-table.ts'
import type { Deeds } from './deeds.ts'
import { Observations, type Subject } from './observations.ts'
import { columns, type Person, people } from './people.ts'
import { subjectsOf } from './subjects.ts'
import {
  balanceSelection,
  calendarSelections,
  entitiesQuery,
  eventSelection,
  nounEventSelection,
  objectSelections,
  pointsSelections,
  queriesOf,
  rootSelections,
  suggestionSelection,
} from './walk.ts'
import type { World } from './world.ts'

/** Of how many objects behind the subjects everything is asked, of each row. */
const perRow = 2

/** All that is to be asked, once for every person, and of which objects. */
export interface Plan {
  readonly subjects: ReadonlyMap<string, Subject>
  readonly graph: readonly DocumentNode[]
  readonly entities: readonly (readonly [OpenSubgraph, DocumentNode])[]
}

/** The subjects, and some of the objects that the committee, who sees nearly all, meets behind them. */
export async function makePlan(world: World, deeds: Deeds): Promise<Plan> {
  const { schema } = world.graph
  const subjects = subjectsOf(deeds)
  const events = await world.subgraphs.activities.events.read(0, 1000)
  const opened = events.find(({ kind }) => kind === 'meeting.opened')!
  const fulfilled = events.find(
    ({ kind, about }) => kind === 'obligation.fulfilled' && about.organization === 'org_a',
  )!
  const listed = await world.subgraphs.lists.events.read(0, 1000)
  const about = {
    need: deeds.needAlliance,
    project: 'project_one',
    opinion: 'opinion_done',
    assignment: deeds.assignment,
  }
  const firstEvents = Object.entries(about).map(([noun, id]) => {
    const first = listed.find((event) => event.kind.startsWith(`${noun}.`) && event.about[noun] === id)!
    return nounEventSelection(schema, 'lists', noun, first.position)
  })
  const lived = await world.subgraphs.organizations.events.read(0, 1000)
  const warned = lived.find(({ kind }) => kind === 'membership.warned')!
  const first = queriesOf(schema, [
    ...rootSelections(schema),
    eventSelection(schema, 'meeting', opened.position),
    eventSelection(schema, 'obligation', fulfilled.position),
    ...firstEvents,
    nounEventSelection(schema, 'organizations', 'membership', warned.position),
    balanceSelection(schema, 'org_a'),
    suggestionSelection(schema),
    ...calendarSelections(schema, { organization: 'org_a', alliance: 'alliance_one' }),
    ...pointsSelections(schema, 'org_a', ['member_self', 'member_peer']),
    ...selectionsOf(schema, subjects),
  ])
  const met = await meet(world, subjects, first)
  const behind = some(met)
  const entities = Object.values(world.subgraphs).map(
    (subgraph) => [subgraph, entitiesQuery(subgraph.schema, new Map([...subjects, ...behind]))] as const,
  )
  const graph = [...first, ...queriesOf(schema, selectionsOf(schema, behind))]
  return { subjects: new Map([...met, ...subjects]), graph, entities }
}

function selectionsOf(schema: GraphQLSchema, subjects: ReadonlyMap<string, Subject>): string[] {
  return [...subjects].flatMap(([id, subject]) => objectSelections(schema, id, subject))
}

/** The objects that are behind the subjects, with the rows that they belong to. */
async function meet(
  world: World,
  subjects: ReadonlyMap<string, Subject>,
  queries: readonly DocumentNode[],
): Promise<Map<string, Subject>> {
  const seen = new Observations(world.graph.schema, subjects)
  for (const query of queries) seen.add(await world.ask(people.committee, query))
  const met = [...seen.met].flatMap(([row, ids]) => [...ids].map((id) => [id, { row }] as const))
  return new Map(met.filter(([id]) => !subjects.has(id)))
}

function some(met: ReadonlyMap<string, Subject>): Map<string, Subject> {
  const byRow = Map.groupBy(met, ([, { row }]) => row)
  return new Map([...byRow.values()].flatMap((each) => each.slice(0, perRow)))
}

/** What somebody gets through the gateway's graph. */
export async function lookThroughGraph(
  world: World,
  { subjects, graph }: Plan,
  viewer: Viewer | undefined,
): Promise<Observations> {
  const seen = new Observations(world.graph.schema, subjects)
  for (const query of graph) seen.add(await world.ask(viewer, query))
  return seen
}

/** What somebody gets from the subgraphs where the gateway refers them to objects by their ids. */
export async function lookAtEntities(
  { subjects, entities }: Plan,
  viewer: Viewer | undefined,
): Promise<Observations[]> {
  const looks = entities.map(async ([subgraph, document]) => {
    const seen = new Observations(subgraph.schema, subjects)
    seen.add(await subgraph.execute({ document }, { viewer, locale: 'en', requestId: 'test' }))
    return seen
  })
  return Promise.all(looks)
}

/** The table as it would have to be from what was seen. */
export function tableOf(seen: Readonly<Record<Person, readonly Observations[]>>): Map<string, Cells> {
  const keys = new Set(columns.flatMap((person) => seen[person].flatMap(({ sights }) => [...sights.keys()])))
  const sight = (person: Person, key: string) => {
    const sights = seen[person].map((each) => each.sights.get(key))
    return sights.find((each) => each === '✓') ?? sights.find((each) => each === '✗') ?? '–'
  }
  return new Map(
    [...keys].map((key) => [
      key,
      Object.fromEntries(columns.map((person) => [person, sight(person, key)])) as Cells,
    ]),
  )
}
