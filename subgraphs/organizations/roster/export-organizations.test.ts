import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { useFolder } from '../../../shared/roster/roster-fixture.ts'
import { type Fixture, openFixture } from '../organizations-fixture.ts'
import { exportOrganizations } from './export-organizations.ts'
import { importOrganizations } from './import-organizations.ts'
import { rowsOf, useRosters } from './roster-fixture.ts'

const { path } = useFolder()
let from: Fixture
let to: Fixture
const { takeRows } = useRosters(() => from)

const noFaults = async () => {
  throw new Error('The file has faults.')
}

beforeAll(async () => {
  from = await openFixture(5000)
  to = await openFixture(0)
  await takeRows(['=1+1,坏,党支部,红山工委,150402,2020-01-01'], { takeFaults: async () => {} })
  await takeRows([
    'Z1,"名,称""党支部""",党支部,红山工委,150402,2020-01-01',
    'Z0,=上级党委,党委,Z1,150403,2020-01-01',
  ])
  await rowsOf(
    from,
    `update organizations.organization set dissolved_on = '2024-01-01' where code = 'T-org_branch7'`,
  )
  await rowsOf(
    from,
    `insert into organizations.standing (organization_id, unit_id) values ('org_joint', 'unit_bare'), ('org_branch1', 'unit_own')`,
  )
  await rowsOf(to, 'delete from organizations.standing')
  await rowsOf(to, 'delete from organizations.organization_period')
  await rowsOf(to, 'delete from organizations.organization')
  await rowsOf(to, 'delete from organizations.unit')
})

afterAll(() => Promise.all([from.close(), to.close()]))

describe.each(['csv', 'xlsx'])('%s', (extension) => {
  test.each(['zh', 'en'] as const)(
    'what was written (%s) goes into an empty database and comes out the same',
    async (language) => {
      const [first, second] = [
        path(`first-${language}.${extension}`),
        path(`second-${language}.${extension}`),
      ]
      const seen: number[] = []
      const onProgress = (done: number) => seen.push(done)
      expect(await exportOrganizations(from.subgraph, first, { language, onProgress })).toBe(5005)
      expect(seen).toEqual([2000, 4000, 5005])
      const report = await importOrganizations(to.subgraph, first, { takeFaults: noFaults })
      expect(report.founded + report.unchanged).toBe(5005)
      await exportOrganizations(to.subgraph, second, { language })
      if (extension === 'csv') expect(await readFile(second)).toEqual(await readFile(first))
      const again = await importOrganizations(from.subgraph, second, { takeFaults: noFaults })
      expect(again).toMatchObject({ founded: 0, changed: 0, unchanged: 5005 })
    },
  )
})

test('the file has the headings offices use, the superior by code and name, and each unit of a joint branch', async () => {
  const file = path('lines.csv')
  await exportOrganizations(from.subgraph, file, { language: 'zh' })
  const lines = (await readFile(file, 'utf8')).split('\r\n')
  expect(lines[0]).toBe(
    '\ufeff组织编码,组织名称,组织类型,上级组织编码,上级组织,行政区划代码,成立日期,所在单位,单位类型,行业,单位行政区划代码',
  )
  expect(lines.find((line) => line.startsWith('T-org_joint'))).toBe(
    'T-org_joint,联合党支部,联合党支部,T-org_other,元宝山工委,150403,2020-01-01,unit_bare；unit_joint,企业；企业,能源；能源,150402；150402',
  )
  expect(lines.some((line) => line.startsWith('T-org_branch7,'))).toBe(false)
})
