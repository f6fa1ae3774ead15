import { SingleBar } from 'cli-progress'
import { type Kysely, sql } from 'kysely'
import { isPassing } from '../../shared/database/passing-error.ts'
import { saveDemoIdentities } from '../../shared/demo-issuer.ts'
import { dayOf, systemClock } from '../../shared/time.ts'
import { beginDemo, completeDemo, demoState } from './demo-state.ts'
import { generateDistrict } from './district.ts'
import { identities } from './identities.ts'
import { liveOn } from './lives.ts'
import { reportOnQuarter } from './reports.ts'
import { tieTogether } from './tie-together.ts'
import { type Progress, type Subgraphs, writeDistrict } from './write-district.ts'
import { planYear } from './year-plan.ts'

/** The same district every time on the same day. */
const seed = 1504

/** What a start finds and does: `RESET` where the subgraphs must be opened anew, after an unfinished demo was removed. */
export type DemoOutcome = 'READY' | 'RESET'

/**
 * Makes the demo district and its identities where there is no data yet, with a progress bar on standard error. One that
 * an earlier start was ended while making is removed: nobody has been served from it.
 */
export async function makeDemoWhereEmpty(subgraphs: Subgraphs, dataFolder: string): Promise<DemoOutcome> {
  const { rows } = subgraphs.organizations.database
  const state = await demoState(rows)
  if (state === 'CUT_SHORT') return removeDemo(subgraphs)
  if (state === 'NONE') await makeDemo(subgraphs, dataFolder)
  return 'READY'
}

async function makeDemo(subgraphs: Subgraphs, dataFolder: string): Promise<void> {
  const { rows } = subgraphs.organizations.database
  const now = systemClock()
  const district = generateDistrict(seed, dayOf(now))
  await beginDemo(rows, seed, district.today)
  await withProgress((progress) => writeDistrict(subgraphs, district, now, progress))
  await liveOn(subgraphs.organizations, district, now)
  await tieTogether(subgraphs, district)
  await planYear(subgraphs.activities, district)
  await reportOnQuarter(subgraphs.activities, district)
  await saveDemoIdentities(dataFolder, identities(district))
  await completeDemo(rows)
}

/** The organizations go last: their schema tells that the demo is unfinished. */
async function removeDemo(subgraphs: Subgraphs): Promise<DemoOutcome> {
  const parts = Object.values(subgraphs).reverse()
  await Promise.all(parts.map((part) => part.stopFollowing()))
  for (const { name, database } of parts) await dropSchema(database.rows, name)
  return 'RESET'
}

/** Again where somebody in the background held what is dropped, and waited for what the drop holds. */
async function dropSchema(db: Kysely<unknown>, name: string, attempts = 5): Promise<void> {
  try {
    await sql`drop schema if exists ${sql.id(name)} cascade`.execute(db)
  } catch (error) {
    if (attempts === 1 || !isPassing(error)) throw error
    await dropSchema(db, name, attempts - 1)
  }
}

async function withProgress(work: (progress: Progress) => Promise<void>): Promise<void> {
  const bar = new SingleBar({
    format: '  演示片区 demo district  {bar} {percentage}%  {duration_formatted}',
    noTTYOutput: true,
    notTTYSchedule: 1000,
    stream: process.stderr,
  })
  bar.start(100, 0)
  try {
    await work((done) => bar.update(Math.round(done * 100)))
  } finally {
    bar.stop()
  }
}
