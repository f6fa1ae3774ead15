import { LockMode } from '@mikro-orm/core'
import { NotFoundError } from '../../../shared/errors.ts'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { checkSignedIn, lockMeeting, meetingEvent } from '../meeting/meeting.changes.ts'
import type { Meeting } from '../meeting/meeting.entity.ts'
import { checkVersion } from '../meeting/meeting.rules.ts'
import { Topic } from './topic.entity.ts'
import type { TakeOnTopicInput } from './topic.inputs.ts'

/** A topic to be answered by the office, locked with its meeting: the meeting first, as everywhere. */
export async function lockTopic(
  context: MutationContext,
  { topicId: id, version }: Pick<TakeOnTopicInput, 'topicId' | 'version'>,
): Promise<{ topic: Topic; meeting: Meeting }> {
  checkSignedIn(context)
  const known = await context.em.findOne(Topic, { id })
  if (!known) throw new NotFoundError('topicId', id)
  const meeting = await lockMeeting(context, known.meetingId, { field: 'topicId', id })
  const topic = await context.em.findOneOrFail(
    Topic,
    { id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  )
  checkVersion(topic.version, version)
  return { topic, meeting }
}

/** Tells of a step of a topic, with the organization that handed it in; `kind` is `meeting.topic…`. */
export function tellOfTopic({ em }: MutationContext, topic: Topic, meeting: Meeting, kind: string): void {
  const { about, ...event } = meetingEvent(meeting, kind, [topic.organizationId])
  record(em, { ...event, about: { ...about, topic: topic.id } })
}
