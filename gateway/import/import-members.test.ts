import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { useCommands } from './command-fixture.ts'

const { path, put, run } = useCommands()

beforeAll(async () => {
  await run(
    `import regions ${await put('regions.csv', 'code,name,level,parent_code\n15,内蒙古,PROVINCE,\n')}`,
  )
  const organizations = '组织编码,组织名称,组织类型,行政区划代码,成立日期\nA1,甲支部,党支部,15,2000-01-01\n'
  expect(await run(`import organizations ${await put('organizations.csv', organizations)}`)).toMatchObject({
    code: 0,
  })
})

const roster = '姓名,性别,出生日期,党支部,入党日期\n安娜,女,1990-05-01,甲支部,2015-07-01\n'

test('members are tried, imported, imported again, and exported for a purpose', async () => {
  const file = await put('members.csv', roster)
  expect(await run(`import members ${file} --dry-run`)).toMatchObject({
    code: 0,
    out: '试运行，未写入：登记 1，更正 0，不变 0。\n',
    err: '读取 100%\n',
  })
  expect((await run(`import members ${file} --language en`)).out).toBe(
    'Imported: 1 registered, 0 corrected, 0 unchanged.\n',
  )
  expect((await run(`import members ${file}`)).out).toBe('已导入：登记 0，更正 0，不变 1。\n')
  const target = path('out.csv')
  expect(await run(`export members ${target} --purpose ROLL_KEEPING`)).toMatchObject({
    code: 0,
    out: `已写出 1 名党员：${target}\n`,
  })
  expect((await readFile(target, 'utf8')).split('\r\n')[1]).toMatch(
    /^安娜,女,1990-05-01,,,,,,A1,甲支部,2015-07-01,,2015-07-01,member_/,
  )
  expect((await run(`import members ${target}`)).out).toBe('已导入：登记 0，更正 0，不变 1。\n')
})

test('a fault is told with the line and the column, and the name masked', async () => {
  const file = await put('faulty.csv', roster.replace('安娜,女', '包青,'))
  expect(await run(`import members ${file}`)).toMatchObject({
    code: 1,
    err: expect.stringContaining('第 2 行，“性别”列，“”：性别与出生日期不能为空。'),
  })
})

test.each([
  ['export members out.csv', /--purpose/],
  ['export members out.csv --purpose CURIOSITY', /ROLL_KEEPING/],
  ['export organizations out.csv --purpose REPORT', /--purpose 不适用于 organizations/],
])('%s: exit code 2', async (words, reason) => {
  expect(await run(words)).toMatchObject({ code: 2, err: expect.stringMatching(reason) })
})
