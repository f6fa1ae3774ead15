import { extended } from '../../shared/graph/entity.ts'
import type { GraphParts } from '../../shared/graph/schema.ts'
import { ChainResolver } from './chain/chain.resolver.ts'
import { ComparisonResolver } from './comparison/comparison.resolver.ts'
import { ExportResolver } from './export/export.resolver.ts'
import { FlowsResolver } from './flow/flows.resolver.ts'
import { LinkageChangeResolver } from './live/linkage-change.resolver.ts'
import { LinkageResolver } from './network/linkage.resolver.ts'
import { OrganizationResolver } from './organization/organization.resolver.ts'
import { ProgressResolver } from './progress/progress.resolver.ts'
import { SuggestionResolver } from './suggestion/suggestion.resolver.ts'
import { TieResolver } from './tie/tie.resolver.ts'

/** What this subgraph puts into the graph. */
export const graph: GraphParts = {
  resolvers: [
    ProgressResolver,
    TieResolver,
    FlowsResolver,
    ChainResolver,
    ComparisonResolver,
    SuggestionResolver,
    ExportResolver,
    LinkageChangeResolver,
    OrganizationResolver,
    LinkageResolver,
  ],
  entities: {
    Organization: extended('org'),
    Alliance: extended('alliance'),
  },
}
