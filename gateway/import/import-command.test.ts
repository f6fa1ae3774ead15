import { readFile } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { openEmbedded } from '../../shared/database/embedded.ts'
import { useCommands } from './command-fixture.ts'
import { withOrganizations } from './with-organizations.ts'

const { path, put, run, environment } = useCommands()
const header = '组织编码,组织名称,组织类型,上级组织,行政区划代码,成立日期'
const roster = [header, 'A2,甲支部,党支部,甲党委,1504,2021年7月1日', 'A1,甲党委,党委,,1504,2020-01-01'].join(
  '\n',
)

beforeAll(async () => {
  const regions = await put(
    'regions.csv',
    'code,name,level,parent_code\n15,内蒙古自治区,PROVINCE,\n1504,赤峰市,CITY,15\n',
  )
  expect(await run(`import regions ${regions}`)).toMatchObject({
    code: 0,
    out: '已导入：新建 2，变更 0，不变 0。\n',
  })
})

describe('organizations', () => {
  test('are tried, imported, imported again, and exported', async () => {
    const file = await put('roster.csv', iconv.encode(roster, 'gbk'))
    expect(await run(`import organizations ${file} --dry-run`)).toMatchObject({
      code: 0,
      out: '试运行，未写入：新建 2，变更 0，不变 0。\n',
      err: '读取 100%\n检查 100%\n新建的有 1 个没有上级。\n',
    })
    const english = `import organizations ${file} --language en`
    expect((await run(english)).out).toBe('Imported: 2 new, 0 changed, 0 unchanged.\n')
    expect((await run(english)).out).toBe('Imported: 0 new, 0 changed, 2 unchanged.\n')
    const target = path('out.csv')
    expect(await run(`export organizations ${target} --language=en`)).toMatchObject({
      code: 0,
      out: `2 organizations are in ${target}\n`,
      err: 'Writing 100%\n',
    })
    expect((await readFile(target, 'utf8')).split('\r\n')[2]).toBe(
      'A2,甲支部,branch,A1,甲党委,1504,2021-07-01,,,,',
    )
  })

  test('with faults are not imported: 50 are shown, all are written to a file, the exit code is 1', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => `B${n},支部,小组,甲党委,1504,2021-07-01`)
    const file = await put('faulty.csv', [header, ...rows].join('\n'))
    const faults = path('faults.csv')
    const { code, out, err } = await run(`import organizations ${file} --faults ${faults}`)
    expect([code, out]).toEqual([1, ''])
    const lines = err
      .trimEnd()
      .split('\n')
      .filter((line) => !line.endsWith('%'))
    expect(lines[0]).toBe(
      '第 2 行，“组织类型”列，“小组”：请填写以下之一：党工委、党委、党总支、党支部、联合党支部。',
    )
    expect(lines).toHaveLength(51)
    expect(lines.at(-1)).toBe(`共 60 处错误，全部写入 ${faults}。未写入任何内容。`)
    const written = (await readFile(faults, 'utf8')).trimEnd().split('\r\n')
    expect([written[0], written.length]).toEqual(['\ufeff行,列,内容,原因', 61])
    const english = await run(`import organizations ${file}`, { ...environment(), LANG: 'en_GB.UTF-8' })
    expect(english.err).toContain('line 2, column "组织类型", "小组": Must be one of: work committee')
    expect(english.err).toContain('60 faults in all. Nothing was written.')
  })

  test('columns that nobody knows are named', async () => {
    const file = await put(
      'remarks.csv',
      roster.replaceAll('\n', ',\n').replace('成立日期,', '成立日期,备注'),
    )
    expect((await run(`import organizations ${file}`)).err).toContain('未读取的列（表头无法识别）：备注。')
  })
})

describe('a charter', () => {
  const text =
    '联盟章程\n第一章 总则\n第一条 本联盟由成员单位组成。\n- 2 -\n第三条 本章程自通过之日起生效。\n'

  test('is stored by article; what was placed and what was not is told by its line', async () => {
    await withOrganizations(environment(), ({ database }) =>
      sql`insert into organizations.alliance (id, name, kind, status, founded_on, lead_organization_id, region_code)
        select 'alliance_a', '联盟', 'UNION', 'ACTIVE', '2024-01-01', id, '1504' from organizations.organization
        where code = 'A1'`.execute(database.rows),
    )
    const file = await put('charter.txt', iconv.encode(text, 'gbk'))
    const trial = await run(`import charter ${file} --alliance alliance_a --dry-run`)
    expect(trial.out).toContain('试运行：将成为第 1 版。')
    const { code, out, err } = await run(`import charter ${file} --alliance alliance_a`)
    expect(code).toBe(0)
    expect(out.split('\n')).toEqual([
      '标题：联盟章程',
      '第 2 行：第一章 总则',
      '第 3 行：第一条 本联盟由成员单位组成。',
      '第 5 行：第三条 本章程自通过之日起生效。',
      '共 1 章、2 条，存为 2 段。',
      '已存为第 1 版（待通过，未生效）。',
      '',
    ])
    expect(err).toContain('第 4 行未放入条款（页码）：- 2 -')
    expect(err).toContain('未放入条款 1 处，待核对 1 处。')
    const again = await run(`import charter ${file} --alliance alliance_a --language en`)
    expect(again.out).toContain('The same as version 1; nothing was added.')
  })

  test.each([
    ['an alliance that is not there', text, 'alliance_x', /找不到 alliance_x/],
    ['a word processor’s file', 'PK\u0003\u0004…', 'alliance_a', /不是纯文本文件/],
    ['a text without articles', ' ', 'alliance_a', /没有找到任何条款/],
  ])('%s is refused', async (_, content, alliance, reason) => {
    const refused = await run(`import charter ${await put('refused.txt', content)} --alliance ${alliance}`)
    expect(refused).toMatchObject({ code: 1, err: expect.stringMatching(reason) })
  })
})

test('a database that another process has open is left alone', async () => {
  const platform = await openEmbedded(path('data/database'))
  const { code, err } = await run(`import organizations ${path('roster.csv')}`)
  await platform.close()
  expect([code, err]).toEqual([1, expect.stringMatching(/^数据文件夹 .*database 正被另一个进程使用/)])
})

test.each([
  ['import', /请说明对象/],
  ['import people file.csv', /不认识“people”/],
  ['import organizations', /请给出文件/],
  ['import organizations a.csv b.csv', /多余的参数：b.csv/],
  ['import organizations a.csv --dryrun', /选项有误/],
  ['import organizations a.csv --alliance x', /--alliance 不适用于 organizations/],
  ['import charter a.txt', /--alliance/],
  ['import organizations a.csv --language fr', /语言只能是 zh 或 en/],
  ['export charters a.csv', /不认识“charters”/],
])('%s: exit code 2, and how it is called', async (words, reason) => {
  const { code, err } = await run(words)
  expect([code, err]).toEqual([2, expect.stringMatching(reason)])
  expect(err).toContain('npm run -s')
})

test('a setting that cannot be used: exit code 2 with its name', async () => {
  const refused = await run('import organizations a.csv', { DATABASE_URL: 'mysql://host/db' })
  expect(refused).toMatchObject({ code: 2, err: expect.stringMatching(/^DATABASE_URL: must be/) })
})

test.each([
  ['import organizations none.csv', /找不到文件/],
  ['export organizations out.pdf', /只能写成 .csv 或 .xlsx/],
])('%s: exit code 1', async (words, reason) => {
  expect(await run(words)).toMatchObject({ code: 1, err: expect.stringMatching(reason) })
})

test('help is no error', async () => {
  expect(await run('import --help')).toMatchObject({ code: 0, out: expect.stringMatching(/^用法/), err: '' })
})
