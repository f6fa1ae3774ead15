import { type Kysely, sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { systemClock } from '../../../shared/time.ts'
import { useLists } from '../fixtures/open-test-lists.ts'
import { needed, offered, room, roomWanted } from '../fixtures/operations.ts'
import { matchTouched } from './matching.ts'
import { readVocabulary } from './vocabulary.ts'
import { standardWeights } from './weights.ts'
import { Words } from './words.ts'

const lists = useLists()
const rows = () => lists.subgraph().database.rows

class Killed extends Error {}

/** The rows, for a process that is killed before its `last`th statement. */
function killedAfter(db: Kysely<unknown>, last: number) {
  let count = 0
  const dying = db.withPlugin({
    transformQuery({ node }) {
      if (++count > last) throw new Killed()
      return node
    },
    transformResult: async ({ result }) => result,
  })
  return { dying, survived: () => count <= last }
}

let matching: Parameters<typeof matchTouched>[2]
beforeAll(async () => {
  const { synonyms } = await readVocabulary()
  matching = { words: new Words(synonyms), weights: standardWeights, now: systemClock }
})

async function state() {
  const { rows: matches } = await sql<object>`
    select need_id, resource_id, status, score, version from lists.match order by 1, 2`.execute(rows())
  const { rows: told } = await sql<{ need: string; resource: string }>`
    select about->>'need' as need, about->>'resource' as resource from lists.event where kind = 'match.found'
    order by 1, 2`.execute(rows())
  const { rows: words } =
    await sql<object>`select word, entries from lists.word where entries <> 0 order by 1`.execute(rows())
  return { matches, told, words }
}

test('whenever it is killed, a match is stored and told of once and no word is counted twice', async () => {
  await offered(lists, 'secretaryA', room)
  await offered(lists, 'secretaryA', { ...room, title: '会议室乙' })
  const need = await needed(lists, 'liaisonB', roomWanted)
  await lists.subgraph().caughtUp()
  const expected = await state()
  expect(expected.told.filter((match) => match.need === need)).toHaveLength(2)
  const events = (await lists.subgraph().events.read(0, 1000)).filter(({ kind }) =>
    kind.endsWith('.published'),
  )

  await sql`delete from lists.match`.execute(rows())
  await sql`delete from lists.event where kind = 'match.found'`.execute(rows())
  await sql`truncate lists.open_entry, lists.word`.execute(rows())
  const before = await state()
  for (let last = 0; ; last++) {
    const { dying, survived } = killedAfter(rows(), last)
    const run = dying.transaction().execute((tx) => matchTouched(tx, events, matching))
    if (
      await run
        .then(
          () => true,
          (error) => !(error instanceof Killed) || Promise.reject(error),
        )
        .catch(() => false)
    ) {
      expect(survived()).toBe(true)
      expect(last).toBeGreaterThan(8)
      break
    }
    expect(await state()).toEqual(before)
  }
  expect(ended(await state())).toEqual(ended(expected))
  await rows()
    .transaction()
    .execute((tx) => matchTouched(tx, events, matching))
  expect(ended(await state())).toEqual(ended(expected))
})

/** Without what a second look may change: the clock's part of the scores. */
function ended({ matches, told, words }: Awaited<ReturnType<typeof state>>) {
  return { matches: matches.map((match) => ({ ...match, score: 0, version: 0 })), told, words }
}
