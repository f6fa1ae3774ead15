import type { OpenSubgraph } from '../../shared/graph/subgraph.ts'
import { keyringOf } from '../../shared/personal/keyring-of.ts'
import { Weekday } from '../../shared/time-window/weekday.ts'
import { loadApplicants } from '../../subgraphs/members/applicant/applicant.load.ts'
import { loadFloating } from '../../subgraphs/members/floating/floating-member.load.ts'
import { loadHonours } from '../../subgraphs/members/honour/honour.load.ts'
import { loadSecondments } from '../../subgraphs/members/secondment/secondment.load.ts'
import { loadTalents } from '../../subgraphs/members/talent/talent.load.ts'
import { loadTeams } from '../../subgraphs/members/team/team.load.ts'
import type { District } from './facts/district.ts'
import type { TalentFact } from './facts/service.ts'

const saturday = { from: null, to: null, weekdays: [Weekday.SA], startTime: '09:00', endTime: '11:30' }

/** Writes what is under way among the persons, who are there already. */
export async function writePersons(
  subgraph: OpenSubgraph,
  district: District,
  at: Temporal.Instant,
): Promise<void> {
  const keyring = keyringOf(subgraph)
  await subgraph.database.rows.transaction().execute(async (tx) => {
    await loadFloating(tx, district.floatingMembers, keyring, at)
    await loadApplicants(tx, district.applicants, keyring, at)
    await loadTalents(tx, district.talents.map(talentOf(district.today)), at)
    await loadSecondments(tx, district.secondments, at)
    await loadTeams(tx, district, at)
    await loadHonours(tx, district, at)
  })
}

function talentOf(consentedOn: string) {
  return ({ saturdays, ...talent }: TalentFact) => ({
    ...talent,
    consentedOn,
    windows: saturdays ? [saturday] : [],
  })
}
