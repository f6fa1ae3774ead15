import { all } from '../../shared/events/reaction.ts'
import { type OpenSubgraph, openSubgraph, type SubgraphOptions } from '../../shared/graph/subgraph.ts'
import { Alliance } from './alliance/alliance.entity.ts'
import { applyDecided } from './decision/decided.consumer.ts'
import { settlers } from './decision/settlers.ts'
import { dropSpeakers, memberGone } from './designation/designation.copy.ts'
import { applyElections } from './election/decision.copy.ts'
import { copyHeadcounts } from './headcount/headcount.copy.ts'
import { copyDuties, dutyKinds } from './leaving/duty.copy.ts'
import { Membership } from './membership/membership.entity.ts'
import { organizationTables } from './migrations/0002-organizations.ts'
import { allianceTables, demoTable } from './migrations/0003-alliances.ts'
import { headcountTable } from './migrations/0005-headcount.ts'
import { foundingMatters } from './migrations/0010-founding-matters.ts'
import { charterVersions } from './migrations/0011-charter-versions.ts'
import { applications } from './migrations/0012-applications.ts'
import { bodyDays } from './migrations/0030-bodies.ts'
import { elections } from './migrations/0031-elections.ts'
import { leaving } from './migrations/0050-leaving.ts'
import { turns } from './migrations/0051-turns.ts'
import { speakers } from './migrations/0052-speakers.ts'
import { founding } from './migrations/0053-founding.ts'
import { communities } from './migrations/0054-communities.ts'
import { pairings } from './migrations/0055-pairings.ts'
import { venues } from './migrations/0056-venues.ts'
import { routeLinks } from './migrations/0060-route-links.ts'
import { pastSpeakers } from './migrations/0061-past-speakers.ts'
import { tierBefore } from './migrations/0062-tier-before.ts'
import { memberCountColumn } from './migrations/0090-member-count.ts'
import { followPosts } from './office/post.copy.ts'
import { Organization } from './organization/organization.entity.ts'
import { OrganizationPeriod } from './organization/period.entity.ts'
import { Region } from './region/region.entity.ts'
import { graph } from './schema.ts'
import { Unit } from './unit/unit.entity.ts'

/** The subgraph of organizations, units, regions and alliances with their charters. */
export function openOrganizations(options: SubgraphOptions): Promise<OpenSubgraph> {
  const parts = {
    ...graph,
    name: 'organizations',
    tables: [Region, Unit, Organization, OrganizationPeriod, Alliance, Membership],
    migrations: [
      organizationTables,
      allianceTables,
      demoTable,
      headcountTable,
      foundingMatters,
      bodyDays,
      charterVersions,
      applications,
      elections,
      leaving,
      turns,
      speakers,
      founding,
      communities,
      pairings,
      venues,
      routeLinks,
      pastSpeakers,
      tierBefore,
      memberCountColumn,
    ],
    consumers: {
      members: all(
        { kinds: ['headcount.changed'], take: copyHeadcounts },
        { kinds: ['member.postChanged'], take: followPosts },
        { kinds: memberGone, take: dropSpeakers },
      ),
      activities: all(
        { kinds: ['motion.decided'], take: applyDecided(settlers) },
        { kinds: ['motion.decided'], take: applyElections },
        { kinds: dutyKinds, take: copyDuties },
      ),
    },
  }
  return openSubgraph(parts, options)
}
