import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { MutationInput, Payload } from '../../../shared/graph/payload.ts'
import { DateScalar } from '../../../shared/graph/scalars.ts'
import { CoverageState } from '../coverage/coverage.types.ts'
import { Unit } from './unit.entity.ts'
import { Sector, UnitKind } from './unit-kind.ts'

@InputType({ description: 'Which units; all conditions must hold (筛选条件).' })
export class UnitFilter {
  @Field(() => String, { nullable: true, description: 'In this region or below it (区划代码).' })
  regionCode?: string | null

  @Field(() => [UnitKind], { nullable: true, description: 'Of one of these kinds (类型).' })
  kind?: UnitKind[] | null

  @Field(() => CoverageState, {
    nullable: true,
    description: 'Covered in this way, or not at all (覆盖情况).',
  })
  coverage?: CoverageState | null
}

@InputType({ description: 'A unit to be entered (登记单位).' })
export class RegisterUnitInput extends MutationInput {
  @Field(() => String, { description: 'Its name (名称).' })
  name!: string

  @Field(() => UnitKind, { description: 'What it is (类型).' })
  kind!: UnitKind

  @Field(() => Sector, { description: 'The field it works in (行业领域).' })
  sector!: Sector

  @Field(() => String, { description: 'The code of its region (区划代码).' })
  regionCode!: string

  @Field(() => Int, { nullable: true, description: 'How many work there (从业人数).' })
  employeeCount?: number | null

  @Field(() => DateScalar, { nullable: true, description: 'The day it was founded (成立日期).' })
  foundedOn?: string | null
}

@InputType({ description: 'Which units an organization stands in from now on (调整所在单位).' })
export class CoverUnitsInput extends MutationInput {
  @Field(() => ID, { description: 'The organization (党组织).' })
  organizationId!: string

  @Field(() => [ID], { description: 'All its units (所在单位).' })
  unitIds!: string[]
}

@ObjectType({ simpleResolvers: true, description: 'The unit after the change (登记结果).' })
export class UnitPayload extends Payload {
  @Field(() => Unit, { nullable: true, description: 'Null if the change was refused (单位).' })
  unit?: Unit
}
