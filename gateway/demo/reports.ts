import type { OpenSubgraph } from '../../shared/graph/subgraph.ts'
import { addDays } from './calendar.ts'
import { change, doerOf } from './change.ts'
import type { IsoDate } from './facts/date.ts'
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
  const began = quarterOf(district.today)
  const last = { from: quarterOf(addDays(began, -1)), to: addDays(began, -1) }
  const make = (by: typeof office, mutation: string, input: object) => change(activities, by, mutation, input)

  const own = await make(office, 'draftReport', { allianceId, ...last })
  await make(office, 'submitReport', { reportId: own })
  await make(doerOf('COMMITTEE', root.id), 'acknowledgeReport', {
    reportId: own,
    reply: '同意，请持续做好资源与需求对接。',
  })

  const members = district.memberships.filter((each) => each.allianceId === allianceId && each.until === null)
  for (const [place, { organizationId }] of members.slice(0, handedIn + 1).entries()) {
    const by = doerOf('SECRETARY', organizationId)
    const reportId = await make(by, 'draftReport', { allianceId, organizationId, ...last })
    if (place < handedIn) await make(by, 'submitReport', { reportId })
    if (place === 0) await make(office, 'acknowledgeReport', { reportId })
  }
  await activities.events.publish()
}

/** The first day of the quarter of a day. */
function quarterOf(date: IsoDate): IsoDate {
  const { year, month } = Temporal.PlainDate.from(date)
  return new Temporal.PlainDate(year, month - ((month - 1) % 3), 1).toString()
}
