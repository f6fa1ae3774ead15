import { registerEnumType } from 'type-graphql'

export enum PairingKind {
  COMPANY_VILLAGE = 'COMPANY_VILLAGE',
  BRANCH_BRANCH = 'BRANCH_BRANCH',
  SUPPLY_CHAIN = 'SUPPLY_CHAIN',
}

registerEnumType(PairingKind, {
  name: 'PairingKind',
  description: 'What kind of tie two organizations have agreed on (结对类型).',
  valuesConfig: {
    COMPANY_VILLAGE: { description: 'A company and a village (百企联百村).' },
    BRANCH_BRANCH: { description: 'Two branches (支部结对共建).' },
    SUPPLY_CHAIN: { description: 'Along a supply chain: the first supplies the second (上下游合作).' },
  },
})

export enum PairingStatus {
  PROPOSED = 'PROPOSED',
  AGREED = 'AGREED',
  DECLINED = 'DECLINED',
  ENDED = 'ENDED',
}

registerEnumType(PairingStatus, {
  name: 'PairingStatus',
  description: 'Where a pairing stands (结对状态).',
  valuesConfig: {
    PROPOSED: { description: 'Proposed by the first (已提出).' },
    AGREED: { description: 'Agreed by the second, and at work (已结对).' },
    DECLINED: { description: 'Declined by the second, or taken back by the first (未达成).' },
    ENDED: { description: 'Over (已结束).' },
  },
})
