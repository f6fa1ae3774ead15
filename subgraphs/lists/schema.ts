import { extended } from '../../shared/graph/entity.ts'
import type { GraphParts } from '../../shared/graph/schema.ts'
import { AllianceResolver } from './alliance/alliance.resolver.ts'
import { DealResolver } from './deal/deal.resolver.ts'
import { EntryResolver } from './entry/entry.resolver.ts'
import { matchById } from './match/match.reads.ts'
import { MatchReasonResolver, MatchResolver } from './match/match.resolver.ts'
import { MatchFoundResolver } from './match/match-found.resolver.ts'
import { NeedChanges } from './need/need.changes.ts'
import { needById } from './need/need.reads.ts'
import { NeedResolver } from './need/need.resolver.ts'
import { opinionById } from './opinion/opinion.reads.ts'
import { OpinionResolver } from './opinion/opinion.resolver.ts'
import { OrganizationResolver } from './organization/organization.resolver.ts'
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
    ResourceResolver,
    ResourceChanges,
    NeedResolver,
    NeedChanges,
    MatchResolver,
    MatchReasonResolver,
    MatchFoundResolver,
    DealResolver,
    ProjectResolver,
    ProjectChanges,
    OpinionResolver,
    OrganizationResolver,
    AllianceResolver,
  ],
  entities: {
    Resource: { prefix: 'resource', read: resourceById },
    Need: { prefix: 'need', read: needById },
    Match: { prefix: 'match', read: matchById },
    Project: { prefix: 'project', read: projectById },
    Opinion: { prefix: 'opinion', read: opinionById },
    Organization: extended('org'),
    Alliance: extended('alliance'),
  },
}
