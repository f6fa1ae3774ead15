import type { Kysely } from 'kysely'
import type { RecordedEvent } from '../../shared/events/event.ts'
import { type OpenSubgraph, openSubgraph, type SubgraphOptions } from '../../shared/graph/subgraph.ts'
import { copyPlaces } from '../../shared/places/place.copy.ts'
import { placeMigration } from '../../shared/places/place.migration.ts'
import { Activity } from './activity/activity.entity.ts'
import { copyAlliances } from './alliance/alliance.copy.ts'
import { copyCharters } from './charter/charter.copy.ts'
import { Meeting } from './meeting/meeting.entity.ts'
import { copyTables } from './migrations/0002-copies.ts'
import { meetingTables } from './migrations/0003-meetings.ts'
import { motionTables } from './migrations/0004-motions.ts'
import { activityTables } from './migrations/0005-activities.ts'
import { charterVersions } from './migrations/0010-charter-versions.ts'
import { subjectTables } from './migrations/0011-subjects.ts'
import { Motion } from './motion/motion.entity.ts'
import { entities, resolvers } from './schema.ts'
import { copySubjects } from './subject/subject.copy.ts'

/** Opens the subgraph of meetings, decisions and activities; it follows the events of `organizations`. */
export function openActivities(options: SubgraphOptions): Promise<OpenSubgraph> {
  return openSubgraph(
    {
      name: 'activities',
      tables: [Meeting, Motion, Activity],
      migrations: [
        placeMigration('activities'),
        copyTables,
        meetingTables,
        motionTables,
        activityTables,
        charterVersions,
        subjectTables,
      ],
      resolvers,
      entities,
      consumers: { organizations: copyOrganizations },
    },
    options,
  )
}

async function copyOrganizations(db: Kysely<unknown>, events: readonly RecordedEvent[]): Promise<[]> {
  await copyPlaces(db, 'activities', events)
  await copyAlliances(db, events)
  await copyCharters(db, events)
  await copySubjects(db, events)
  return []
}
