import { registerEnumType } from 'type-graphql'

export enum FloatingStatus {
  FOUND = 'FOUND',
  REGISTERED = 'REGISTERED',
  ASSIGNED = 'ASSIGNED',
  LEFT = 'LEFT',
}

registerEnumType(FloatingStatus, {
  name: 'FloatingStatus',
  description: 'How far a floating Party member has been taken in (流动党员状态).',
  valuesConfig: {
    FOUND: { description: 'Found to live or work here (已摸排).' },
    REGISTERED: { description: 'Registered, with the certificate seen (已登记).' },
    ASSIGNED: { description: 'Assigned to an organization whose life is shared (已编入).' },
    LEFT: { description: 'Gone on or gone home; what was personal is erased (已流出).' },
  },
})
