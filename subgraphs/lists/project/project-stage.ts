import { registerEnumType } from 'type-graphql'

export enum ProjectStage {
  DECLARED = 'DECLARED',
  APPROVED = 'APPROVED',
  UNDER_WAY = 'UNDER_WAY',
  ACCEPTED = 'ACCEPTED',
}

registerEnumType(ProjectStage, {
  name: 'ProjectStage',
  description: 'How far a project has come (项目阶段).',
  valuesConfig: {
    DECLARED: { description: 'Put forward (申报).' },
    APPROVED: { description: 'Approved (核准).' },
    UNDER_WAY: { description: 'Being carried out (实施).' },
    ACCEPTED: { description: 'Done and accepted (验收).' },
  },
})
