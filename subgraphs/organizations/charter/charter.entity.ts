import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'
import type { CharterRule } from './charter.rules.ts'
import { RuleKind } from './rule-kind.ts'

registerEnumType(RuleKind, {
  name: 'RuleKind',
  description: 'What a rule is about (规则类型).',
  valuesConfig: {
    QUORUM: { description: 'How many must be present (法定人数).' },
    MAJORITY: { description: 'What passes (表决通过比例).' },
    DECISION: { description: 'Which body decides (决定权).' },
    ADMISSION: { description: 'How one joins (入会).' },
    NOTICE: { description: 'How long before a meeting it is called (会议通知).' },
    EXCLUSION: { description: 'Who is not counted among those due to attend (不计入应到).' },
    DELEGATION: { description: 'Whether one may vote for others (委托表决).' },
    TIE: { description: 'How equal votes are decided (票数相等).' },
    CADENCE: { description: 'What recurs (周期).' },
    TERM: { description: 'How long an office is held (任期).' },
    LAPSE: { description: 'When a member is taken to have left (视为退出).' },
    ROTATION: { description: 'What takes turns (轮值).' },
    WITHDRAWAL: { description: 'How one leaves (退会).' },
    SEATS: { description: 'How many seats (席位).' },
    SEAT_SHARE: { description: 'At most which share of a body’s seats (席位占比).' },
    OFFICE: { description: 'How an office is filled (职务产生).' },
    BODY: { description: 'A body that is set up (机构设置).' },
    LAYERS: { description: 'The layers of the bodies (分层).' },
    COMPOSITION: { description: 'What something must consist of (构成).' },
    DESIGNATION: { description: 'Whom a member must name (指定人员).' },
    FILING: { description: 'What is filed with whom (备案).' },
    ELIGIBILITY: { description: 'Who may join (入会资格).' },
    FOUNDING: { description: 'A step of founding (组建).' },
    ADJUSTMENT: { description: 'Who adjusts or dissolves (调整撤销).' },
    PROJECT_STAGES: { description: 'The stages of projects (项目阶段).' },
    PROJECT_LIMIT: { description: 'How many major projects a year (年度重大项目数).' },
    OPINION_HANDLING: { description: 'How opinions are handled (意见办理).' },
    YEARLY_MINIMUM: { description: 'The least to do in a year (年度最低要求).' },
    LISTS: { description: 'The lists that are kept (清单).' },
    SHARING: { description: 'What is opened to each other (共享).' },
    TEAM: { description: 'Teams to set up (队伍).' },
    FUNDING: { description: 'Where the money comes from (经费来源).' },
    POINTS: { description: 'For what points are kept, and how many (积分).' },
    STARS: { description: 'The grades of points (星级).' },
    REGISTER: { description: 'Registers to be kept (造册).' },
  },
})

export enum CharterStatus {
  DRAFT = 'DRAFT',
  PROPOSED = 'PROPOSED',
  ADOPTED = 'ADOPTED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(CharterStatus, {
  name: 'CharterStatus',
  description: 'Where a version of a charter stands (章程状态).',
  valuesConfig: {
    DRAFT: { description: 'Being written (起草中).' },
    PROPOSED: { description: 'Put to the body that decides (待审议).' },
    ADOPTED: { description: 'Adopted (已通过).' },
    REJECTED: { description: 'Not adopted (未通过).' },
    WITHDRAWN: { description: 'Taken back (已撤回).' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Charter', {
  simpleResolvers: true,
  implements: Node,
  description: 'A version of an alliance’s charter (章程).',
})
export class Charter {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => Int, { description: '1 for the first, and so on (版次).' })
  declare version: number

  @Field(() => String, { description: 'Its title (标题).' })
  declare title: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'In force from this day; null until it is adopted (生效日期).',
  })
  declare effectiveFrom: string | null

  @Field(() => CharterStatus, { description: 'Where it stands (状态).' })
  declare status: CharterStatus

  @Field(() => DateScalar, { nullable: true, description: 'The day it was adopted (通过日期).' })
  declare adoptedOn: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it is to be in force from, if one was named (拟生效日期).',
  })
  declare wantedFrom: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (修改次数).' })
  declare revision: number

  declare allianceId: string
  declare replacesId: string | null
}

@Directive('@key(fields: "id")')
@ObjectType('Article', {
  simpleResolvers: true,
  implements: Node,
  description: 'An article of a charter (条).',
})
export class Article {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => String, { description: 'Its number as the charter prints it: 10, 8.2, 三㈠4 (条号).' })
  declare number: string

  @Field(() => String, { nullable: true, description: 'What it is about, if it says so (条名).' })
  declare title: string | null

  @Field(() => String, { nullable: true, description: 'The chapter it stands in (章).' })
  declare chapter: string | null

  @Field(() => String, { description: 'Its text (条文).' })
  declare text: string

  declare charterId: string
}

@Directive('@key(fields: "id")')
@ObjectType('Rule', {
  simpleResolvers: true,
  implements: Node,
  description: 'What an article says, in a form that the platform can act on (规则).',
})
export class Rule {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => RuleKind, { description: 'What it is about (类型).' })
  declare kind: RuleKind

  declare charterId: string
  declare articleId: string
  declare rule: CharterRule
}
