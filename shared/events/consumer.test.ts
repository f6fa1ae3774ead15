import { Kysely, sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { embeddedDialect } from '../database/embedded.ts'
import { type TestStorage, testStorage } from '../database/test-storage.ts'
import { type Consumer, consume } from './consumer.ts'
import { consumerEventMigration, eventMigration } from './event.migration.ts'
import type { EventLog, RecordedEvent } from './event.ts'
import { SetAsideError } from './event-taker.ts'
import { setAsideMigration } from './set-aside.migration.ts'

let database: TestStorage
let db: Kysely<unknown>
let events: RecordedEvent[] = []
let consumer: Consumer | undefined
const told: unknown[] = []

beforeAll(async () => {
  database = await testStorage()
  if (!('embedded' in database.storage)) throw new Error('This test runs on the embedded database')
  db = new Kysely({ dialect: embeddedDialect(database.storage.embedded) })
  await sql`create schema copy`.execute(db)
  for (const step of [eventMigration('copy'), setAsideMigration('copy'), consumerEventMigration('copy')])
    for (const statement of step.statements) await sql.raw(statement).execute(db)
  await sql`create table copy.applied (place int generated always as identity, mark text not null)`.execute(
    db,
  )
})
afterEach(async () => {
  await consumer?.close()
  for (const table of ['copy.applied', 'copy.consumer', 'copy.set_aside'])
    await sql`delete from ${sql.table(table)}`.execute(db)
  events = []
  told.length = 0
})
afterAll(() => database.drop())

const log: EventLog = {
  source: 'activities',
  head: async () => events.length,
  read: async (after, limit) => events.slice(after, after + limit),
  onAppend: () => () => undefined,
}

/** `m1` is something that happened to meeting m1; `m1!` cannot be applied. */
function append(...marks: string[]): void {
  for (const mark of marks) {
    const position = events.length + 1
    const meeting = mark.replace('!', '')
    const at = '2026-01-01T00:00:00Z'
    const recorded = { id: `event_${position}`, source: 'activities', position, at, actor: null }
    events.push({ ...recorded, kind: 'meeting.changed', about: { meeting }, data: { mark } })
  }
}

function follow(isPoison: (mark: string) => boolean, kinds?: readonly string[]): Consumer {
  const handle = async (tx: Kysely<unknown>, batch: readonly RecordedEvent[]) => {
    for (const { data } of batch) {
      const mark = String(data?.mark)
      await sql`insert into copy.applied (mark) values (${mark})`.execute(tx)
      if (isPoison(mark)) throw new TypeError(`${mark} is poison`)
    }
  }
  consumer = consume(log, {
    schema: 'copy',
    name: 'test',
    rows: db,
    ...(kinds && { kinds }),
    handle,
    retryAfter: 1,
    onError: (error) => told.push(error),
  })
  return consumer
}

async function column(text: string): Promise<unknown[]> {
  const { rows } = await sql<{ value: unknown }>`${sql.raw(text)}`.execute(db)
  return rows.map(({ value }) => value)
}
const applied = () => column('select mark as value from copy.applied order by place')
const aside = () => column("select event->'data'->>'mark' as value from copy.set_aside order by position")
const place = () => column('select position as value from copy.consumer')

test('an event that cannot be applied is set aside with those about the same, and no other waits', async () => {
  append('m1', 'm2!', 'm3', 'm2', 'm4')
  follow((mark) => mark.endsWith('!'))
  await vi.waitFor(async () => expect(await place()).toEqual([5]), 10_000)
  expect(await applied()).toEqual(['m1', 'm3', 'm4'])
  expect(await aside()).toEqual(['m2!', 'm2'])
  expect(told.filter((error) => error instanceof SetAsideError)).toHaveLength(1)
  expect(String(told.at(-1))).toContain('event_2 (meeting.changed, activities 2) is set aside')
})

test('what was set aside is applied in order when the consumer starts and can', async () => {
  append('m1!', 'm1', 'm2!', 'm2', 'm3')
  follow((mark) => mark.endsWith('!'))
  await vi.waitFor(async () => expect(await place()).toEqual([5]), 10_000)
  await consumer?.close()
  await follow((mark) => mark === 'm2!').caughtUp()
  expect(await applied()).toEqual(['m3', 'm1!', 'm1'])
  expect(await aside()).toEqual(['m2!', 'm2'])
  append('m2', 'm1')
  await consumer?.caughtUp()
  expect(await aside()).toEqual(['m2!', 'm2', 'm2'])
  expect(await applied()).toEqual(['m3', 'm1!', 'm1', 'm1'])
})

test('a database that does not answer is no fault of an event', async () => {
  append('m1')
  let times = 0
  const lost = Object.assign(new Error('lost'), { code: 'ECONNRESET' })
  follow(() => {
    if (++times < 9) throw lost
    return false
  })
  await vi.waitFor(async () => expect(await applied()).toEqual(['m1']), 10_000)
  expect(await aside()).toEqual([])
})

test('a gap in the log stops the consumer and is told of', async () => {
  append('m1', 'm2', 'm3')
  events.splice(0, 1)
  follow(() => false)
  await vi.waitFor(() => expect(String(told[0])).toContain('goes on with 2 after 0'), 10_000)
  expect(await applied()).toEqual([])
})

test('the place moves past what is not taken, and what is set back is taken again', async () => {
  append('m1', 'm2')
  const following = follow(() => false, ['motion.*'])
  await following.caughtUp()
  expect(await place()).toEqual([2])
  events.push({ ...events[0]!, id: 'event_3', position: 3, kind: 'motion.decided' })
  append('m4')
  await following.caughtUp()
  expect(await applied()).toEqual(['m1'])
  expect(await column('select event_id as value from copy.consumer')).toEqual(['event_4'])
  // Another process may do so: it is found out when there is nothing more to read.
  await sql`update copy.consumer set position = 0`.execute(db)
  await following.caughtUp()
  expect(await applied()).toEqual(['m1', 'm1'])
  expect(await place()).toEqual([4])
})

test('what is set aside keeps nothing back that is not taken', async () => {
  append('m1!', 'm2')
  const following = follow((mark) => mark.endsWith('!'), ['meeting.changed'])
  await vi.waitFor(async () => expect(await place()).toEqual([2]), 10_000)
  events.push({ ...events[0]!, id: 'event_3', position: 3, kind: 'motion.decided' })
  await following.caughtUp()
  expect(await place()).toEqual([3])
  expect(await aside()).toEqual(['m1!'])
})
