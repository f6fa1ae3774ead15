import type { IsoDate, IsoInstant } from './date.ts'

export const categories = [
  'VENUE',
  'EXPERT',
  'SERVICE',
  'MATERIAL',
  'FUND',
  'MARKET',
  'TECHNOLOGY',
  'TRAINING',
] as const
export type Category = (typeof categories)[number]

/** What an organization has to share (资源清单). */
export interface ResourceFact {
  id: string
  organizationId: string
  allianceId: string
  title: string
  category: Category
  description: string
  /** In `unit`. */
  quantity: number
  unit: string
  publishedAt: IsoInstant
}

/** What an organization lacks (需求清单). */
export interface NeedFact extends ResourceFact {
  /** The last day on which it may be claimed. */
  claimBy: IsoDate
}

export type ProjectStage = 'DECLARED' | 'APPROVED' | 'UNDER_WAY' | 'ACCEPTED'

/** A project drawn from needs and resources (项目清单). */
export interface ProjectFact {
  id: string
  title: string
  stage: ProjectStage
  allianceId: string
  ownerOrganizationId: string
  needIds: string[]
  resourceIds: string[]
  /** One of the year's one or two major projects of its alliance (document 2, section 5, item 3). */
  major: boolean
  declaredOn: IsoDate
  approvedOn: IsoDate | null
  startedOn: IsoDate | null
  acceptedOn: IsoDate | null
  milestones: MilestoneFact[]
}

/** A milestone of a project (节点). */
export interface MilestoneFact {
  id: string
  title: string
  dueOn: IsoDate
  doneOn: IsoDate | null
}
