import { Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar } from '../../../shared/graph/scalars.ts'

export enum BudgetKind {
  PLANNED = 'PLANNED',
  RECEIVED = 'RECEIVED',
  SPENT = 'SPENT',
}

registerEnumType(BudgetKind, {
  name: 'BudgetKind',
  description: 'What an amount of a budget is (经费类型).',
  valuesConfig: {
    PLANNED: { description: 'Planned (预算).' },
    RECEIVED: { description: 'Received (到位).' },
    SPENT: { description: 'Spent (支出).' },
  },
})

@ObjectType('BudgetEntry', {
  simpleResolvers: true,
  description: 'An amount of a project’s budget (经费条目).',
})
export class BudgetEntry {
  @Field(() => ID, { description: 'Opaque id (标识).' })
  declare id: string

  @Field(() => BudgetKind, { description: 'What it is (类型).' })
  declare kind: BudgetKind

  @Field(() => Float, { description: 'In yuan (金额,元).' })
  declare amount: number

  @Field(() => String, { description: 'Where it comes from or goes to (来源或用途).' })
  declare source: string

  @Field(() => DateScalar, { description: 'Of which day (日期).' })
  declare on: string

  declare projectId: string
}

@ObjectType('Budget', { simpleResolvers: true, description: 'The money of a project, in yuan (项目经费).' })
export class Budget {
  @Field(() => Float, { description: 'Planned in all (预算合计).' })
  declare planned: number

  @Field(() => Float, { description: 'Received in all (到位合计).' })
  declare received: number

  @Field(() => Float, { description: 'Spent in all (支出合计).' })
  declare spent: number

  @Field(() => Float, { description: 'Received less spent (结余).' })
  declare balance: number
}

/** A budget from its entries, counted in fen so that sums are exact. */
export function budgetOf(entries: readonly BudgetEntry[]): Budget {
  const total = (kind: BudgetKind) =>
    entries
      .filter((entry) => entry.kind === kind)
      .reduce((sum, { amount }) => sum + Math.round(amount * 100), 0)
  const [planned, received, spent] = [BudgetKind.PLANNED, BudgetKind.RECEIVED, BudgetKind.SPENT].map(
    total,
  ) as [number, number, number]
  return {
    planned: planned / 100,
    received: received / 100,
    spent: spent / 100,
    balance: (received - spent) / 100,
  }
}
