import { setTimeout as wait } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateDistrict } from '../../gateway/demo/district.ts'
import type { District } from '../../gateway/demo/facts/district.ts'
import { openDemoIssuer, readDemoIdentities } from '../../shared/demo-issuer.ts'
import { dayOf, systemClock } from '../../shared/time.ts'
import { ask } from './client.ts'
import { lacksIn } from './copies.ts'
import { Scene } from './scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await Scene.open()
})

afterAll(() => scene.close())

/** Each expert of the talent pool is a resource, too. */
const tables: Readonly<Record<string, readonly (keyof District)[]>> = {
  'organizations.region': ['regions'],
  'organizations.unit': ['units'],
  'organizations.organization': ['organizations'],
  'organizations.alliance': ['alliances'],
  'organizations.membership': ['memberships'],
  'organizations.body': ['bodies'],
  'organizations.office': ['offices'],
  'organizations.route': ['routes'],
  'members.member': ['members'],
  'members.applicant': ['applicants'],
  'members.team': ['teams'],
  'activities.meeting': ['meetings'],
  'activities.activity': ['activities'],
  'lists.resource': ['resources', 'talents'],
  'lists.need': ['needs'],
  'lists.project': ['projects'],
}

async function sizesIn(db: Kysely<unknown>): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {}
  for (const table of Object.keys(tables)) {
    const { rows } = await sql<{ size: number }>`select count(*) as size from ${sql.table(table)}`.execute(db)
    sizes[table] = rows[0]!.size
  }
  return sizes
}

test('a start that is killed while it makes the demo district is followed by one that makes it whole', async () => {
  const day = dayOf(systemClock())
  for (const afterMs of [700, 3000, 7000]) {
    const platform = scene.start()
    await wait(afterMs)
    await platform.kill()
  }
  const platform = scene.start()
  const port = await platform.ready()
  await expectAnswer(port)
  expect(await platform.stop(), platform.output).toBe(0)

  const district = generateDistrict(1504, day)
  const sizes = Object.entries(tables).map(([table, nouns]) => [
    table,
    nouns.flatMap((noun) => district[noun] as unknown[]).length,
  ])
  expect(await scene.look(sizesIn)).toEqual(Object.fromEntries(sizes))
  expect(await scene.look(lacksIn)).toEqual([])
}, 300_000)

/** The demo's own people are known. */
async function expectAnswer(port: number): Promise<void> {
  const secretary = (await readDemoIdentities(scene.dataFolder))!.find(({ name }) => name === 'secretary')!
  const token = await (await openDemoIssuer(scene.dataFolder)).sign(secretary, 60)
  const { body } = await ask(port, token, { query: '{ viewer { name } }' })
  expect(body).toMatchObject({ data: { viewer: { name: secretary.displayName } } })
}
