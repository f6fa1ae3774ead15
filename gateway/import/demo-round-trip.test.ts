import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { testStorage } from '../../shared/database/test-storage.ts'
import { useFolder } from '../../shared/roster/roster-fixture.ts'
import { openOrganizations } from '../../subgraphs/organizations/open.ts'
import { loadRegions } from '../../subgraphs/organizations/region/region.load.ts'
import { exportOrganizations } from '../../subgraphs/organizations/roster/export-organizations.ts'
import { importOrganizations } from '../../subgraphs/organizations/roster/import-organizations.ts'
import { generateDistrict } from '../demo/district.ts'
import { writeOrganizations } from '../demo/write-organizations.ts'

const { path } = useFolder()
const at = Temporal.Instant.from('2026-06-15T04:00:00Z')

async function openEmpty() {
  const { storage, drop } = await testStorage()
  const subgraph = await openOrganizations({ storage, now: () => at })
  return {
    subgraph,
    async [Symbol.asyncDispose]() {
      await subgraph.close()
      await drop()
    },
  }
}

test('the whole demo district goes out, into an empty database, and comes out the same', async () => {
  await using from = await openEmpty()
  await using to = await openEmpty()
  const district = generateDistrict(1504, Temporal.PlainDate.from('2026-06-15'))
  await writeOrganizations(from.subgraph, district, at)
  await loadRegions(to.subgraph.database.rows, district.regions)
  const [first, second] = [path('first.csv'), path('second.csv')]
  const written = await exportOrganizations(from.subgraph, first, { language: 'zh' })
  const takeFaults = async (faults: AsyncIterable<object>) =>
    expect(await Array.fromAsync(faults)).toEqual([])
  const report = await importOrganizations(to.subgraph, first, { takeFaults }, () => at)
  expect(report).toMatchObject({ founded: written, faults: 0, ignored: [] })
  await exportOrganizations(to.subgraph, second, { language: 'zh' })
  expect(await readFile(second)).toEqual(await readFile(first))
  expect(await importOrganizations(from.subgraph, second, { takeFaults }, () => at)).toMatchObject({
    founded: 0,
    changed: 0,
    unchanged: written,
  })
})
