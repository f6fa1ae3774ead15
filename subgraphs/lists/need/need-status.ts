import { registerEnumType } from 'type-graphql'

/** `EXPIRED` is never stored: the clock says it when a need is read. */
export enum NeedStatus {
  OPEN = 'OPEN',
  WITHDRAWN = 'WITHDRAWN',
  MET = 'MET',
  EXPIRED = 'EXPIRED',
}

registerEnumType(NeedStatus, {
  name: 'NeedStatus',
  description: 'Whether a need may be claimed (需求状态).',
  valuesConfig: {
    OPEN: { description: 'It may be claimed (待认领).' },
    WITHDRAWN: { description: 'Taken off the list (已撤回).' },
    MET: { description: 'Met by what was accepted (已满足).' },
    EXPIRED: { description: 'Open until the deadline, which is over (已过期).' },
  },
})
