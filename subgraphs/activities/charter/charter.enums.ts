import { registerEnumType } from 'type-graphql'

export enum BoundaryKind {
  AT_LEAST = 'AT_LEAST',
  MORE_THAN = 'MORE_THAN',
}

registerEnumType(BoundaryKind, {
  name: 'Boundary',
  description: 'Whether the number itself is enough (Civil Code, article 1259) (界限).',
  valuesConfig: {
    AT_LEAST: { description: 'The number itself is enough, ≥ (以上).' },
    MORE_THAN: { description: 'Only more than the number is enough, > (超过).' },
  },
})

export enum MajorityBase {
  ENTITLED = 'ENTITLED',
  PRESENT = 'PRESENT',
  CAST = 'CAST',
}

registerEnumType(MajorityBase, {
  name: 'MajorityBase',
  description: 'Whose number a majority is counted from (计算基数).',
  valuesConfig: {
    ENTITLED: { description: 'All who are entitled to come (应到).' },
    PRESENT: { description: 'Those who have come (到会).' },
    CAST: { description: 'The ballots cast, abstentions among them (所投票数).' },
  },
})
