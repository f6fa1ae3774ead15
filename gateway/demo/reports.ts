import type { OpenSubgraph } from '../../shared/graph/subgraph.ts'
import { addDays, startOfQuarter } from './calendar.ts'
import { change, doerOf } from './change.ts'
import type { District } from './facts/district.ts'

/** How many members of the alliance have handed in theirs. */
const handedIn = 3

/**
 * The regional alliance reports on the last quarter to those above it, members report to its office, and one report is being
 * written (document 2). Each is drafted from what the demo has done in that quarter.
 */
export async function reportOnQuarter(activities: OpenSubgraph, district: District): Promise<void> {
  await activities.caughtUp()
  const { id: allianceId } = district.alliances.find(({ kind }) => kind === 'REGIONAL')!
  const root = district.organizations.find(({ superiorId }) => superiorId === null)!
  const office = doerOf('ALLIANCE_OFFICE', allianceId)
  const to = addDays(startOfQuarter(district.today), -1)
  const last = { from: startOfQuarter(to), to }

  const own = await change(activities, office, 'draftReport', { allianceId, ...last })
  await change(activities, office, 'submitReport', { reportId: own })
  await change(activities, doerOf('COMMITTEE', root.id), 'acknowledgeReport', {
    reportId: own,
    reply: '同意，请持续做好资源与需求对接。',
  })

  const members = district.memberships.filter((each) => each.allianceId === allianceId && each.until === null)
  for (const [place, { organizationId }] of members.slice(0, handedIn + 1).entries()) {
    const by = doerOf('SECRETARY', organizationId)
    const reportId = await change(activities, by, 'draftReport', { allianceId, organizationId, ...last })
    if (place < handedIn) await change(activities, by, 'submitReport', { reportId })
    if (place === 0) await change(activities, office, 'acknowledgeReport', { reportId })
  }
  await activities.events.publish()
}
