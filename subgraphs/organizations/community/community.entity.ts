import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { Node } from '../node/node.ts'
import type { Part } from './composition.rules.ts'

export enum CommunityKind {
  INDUSTRY_COMMUNITY = 'INDUSTRY_COMMUNITY',
  GOVERNANCE_COMMUNITY = 'GOVERNANCE_COMMUNITY',
}

registerEnumType(CommunityKind, {
  name: 'CommunityKind',
  description: 'What kind of community it is (共同体类型).',
  valuesConfig: {
    INDUSTRY_COMMUNITY: { description: 'Along an industry, with farming households (产业化联合体).' },
    GOVERNANCE_COMMUNITY: { description: 'Of a neighbourhood’s many sides (多元治理共同体).' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Community', {
  simpleResolvers: true,
  implements: Node,
  description: 'A community within an alliance; for those inside (共同体; document 3, 10.1 and 10.2).',
})
export class Community {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => CommunityKind, { description: 'What kind (类型).' })
  declare kind: `${CommunityKind}`

  @Field(() => String, { description: 'Its name (名称).' })
  declare name: string

  @Field(() => DateScalar, { description: 'When it was proposed (提出日期).' })
  declare proposedOn: string

  @Field(() => DateScalar, { nullable: true, description: 'When it was recognized (认定日期).' })
  declare recognizedOn: string | null

  @Field(() => Int, { description: 'Counts its changes; send it back when you change it (版本号).' })
  declare version: number

  declare allianceId: string
  declare parts: readonly Part[]
}

@ObjectType('CommunityPart', {
  simpleResolvers: true,
  description: 'One kind that the charter asks for in a community, and what there is (共同体构成).',
})
export class CommunityPart {
  @Field(() => Int, { description: 'How many take part (现有).' })
  declare has: number

  @Field(() => Int, {
    nullable: true,
    description:
      'How many at least; 0 where the charter lists it as an example, null where it is a share of an unknown number (至少).',
  })
  declare needed: number | null

  @Field(() => Boolean, { description: 'Whether that is enough (是否满足).' })
  declare isMet: boolean

  declare name: { readonly zh: string; readonly en: string }
  declare says: { readonly zh: string; readonly en: string }
}

@ObjectType('CommunityVerdict', {
  simpleResolvers: true,
  description: 'Whether a community consists of what the charter asks for, and what is missing (构成结论).',
})
export class CommunityVerdict {
  @Field(() => Boolean, { description: 'Whether nothing is missing (是否符合).' })
  declare isMet: boolean

  @Field(() => String, { description: 'The article that says so (依据条款).' })
  declare article: string
}
