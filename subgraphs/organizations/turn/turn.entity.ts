import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Bilingual } from '../../../shared/errors.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import type { NextTurn } from '../../../shared/rotation.rules.ts'
import { Node } from '../node/node.ts'

export enum Rotating {
  EXECUTIVE_CHAIR_UNIT = 'EXECUTIVE_CHAIR_UNIT',
  CONVENER = 'CONVENER',
}

registerEnumType(Rotating, {
  name: 'Rotating',
  description: 'What members of an alliance take turns at (轮值事项).',
  valuesConfig: {
    EXECUTIVE_CHAIR_UNIT: { description: 'To be the executive chair unit (执行会长单位).' },
    CONVENER: { description: 'To convene the joint meeting (联席会议召集人).' },
  },
})

export enum TurnReason {
  FIRST_TURN = 'FIRST_TURN',
  WAITED_LONGEST = 'WAITED_LONGEST',
  NOBODY_ELSE = 'NOBODY_ELSE',
}

registerEnumType(TurnReason, {
  name: 'TurnReason',
  description: 'Why it is somebody’s turn (轮到的原因).',
  valuesConfig: {
    FIRST_TURN: { description: 'It has not had a turn, and is longest there of those (尚未轮值且加入最早).' },
    WAITED_LONGEST: { description: 'Its last turn is the longest ago (距上次轮值最久).' },
    NOBODY_ELSE: { description: 'There is nobody else (别无其他单位).' },
  },
})

@Directive('@key(fields: "id")')
@ObjectType('Turn', { simpleResolvers: true, implements: Node, description: 'A turn that was taken (轮值).' })
export class Turn {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => Rotating, { description: 'At what (轮值事项).' })
  declare rotating: `${Rotating}`

  @Field(() => DateScalar, { description: 'Its first day (起始日期).' })
  declare takenOn: string

  @Field(() => TurnReason, {
    nullable: true,
    description:
      'Why it was this member’s turn; null where it stood in for another, or no record says (轮到的原因).',
  })
  declare because: `${TurnReason}` | null

  declare allianceId: string
  declare membershipId: string
  declare organizationId: string
  declare insteadOfId: string | null
}

@ObjectType('Rotation', {
  simpleResolvers: true,
  description:
    'Something that members take turns at by the charter: whose turn it is, and who is next and why (轮值安排).',
})
export class Rotation {
  @Field(() => Rotating, { description: 'At what (轮值事项).' })
  declare rotating: `${Rotating}`

  @Field(() => String, { description: 'The article that says so (依据条款).' })
  declare article: string

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The first day after the present turn; null where the charter sets no time, or nobody has had a turn (轮值到期日).',
  })
  declare endsOn: string | null

  @Field(() => Int, {
    description: 'How many turns were taken; send it back when you record the next (版本号).',
  })
  declare version: number

  declare says: Bilingual
  declare current: string | null
  declare turns: readonly Turn[]
  declare order: readonly string[]
  declare next: NextTurn | null
}
