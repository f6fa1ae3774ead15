import { registerEnumType } from 'type-graphql'

/** What somebody is in the own organization, as `members` tells of it. */
export enum PostKind {
  SECRETARY = 'SECRETARY',
  DEPUTY_SECRETARY = 'DEPUTY_SECRETARY',
  COMMITTEE_MEMBER = 'COMMITTEE_MEMBER',
  LIAISON = 'LIAISON',
  ADMINISTRATIVE = 'ADMINISTRATIVE',
  OTHER = 'OTHER',
}

registerEnumType(PostKind, {
  name: 'OfficePost',
  description: 'The post in the own organization that an office goes with (所随职务).',
  valuesConfig: {
    SECRETARY: { description: 'Secretary (书记).' },
    DEPUTY_SECRETARY: { description: 'Deputy secretary (副书记).' },
    COMMITTEE_MEMBER: { description: 'Member of the committee (委员).' },
    LIAISON: { description: 'Liaison (联络员).' },
    ADMINISTRATIVE: { description: 'Administrative post (行政职务).' },
    OTHER: { description: 'Another post (其他).' },
  },
})
