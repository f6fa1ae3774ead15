import { type OpenSubgraph, openSubgraph, type SubgraphOptions } from '../../shared/graph/subgraph.ts'
import { placeMigration } from '../../shared/places/place.migration.ts'
import { Belonging } from './belonging/belonging.entity.ts'
import { Member } from './member/member.entity.ts'
import { membersMigration } from './migrations/0002-members.ts'
import { headcountMigration } from './migrations/0003-headcount.ts'
import { takePlaces } from './organization/organization.copy.ts'
import { ReportIn } from './report-in/report-in.entity.ts'
import { graph } from './schema.ts'

/** Opens the members: who belongs where, and who reports in where. It follows the organizations' events. */
export function openMembers(options: SubgraphOptions): Promise<OpenSubgraph> {
  return openSubgraph(
    {
      name: 'members',
      tables: [Member, Belonging, ReportIn],
      migrations: [placeMigration('members'), membersMigration, headcountMigration],
      consumers: { organizations: takePlaces },
      ...graph,
    },
    options,
  )
}
