import { orClose } from '../../shared/graph/or-close.ts'
import { type OpenSubgraph, openSubgraph, type SubgraphOptions } from '../../shared/graph/subgraph.ts'
import { placeMigration } from '../../shared/places/place.migration.ts'
import { AfterQuiet } from './after-quiet.ts'
import { withBackground } from './background.ts'
import { tieTables } from './migrations/0002-ties.ts'
import { standingTables } from './migrations/0003-standing.ts'
import { cubeTables } from './migrations/0004-cubes.ts'
import { tieEnds } from './migrations/0005-tie-ends.ts'
import { entryTables } from './migrations/0006-list-entries.ts'
import { untoldTable } from './migrations/0007-untold.ts'
import { tieTold } from './migrations/0008-tie-told.ts'
import { untoldAreas } from './migrations/0009-untold-areas.ts'
import { consumerEvents } from './migrations/0010-consumer-events.ts'
import { settledTies } from './migrations/0011-settled-ties.ts'
import { graph } from './schema.ts'
import { eventKinds, takeEvents } from './take-events.ts'
import { noteSpread } from './tie/spread.ts'

/** A rebuild takes all events there ever were, so many at a time. */
const eventsAtOnce = 1000

const reaction = { kinds: eventKinds, take: takeEvents }

/** Opens linkage: who did what with whom. It has nothing of its own, and follows the events of all others. */
export async function openLinkage(options: SubgraphOptions): Promise<OpenSubgraph> {
  const { onError = console.error } = options
  const bell = new AfterQuiet({ quietMs: 1000, latestMs: 10_000, onError })
  const subgraph = await openSubgraph(
    {
      name: 'linkage',
      tables: [],
      migrations: [
        placeMigration('linkage'),
        tieTables,
        standingTables,
        cubeTables,
        tieEnds,
        entryTables,
        untoldTable,
        tieTold,
        untoldAreas,
        consumerEvents,
        settledTies,
      ],
      consumers: { organizations: reaction, members: reaction, activities: reaction, lists: reaction },
      eventsAtOnce,
      onApplied: () => bell.ring(),
      ...graph,
    },
    options,
  )
  await orClose(subgraph, () => noteSpread(subgraph.database.rows))
  return withBackground(subgraph, bell, options)
}
