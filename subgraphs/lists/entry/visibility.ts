import { registerEnumType } from 'type-graphql'

export enum Visibility {
  ORGANIZATION = 'ORGANIZATION',
  ALLIANCE = 'ALLIANCE',
  ROUTE = 'ROUTE',
  DISTRICT = 'DISTRICT',
  PUBLIC = 'PUBLIC',
}

registerEnumType(Visibility, {
  name: 'Visibility',
  description: 'Who may see an entry of a list (可见范围).',
  valuesConfig: {
    ORGANIZATION: { description: 'Its organization and those above it; it is not matched (本组织).' },
    ALLIANCE: { description: 'The members of its alliance as well (联盟内).' },
    ROUTE: { description: 'The members of all alliances on a route with its own as well (红色风景线内).' },
    DISTRICT: { description: 'The members of all alliances of its district as well (红色片区内).' },
    PUBLIC: { description: 'Everyone, while it is open (公开).' },
  },
})
