import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { type EntityReaders, extended } from '../../../shared/graph/entity.ts'
import { Node } from './node.ts'

/** The types that other subgraphs own, by the prefix of their ids: `node` passes on to whoever owns them. */
const owned = {
  Member: 'member',
  Belonging: 'belonging',
  ReportIn: 'reportin',
  Look: 'look',
  Post: 'post',
  Instructor: 'instructor',
  PointsRules: 'pointsrules',
  PointsEntry: 'points',
  PointsAppeal: 'appeal',
  FloatingMember: 'floating',
  Applicant: 'applicant',
  Secondment: 'secondment',
  Talent: 'talent',
  Honour: 'honour',
  Team: 'team',
  TeamMember: 'teammember',
  Meeting: 'meeting',
  Motion: 'motion',
  Activity: 'activity',
  Resource: 'resource',
  Need: 'need',
  Match: 'match',
  Project: 'project',
  Opinion: 'opinion',
} as const

export const elsewhere: EntityReaders = Object.fromEntries(
  Object.entries(owned).map(([name, prefix]) => [name, extended(prefix)]),
)

/** Of a type of another subgraph only the id is known here; the interface brings it into the schema. */
abstract class Reference {
  declare id: string
}

for (const name of Object.keys(owned)) {
  const type = class extends Reference {}
  Field(() => ID, { description: 'Opaque id (标识).' })(type.prototype, 'id')
  ObjectType(name, { simpleResolvers: true, implements: Node })(type)
  Directive('@key(fields: "id")')(type)
}
