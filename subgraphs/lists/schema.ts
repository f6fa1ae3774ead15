import { extended } from '../../shared/graph/entity.ts'
import type { GraphParts } from '../../shared/graph/schema.ts'
import { AllianceResolver } from './alliance/alliance.resolver.ts'
import { AssignmentChanges } from './assignment/assignment.changes.ts'
import { assignmentById } from './assignment/assignment.reads.ts'
import { AssignmentItemResolver, AssignmentResolver } from './assignment/assignment.resolver.ts'
import { categoryById } from './category/category.reads.ts'
import { CategoryResolver } from './category/category.resolver.ts'
import { CompletionResolver } from './deal/completion.resolver.ts'
import { DealResolver } from './deal/deal.resolver.ts'
import { EntryResolver } from './entry/entry.resolver.ts'
import { AssignmentChangeResolver } from './live/assignment-change.resolver.ts'
import { OpinionChangeResolver } from './live/opinion-change.resolver.ts'
import { ProjectChangeResolver } from './live/project-change.resolver.ts'
import { matchById } from './match/match.reads.ts'
import { MatchReasonResolver, MatchResolver } from './match/match.resolver.ts'
import { MatchFoundResolver } from './match/match-found.resolver.ts'
import { NeedChanges } from './need/need.changes.ts'
import { needById } from './need/need.reads.ts'
import { NeedResolver } from './need/need.resolver.ts'
import { NeedChangeResolver } from './need/need-change.resolver.ts'
import { DemandChanges } from './opinion/demand.changes.ts'
import { LedgerResolver } from './opinion/ledger.resolver.ts'
import { OpinionChanges } from './opinion/opinion.changes.ts'
import { opinionById } from './opinion/opinion.reads.ts'
import { OpinionResolver } from './opinion/opinion.resolver.ts'
import { DemandResolver, OpinionStepResolver } from './opinion/trail.resolver.ts'
import { OrganizationResolver } from './organization/organization.resolver.ts'
import { ProjectCourseChanges } from './project/course.changes.ts'
import { MilestoneResolver, NextStageResolver, ProjectCourseResolver } from './project/course.resolver.ts'
import { ProjectPartsChanges } from './project/parts.changes.ts'
import { ProjectChanges } from './project/project.changes.ts'
import { projectById } from './project/project.reads.ts'
import { ProjectResolver } from './project/project.resolver.ts'
import { ResourceChanges } from './resource/resource.changes.ts'
import { resourceById } from './resource/resource.reads.ts'
import { ResourceResolver } from './resource/resource.resolver.ts'

/** What this subgraph puts into the graph. */
export const graph: GraphParts = {
  resolvers: [
    EntryResolver,
    CategoryResolver,
    ResourceResolver,
    ResourceChanges,
    NeedResolver,
    NeedChanges,
    NeedChangeResolver,
    MatchResolver,
    MatchReasonResolver,
    MatchFoundResolver,
    DealResolver,
    CompletionResolver,
    ProjectResolver,
    ProjectChanges,
    ProjectChangeResolver,
    AssignmentChangeResolver,
    AssignmentResolver,
    AssignmentItemResolver,
    AssignmentChanges,
    ProjectCourseChanges,
    ProjectPartsChanges,
    ProjectCourseResolver,
    MilestoneResolver,
    NextStageResolver,
    OpinionResolver,
    OpinionChangeResolver,
    OpinionChanges,
    OpinionStepResolver,
    DemandResolver,
    DemandChanges,
    LedgerResolver,
    OrganizationResolver,
    AllianceResolver,
  ],
  entities: {
    Resource: { prefix: 'resource', read: resourceById },
    Need: { prefix: 'need', read: needById },
    Match: { prefix: 'match', read: matchById },
    Project: { prefix: 'project', read: projectById },
    Opinion: { prefix: 'opinion', read: opinionById },
    CategoryNode: { prefix: 'category', read: categoryById },
    Assignment: { prefix: 'assignment', read: assignmentById },
    Organization: extended('org'),
    Alliance: extended('alliance'),
    Article: extended('article'),
  },
}
