import { registerEnumType } from 'type-graphql'

/** `EXPIRED` is never stored: the clock says it when a resource is read. */
export enum ResourceStatus {
  OPEN = 'OPEN',
  WITHDRAWN = 'WITHDRAWN',
  EXHAUSTED = 'EXHAUSTED',
  EXPIRED = 'EXPIRED',
}

registerEnumType(ResourceStatus, {
  name: 'ResourceStatus',
  description: 'Whether a resource is to be had (资源状态).',
  valuesConfig: {
    OPEN: { description: 'To be had (可用).' },
    WITHDRAWN: { description: 'Taken off the list (已撤回).' },
    EXHAUSTED: { description: 'All of it is promised (已用尽).' },
    EXPIRED: { description: 'The last of its windows is over (已过期).' },
  },
})
