import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'

/** How the Party's organization reaches a unit (document 4, part 2, item 1). */
export enum CoverageState {
  OWN = 'OWN',
  JOINT = 'JOINT',
  INSTRUCTOR = 'INSTRUCTOR',
  NONE = 'NONE',
}

registerEnumType(CoverageState, {
  name: 'CoverageState',
  description: 'How the Party’s organization reaches a unit (覆盖情况).',
  valuesConfig: {
    OWN: { description: 'It has an organization of its own (单独组建).' },
    JOINT: { description: 'A joint branch serves it (联合组建).' },
    INSTRUCTOR: {
      description: 'An instructor serves it: the work reaches it, an organization does not (指导员联系).',
    },
    NONE: { description: 'Nothing reaches it (未覆盖).' },
  },
})

@ObjectType({
  simpleResolvers: true,
  description: 'How many units of a region are reached, and how (两个覆盖).',
})
export class Coverage {
  @Field(() => Int, { description: 'All units (单位总数).' })
  declare units: number

  @Field(() => Int, { description: 'With an organization of their own (单独组建).' })
  declare own: number

  @Field(() => Int, { description: 'Served by a joint branch (联合组建).' })
  declare joint: number

  @Field(() => Int, { description: 'Served by an instructor only (指导员联系).' })
  declare instructor: number

  @Field(() => Int, { description: 'Reached by nothing (未覆盖).' })
  declare none: number

  @Field(() => Float, {
    nullable: true,
    description: 'Share with an organization, own or joint, 0–1; null without units (组织覆盖率).',
  })
  declare organizationShare: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Share that the work reaches in any way, 0–1; null without units (工作覆盖率).',
  })
  declare workShare: number | null
}
