import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  parse,
} from 'graphql'
import { encodeCursor } from '../../shared/events/cursor.ts'
import type { Subject } from './observations.ts'
import { type Arguments, everythingOf, fieldText } from './selection.ts'

const perQuery = 12

const snapshotOf = (source: string) => encodeCursor({ source, position: 0, afterId: '' })

/** Arguments of the fields that cannot do without, or that show nothing without. */
export const args: Arguments = {
  'Member.organizationAt': 'asOf: "2026-01-01"',
  'Query.heldAbout': 'of: { memberId: "member_self" }',
  'Query.findMembers': 'by: { name: "欧阳本人", purpose: AUDIT }',
  'Query.linkage': 'areaId: "alliance_one", from: "2026-01-01", to: "2026-12-31"',
  'Query.shortestChain': 'organizationId: "org_a", otherId: "org_b", from: "2026-01-01", to: "2026-12-31"',
  'Query.compareLinkage':
    'areaId: "1504", before: { from: "2024-01-01", to: "2024-12-31" }, after: { from: "2026-01-01", to: "2026-12-31" }',
  'Query.partnerSuggestions': 'organizationId: "org_a", from: "2026-11-01", to: "2026-11-01"',
  'Query.routeSuggestions': 'from: "2024-01-01", to: "2026-12-31"',
  'Query.linkageChanges': `areaId: "alliance_one", from: "2026-01-01", to: "2026-12-31", at: "${snapshotOf('linkage')}"`,
  'Query.tieExport': 'format: CSV, from: "2024-01-01", to: "2026-12-31"',
  'Query.routeGrowth': 'routeId: "route_one", months: 60',
  'Query.flows': 'dimension: ALLIANCE, from: "2026-01-01", to: "2026-12-31"',
  'Organization.operation': 'months: 12',
  'Team.service': 'from: "2026-01-01", to: "2026-12-31"',
  'Member.serviceHours': 'from: "2026-01-01", to: "2026-12-31"',
  'Organization.anniversaries': 'days: 366',
  'Organization.pointsRanking': 'year: 2026, quarter: 4',
  'Query.coverage': 'regionCode: "1504"',
  'Query.region': 'code: "1504"',
  'Alliance.nextActivityTurn': 'of: THEME_DAY',
  'Query.charterSays': 'allianceId: "alliance_one", about: QUORUM',
  'Query.routes': 'includeDissolved: true',
  'Query.districts': 'includeDissolved: true',
  'Query.matchesFound': `organizationId: "org_a", at: "${snapshotOf('lists')}"`,
  'Motion.isCounted': 'receipt: "00"',
  'Query.allianceGaps': 'allianceId: "alliance_one"',
  'Query.ledger': 'allianceId: "alliance_one", year: 2026',
  'Query.assignments': 'allianceId: "alliance_one"',
  'Query.projectChanges': `allianceId: "alliance_one", at: "${snapshotOf('lists')}"`,
  'Query.opinionChanges': `allianceId: "alliance_one", at: "${snapshotOf('lists')}"`,
  'Query.assignmentChanges': `allianceId: "alliance_one", at: "${snapshotOf('lists')}"`,
  'Query.needChanges': `allianceId: "alliance_one", at: "${snapshotOf('lists')}"`,
  'Alliance.yearPlan': 'year: 2026',
  'Venue.bookings': 'from: "2026-11-10", to: "2026-12-01"',
  'Query.membershipChanges': `allianceId: "alliance_one", at: "${snapshotOf('organizations')}"`,
  'Query.meetingChanges': `allianceId: "alliance_one", at: "${snapshotOf('activities')}"`,
  'Query.obligationChanges': `allianceId: "alliance_one", at: "${snapshotOf('activities')}"`,
}

/** The selections that start from no object: lists, the viewer, figures, live messages. */
export function rootSelections(schema: GraphQLSchema): string[] {
  const query = schema.getQueryType()!
  return Object.values(query.getFields())
    .filter(({ name, args: taken }) => `Query.${name}` in args || !taken.some(isRequiredArgument))
    .map((field) => fieldText(query, field, isPage(field) ? 1 : 2, args)!)
}

/** What the live query of meetings or of obligations tells of one event. */
export function eventSelection(
  schema: GraphQLSchema,
  noun: 'meeting' | 'obligation',
  position: number,
): string {
  const query = schema.getQueryType()!
  const at = encodeCursor({ source: 'activities', position })
  const given = { ...args, [`Query.${noun}Changes`]: `allianceId: "alliance_one", at: "${at}"` }
  return fieldText(query, query.getFields()[`${noun}Changes`]!, 2, given)!
}

/** What the live query of a noun tells of one event of a subgraph. */
export function nounEventSelection(
  schema: GraphQLSchema,
  source: string,
  noun: string,
  position: number,
): string {
  const query = schema.getQueryType()!
  const at = encodeCursor({ source, position })
  const given = { ...args, [`Query.${noun}Changes`]: `allianceId: "alliance_one", at: "${at}"` }
  return fieldText(query, query.getFields()[`${noun}Changes`]!, 2, given)!
}

/** What an organization has given and taken, down to the amounts, which no other selection reaches. */
export function balanceSelection(schema: GraphQLSchema, id: string): string {
  const type = schema.getType('Organization') as GraphQLObjectType
  return `organization(id: "${id}") { __typename id ${fieldText(type, type.getFields().balance!, 4, args)} }`
}

/** Alliances that could form a route, down to the reasons of each link, which no other selection reaches. */
export function suggestionSelection(schema: GraphQLSchema): string {
  const query = schema.getQueryType()!
  return fieldText(query, query.getFields().routeSuggestions!, 4, args)!
}

/** What is due at an organization, and at an alliance, down to the single obligations, which no other selection reaches. */
export function calendarSelections(
  schema: GraphQLSchema,
  ids: Readonly<Record<'organization' | 'alliance', string>>,
): string[] {
  return Object.entries(ids).map(([field, id]) => {
    const type = getNamedType(schema.getQueryType()!.getFields()[field]!.type) as GraphQLObjectType
    const calendar = fieldText(type, type.getFields().obligationCalendar!, 3, args)
    return `${field}(id: "${id}") { __typename id ${calendar} }`
  })
}

/** The places of a ranking and the quarters of a score, which no other selection reaches. */
export function pointsSelections(
  schema: GraphQLSchema,
  organizationId: string,
  memberIds: readonly string[],
): string[] {
  const inside = (name: string, field: string) => {
    const type = schema.getType(name) as GraphQLObjectType
    return `__typename id ${fieldText(type, type.getFields()[field]!, 3, args)}`
  }
  return [
    `organization(id: "${organizationId}") { ${inside('Organization', 'pointsRanking')} }`,
    ...memberIds.map((id) => `member(id: "${id}") { ${inside('Member', 'points')} }`),
  ]
}

/** Everything of an object by its id: by the field of its type, and by `node`. */
export function objectSelections(schema: GraphQLSchema, id: string, subject: Subject): string[] {
  const type = typeOf(schema, subject)!
  const root = Object.values(schema.getQueryType()!.getFields()).find(
    (field) => getNamedType(field.type) === type && field.args.some(({ name }) => name === 'id'),
  )
  const everything = selectionOf(type, subject)
  const again = root ? everythingOf(type, 0, args) : everything
  return [
    ...(root ? [`${root.name}(id: "${id}") ${everything}`] : []),
    ...(isNode(schema, type) ? [`node(id: "${id}") { __typename id ... on ${type.name} ${again} }`] : []),
  ]
}

/**
 * Queries of some selections each, which are told apart by aliases `field__number`. What may not be null stands alone: it
 * would take the others with it.
 */
export function queriesOf(schema: GraphQLSchema, selections: readonly string[]): DocumentNode[] {
  const fields = schema.getQueryType()!.getFields()
  const standsAlone = (text: string) => isNonNullType(fields[nameOf(text)]!.type)
  const [alone, together] = [selections.filter(standsAlone), selections.filter((text) => !standsAlone(text))]
  const groups = Array.from({ length: Math.ceil(together.length / perQuery) }, (_, group) =>
    together.slice(group * perQuery, (group + 1) * perQuery),
  )
  return [...alone.map((text) => [text]), ...groups].map((texts) =>
    parse(`{ ${texts.map((text, index) => `${nameOf(text)}__${index}: ${text}`).join(' ')} }`),
  )
}

function nameOf(selection: string): string {
  return /^\w+/.exec(selection)![0]
}

/** Everything that one subgraph has of the objects that the gateway may refer it to. */
export function entitiesQuery(subgraph: GraphQLSchema, subjects: ReadonlyMap<string, Subject>): DocumentNode {
  const union = subgraph.getType('_Entity')
  const types = new Set<unknown>(isUnionType(union) ? union.getTypes() : [])
  const known = [...subjects].filter(([, subject]) => types.has(typeOf(subgraph, subject)))
  const representations = known.map(([id, { row }]) => `{ __typename: "${row.split(' ')[0]}", id: "${id}" }`)
  const texts = [...types].map((type) => `... on ${type} ${everythingOf(type as GraphQLObjectType, 1, args)}`)
  return parse(`{ _entities(representations: [${representations.join(' ')}]) { ${texts.join(' ')} } }`)
}

function typeOf(schema: GraphQLSchema, { row }: Subject): GraphQLObjectType | undefined {
  const type = schema.getType(row.split(' ')[0]!)
  return isObjectType(type) ? type : undefined
}

function selectionOf(type: GraphQLObjectType, { only }: Subject): string {
  const field = only && type.getFields()[only]
  return field ? `{ __typename id ${fieldText(type, field, 1, args)} }` : everythingOf(type, 1, args)
}

function isPage({ type }: GraphQLField<unknown, unknown>): boolean {
  return getNamedType(type).name.endsWith('Connection')
}

function isNode(schema: GraphQLSchema, type: GraphQLObjectType): boolean {
  const node = schema.getType('Node')
  return isInterfaceType(node) && schema.getImplementations(node).objects.includes(type)
}
