import { registerEnumType } from 'type-graphql'

export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}

registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which way a list is ordered (排序方向).',
  valuesConfig: {
    ASC: { description: 'Smallest or earliest first (升序).' },
    DESC: { description: 'Largest or latest first (降序).' },
  },
})
