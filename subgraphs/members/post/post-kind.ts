import { registerEnumType } from 'type-graphql'

export enum PostKind {
  SECRETARY = 'SECRETARY',
  DEPUTY_SECRETARY = 'DEPUTY_SECRETARY',
  COMMITTEE_MEMBER = 'COMMITTEE_MEMBER',
  LIAISON = 'LIAISON',
  ADMINISTRATIVE = 'ADMINISTRATIVE',
  OTHER = 'OTHER',
}

registerEnumType(PostKind, {
  name: 'PostKind',
  description: 'What a member is in the own organization (党内职务类别).',
  valuesConfig: {
    SECRETARY: { description: 'Secretary; one in each organization (书记).' },
    DEPUTY_SECRETARY: { description: 'Deputy secretary (副书记).' },
    COMMITTEE_MEMBER: { description: 'Member of its committee (委员).' },
    LIAISON: { description: 'Liaison in its alliances (联络员).' },
    ADMINISTRATIVE: { description: 'Head or officer of the unit in which it stands (行政职务).' },
    OTHER: { description: 'Anything else (其他).' },
  },
})
