import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { BodyKind } from '../body/body-kind.ts'
import { Node } from '../node/node.ts'

export enum DecisionState {
  OPEN = 'OPEN',
  PASSED = 'PASSED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(DecisionState, {
  name: 'DecisionState',
  description: 'Where a decision stands (决定状态).',
  valuesConfig: {
    OPEN: { description: 'Asked for, not decided yet (待决定).' },
    PASSED: { description: 'Decided for it (通过).' },
    REJECTED: { description: 'Decided against it (未通过).' },
    WITHDRAWN: { description: 'No longer asked for (已撤回).' },
  },
})

export enum DecisionWay {
  VOTE = 'VOTE',
  CONSENSUS = 'CONSENSUS',
  APPROVAL = 'APPROVAL',
  CONSULTATION = 'CONSULTATION',
}

registerEnumType(DecisionWay, {
  name: 'DecisionWay',
  description: 'How a body decides (决定方式).',
  valuesConfig: {
    VOTE: { description: 'By vote at a meeting (表决).' },
    CONSENSUS: { description: 'At a meeting, with nobody against it (协商一致).' },
    APPROVAL: { description: 'By approval (批准).' },
    CONSULTATION: { description: 'By consultation (协商).' },
  },
})

export enum Matter {
  ADOPT_CHARTER = 'ADOPT_CHARTER',
  AMEND_CHARTER = 'AMEND_CHARTER',
  ADMISSION = 'ADMISSION',
  DISSOLUTION = 'DISSOLUTION',
}

registerEnumType(Matter, {
  name: 'DecisionMatter',
  description: 'On what a body decides (决定事项).',
  valuesConfig: {
    ADOPT_CHARTER: { description: 'Adopting the first charter (章程的通过).' },
    AMEND_CHARTER: { description: 'Amending the charter (章程的修改).' },
    ADMISSION: { description: 'Admitting a member (成员单位的吸收).' },
    DISSOLUTION: { description: 'Dissolving the alliance (联盟的解散).' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType('CharterDecision', {
  simpleResolvers: true,
  implements: Node,
  description: 'What a body is asked to decide, as the charter has it (提请决定事项).',
})
export class CharterDecision {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => Matter, { description: 'On what (事项).' })
  declare matter: Matter

  @Field(() => BodyKind, { description: 'Which body decides (决定机构).' })
  declare body: BodyKind

  @Field(() => DecisionWay, { description: 'How it decides (决定方式).' })
  declare way: DecisionWay

  @Field(() => DecisionState, { description: 'Where it stands (状态).' })
  declare state: DecisionState

  @Field(() => DateScalar, { description: 'The day it was asked for (提请日期).' })
  declare askedOn: string

  @Field(() => DateScalar, { nullable: true, description: 'The day it was decided (决定日期).' })
  declare decidedOn: string | null

  @Field(() => String, { nullable: true, description: 'Why, where a reason was given (理由).' })
  declare reason: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you settle it (版本号).' })
  declare version: number

  declare allianceId: string
  declare subjectId: string
  declare ruleId: string | null
  declare motionId: string | null
}
