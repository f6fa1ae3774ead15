import { registerEnumType } from 'type-graphql'

export enum ReportStatus {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  ACKNOWLEDGED = 'ACKNOWLEDGED',
}

registerEnumType(ReportStatus, {
  name: 'ReportStatus',
  description: 'How far a report upward has come (工作报告状态).',
  valuesConfig: {
    DRAFT: { description: 'A draft, for the office only (草稿).' },
    SUBMITTED: { description: 'Submitted to those above, and fixed (已报送).' },
    ACKNOWLEDGED: { description: 'Received by those above (已收悉).' },
  },
})
