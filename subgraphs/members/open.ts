import type { Kysely } from 'kysely'
import type { RecordedEvent } from '../../shared/events/event.ts'
import { orClose } from '../../shared/graph/or-close.ts'
import { type OpenSubgraph, openSubgraph, type SubgraphOptions } from '../../shared/graph/subgraph.ts'
import type { Keyring } from '../../shared/personal/keyring.ts'
import { placeMigration } from '../../shared/places/place.migration.ts'
import { placesChanged } from '../../shared/places/place.ts'
import { PointsAppeal } from './appeal/points-appeal.entity.ts'
import { Applicant } from './applicant/applicant.entity.ts'
import { withBackground } from './background.ts'
import { Belonging } from './belonging/belonging.entity.ts'
import { FloatingMember } from './floating/floating-member.entity.ts'
import { Honour } from './honour/honour.entity.ts'
import { ShownRole } from './honour/shown-role.entity.ts'
import { Instructor } from './instructor/instructor.entity.ts'
import { Member } from './member/member.entity.ts'
import { membersMigration } from './migrations/0002-members.ts'
import { headcountMigration } from './migrations/0003-headcount.ts'
import { sealedMigration } from './migrations/0010-sealed.ts'
import { looksMigration } from './migrations/0011-looks.ts'
import { postsMigration } from './migrations/0012-posts.ts'
import { instructorsMigration } from './migrations/0013-instructors.ts'
import { pointsMigration } from './migrations/0014-points.ts'
import { floatingMigration } from './migrations/0050-floating.ts'
import { applicantsMigration } from './migrations/0051-applicants.ts'
import { secondmentsMigration } from './migrations/0052-secondments.ts'
import { talentsMigration } from './migrations/0053-talents.ts'
import { appealsMigration } from './migrations/0054-appeals.ts'
import { teamsMigration } from './migrations/0055-teams.ts'
import { honoursMigration } from './migrations/0056-honours.ts'
import { oneOutcomeMigration } from './migrations/0057-one-outcome.ts'
import { forgottenOffersMigration } from './migrations/0058-forgotten-offers.ts'
import { dueSecondmentsMigration } from './migrations/0059-due-secondments.ts'
import { takePlaces } from './organization/organization.copy.ts'
import { checkKeys } from './personal/known-keys.ts'
import { sealPlain } from './personal/seal-plain.ts'
import { takeAttendance } from './points/attendance.reaction.ts'
import { Post } from './post/post.entity.ts'
import { ReportIn } from './report-in/report-in.entity.ts'
import { graph } from './schema.ts'
import { Secondment } from './secondment/secondment.entity.ts'
import { Talent } from './talent/talent.entity.ts'
import { forgottenKinds } from './talent/talent.forgetting.ts'
import { takeHours } from './team/hours.reaction.ts'
import { Team, TeamMember } from './team/team.entity.ts'

/** What follows from activities: the hours that were given, and points. */
async function takeClosed(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<[]> {
  await takeHours(db, events)
  await takeAttendance(db, events)
  return []
}

export interface MembersOptions extends SubgraphOptions {
  /** Seals and opens what is personal. */
  readonly keyring: Keyring
}

/**
 * Opens the members: who belongs where, and what is known of them. It follows the organizations' events, and the attendance that
 * activities tell of.
 * @throws KeyMissingError where the keyring does not open what is there
 */
export async function openMembers({ keyring, ...options }: MembersOptions): Promise<OpenSubgraph> {
  const subgraph = await openSubgraph(
    {
      name: 'members',
      tables: [
        Member,
        Belonging,
        ReportIn,
        Post,
        Instructor,
        FloatingMember,
        Applicant,
        Secondment,
        Talent,
        PointsAppeal,
        Team,
        TeamMember,
        Honour,
        ShownRole,
      ],
      migrations: [
        placeMigration('members'),
        membersMigration,
        headcountMigration,
        sealedMigration,
        looksMigration,
        postsMigration,
        instructorsMigration,
        pointsMigration,
        floatingMigration,
        applicantsMigration,
        secondmentsMigration,
        talentsMigration,
        appealsMigration,
        teamsMigration,
        honoursMigration,
        oneOutcomeMigration,
        forgottenOffersMigration,
        dueSecondmentsMigration,
      ],
      consumers: {
        organizations: { kinds: [placesChanged, 'standing.changed'], take: takePlaces },
        activities: { kinds: ['activity.closed', 'activity.cancelled'], take: takeClosed },
      },
      outbox: { forgotten: forgottenKinds },
      keyring,
      ...graph,
    },
    options,
  )
  await orClose(subgraph, async () => {
    await checkKeys(subgraph.database.rows, keyring)
    await sealPlain(subgraph.database.rows, keyring)
  })
  return withBackground(subgraph, options)
}
