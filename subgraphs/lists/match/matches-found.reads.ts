import { NotFoundError, UnauthenticatedError } from '../../../shared/errors.ts'
import { encodeCursor, type LiveCursor } from '../../../shared/events/cursor.ts'
import { outboxLog } from '../../../shared/events/outbox-log.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { readPlaces } from '../../../shared/places/place.reads.ts'
import type { MatchRow } from './match.entity.ts'
import { matchById, readStandingMatches } from './match.reads.ts'
import type { MatchMessage } from './match-found.ts'

type Message = MatchMessage<MatchRow>

const messagesAtOnce = 100

/** The messages of an organization's stream at a cursor: a part of the present state, or what happened there. */
export async function readMatchesFound(
  context: Context,
  organizationId: string,
  cursor: LiveCursor,
): Promise<Message[]> {
  if (!context.viewer) throw new UnauthenticatedError()
  const places = await readPlaces(context.db, 'lists', [organizationId])
  if (!places.has(organizationId)) throw new NotFoundError('organizationId', organizationId)
  return cursor.afterId === undefined
    ? readNews(context, organizationId, cursor)
    : readSnapshot(context, organizationId, cursor, cursor.afterId)
}

/** Every part but the last tells where it stands, so that a stream cut there goes on behind it. */
async function readSnapshot(
  context: Context,
  organizationId: string,
  { source, position }: LiveCursor,
  afterId: string,
): Promise<Message[]> {
  const rows = await readStandingMatches(context, organizationId, afterId, messagesAtOnce + 1)
  const end = encodeCursor({ source, position })
  if (rows.length === 0) return [{ cursor: end, snapshot: true, match: null }]
  return rows.slice(0, messagesAtOnce).map((match, place) => ({
    cursor: place === rows.length - 1 ? end : encodeCursor({ source, position, afterId: match.id }),
    snapshot: true,
    match,
  }))
}

async function readNews(context: Context, organizationId: string, cursor: LiveCursor): Promise<Message[]> {
  const [event] = await outboxLog(context.db, 'lists').read(cursor.position - 1, 1)
  if (event?.kind !== 'match.found' || event.position !== cursor.position) return []
  const { match: id, organization } = event.about
  if (!organization?.includes(organizationId)) return []
  const match = await matchById(context, String(id))
  return match ? [{ cursor: encodeCursor(cursor), snapshot: false, match }] : []
}
