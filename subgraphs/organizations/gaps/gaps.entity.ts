import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Bilingual } from '../../../shared/errors.ts'
import type { Shortfall } from './shortfall.rules.ts'

export enum DesignationRole {
  FIXED_REPRESENTATIVE = 'FIXED_REPRESENTATIVE',
  LIAISON = 'LIAISON',
}

registerEnumType(DesignationRole, {
  name: 'DesignationRole',
  description: 'Whom every member names (指定人员).',
  valuesConfig: {
    FIXED_REPRESENTATIVE: { description: 'Fixed representative (固定代表).' },
    LIAISON: { description: 'Liaison (联络员).' },
  },
})

@ObjectType('MissingDesignation', {
  simpleResolvers: true,
  description: 'A person whom the charter has a member name, and who is not named (未指定人员).',
})
export class MissingDesignation {
  @Field(() => DesignationRole, { description: 'As what (身份).' })
  declare role: DesignationRole

  @Field(() => String, { description: 'The article that asks for it (依据条款).' })
  declare article: string

  declare membershipId: string
}

@ObjectType('SeatShortfall', {
  simpleResolvers: true,
  description: 'Fewer or more seats or holders than the charter gives (席位缺额或超额).',
})
export class SeatShortfall {
  @Field(() => Int, { description: 'How many there are (现有).' })
  declare has: number

  @Field(() => Int, { description: 'How many there are at least (至少).' })
  declare min: number

  @Field(() => Int, { description: 'How many there are at most (至多).' })
  declare max: number

  @Field(() => String, { description: 'The article that says so (依据条款).' })
  declare article: string

  declare says: Bilingual
  declare bodyId: Shortfall['bodyId']
}

@ObjectType('AllianceGaps', {
  simpleResolvers: true,
  description:
    'What the office of an alliance has to see to: offices, designations and seats that are not as the charter has them (待办缺项).',
})
export class AllianceGaps {
  declare allianceId: string
}
