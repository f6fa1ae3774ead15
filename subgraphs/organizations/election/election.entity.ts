import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'
import { OfficeKind } from '../office/office-kind.ts'

export enum ElectionStatus {
  OPEN = 'OPEN',
  DECIDED = 'DECIDED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(ElectionStatus, {
  name: 'ElectionStatus',
  description: 'Where an election stands (选举状态).',
  valuesConfig: {
    OPEN: { description: 'To be held, or seats are left for another ballot (待选).' },
    DECIDED: { description: 'All seats are filled (已选出).' },
    WITHDRAWN: { description: 'Taken back (已撤回).' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Election', {
  simpleResolvers: true,
  implements: Node,
  description: 'An election to an office in a body, which a meeting holds as a ballot (选举).',
})
export class Election {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => OfficeKind, { description: 'To which office (职务).' })
  declare kind: OfficeKind

  @Field(() => String, { description: 'What the office is called (名称).' })
  declare title: string

  @Field(() => Int, { description: 'How many are elected (应选名额).' })
  declare seats: number

  @Field(() => Int, { description: 'How many seats are still to be filled (待选名额).' })
  declare seatsLeft: number

  @Field(() => ElectionStatus, { description: 'Where it stands (状态).' })
  declare status: ElectionStatus

  @Field(() => DateScalar, { description: 'The day it was asked for (发起日期).' })
  declare requestedOn: string

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number

  declare bodyId: string
}

@ObjectType('ElectionCandidate', {
  simpleResolvers: true,
  description: 'A candidate of an election (候选人).',
})
export class Candidate {
  @Field(() => ID, { description: 'Opaque id, by which ballots name it (标识).' })
  declare id: string

  @Field(() => Boolean, { description: 'Whether elected (是否当选).' })
  declare elected: boolean

  declare electionId: string
  declare organizationId: string
}
