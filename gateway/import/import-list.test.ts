import { expect, test } from 'vitest'
import { useCommands } from './command-fixture.ts'

const { path, put, run } = useCommands()

const regions =
  '代码,名称,级别,上级代码\n15,内蒙古自治区,PROVINCE,\n1504,赤峰市,CITY,15\n150404,松山区,COUNTY,1504'
const organizations =
  '组织编码,组织名称,组织类型,上级组织,行政区划代码,成立日期\n1,松山区委,党委,,150404,2001-01-01\n2,振兴社区党支部,党支部,松山区委,150404,2011-01-01'
const needs =
  '需求名称,类型,联系方式,内容,需求单位\n电商培训,培训,0476-1234567,直播带货,振兴社区党支部\n会议室,场地,,,振兴社区党支部'

test('needs of organizations that were imported just now are imported, exported, and read back the same', async () => {
  expect(await run(`import regions ${await put('regions.csv', regions)}`)).toMatchObject({ code: 0 })
  expect((await run(`import organizations ${await put('organizations.csv', organizations)}`)).code).toBe(0)
  const file = await put('needs.csv', needs)
  expect(await run(`import needs ${file} --dry-run`)).toMatchObject({
    code: 0,
    out: '试运行，未写入：发布 2，变更 0，不变 0。\n',
  })
  expect(await run(`import needs ${file}`)).toMatchObject({
    code: 0,
    out: '已导入：发布 2，变更 0，不变 0。\n',
  })
  const written = path('written.xlsx')
  expect(await run(`export needs ${written} --language en`)).toMatchObject({
    code: 0,
    out: `2 needs are in ${written}\n`,
  })
  expect(await run(`import needs ${written}`)).toMatchObject({ out: '已导入：发布 0，变更 0，不变 2。\n' })
})

test('a faulty list is refused whole, with every fault', async () => {
  const file = await put(
    'resources.csv',
    '资源名称,类型,数量,单位,资源单位\n会议室,场地,-1,间,振兴社区党支部\n礼堂,食物,1,间,某党支部',
  )
  const { code, out, err } = await run(`import resources ${file}`)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('第 2 行，“数量”列')
  expect(err).toContain('共 2 处错误')
})
