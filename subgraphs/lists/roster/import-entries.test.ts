import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { dealStep, done, proposal } from '../fixtures/deals.ts'
import { useLists } from '../fixtures/open-test-lists.ts'
import { needed, offered, room, roomWanted } from '../fixtures/operations.ts'
import { exportEntries } from './export-entries.ts'
import { useListFiles } from './roster-fixture.ts'

const lists = useLists()
const { path, take, takeFile } = useListFiles(lists)

const needs = '需求名称,类型,服务地址,联系方式,认领截止,服务开始,服务结束,内容,需求单位,认领单位'
const training =
  '电商培训,培训,振兴大街 1 号,张三 0476-1234567,2026年6月30日,2026-07-01 9:00,2026-07-03 17:00,直播带货,第b党支部,'
const resources = '资源名称,类型,数量,单位,地址,开放时间,资源单位,联盟,费用'
const hall = '大会堂,场地,10,场,新华路 2 号,周一至周五 08:30-17:30,第a党支部,松山联盟,'

const listed = async (noun: 'needs' | 'resources', fields: string) =>
  (await lists.ask('committee', `{ ${noun} { nodes { ${fields} } } }`))[noun].nodes

beforeEach(async () => {
  await lists.subgraph().caughtUp()
  await sql`truncate lists.rating, lists.match, lists.need, lists.resource, lists.open_entry, lists.word cascade`.execute(
    lists.subgraph().database.rows,
  )
})

test('a need as offices write it is on the list, its contact for those who run it alone', async () => {
  const title = '松山区需求清单,,,,,,,,,'
  expect(await take('need', [title, needs, training])).toMatchObject({
    published: 1,
    changed: 0,
    faults: 0,
    ignored: [],
  })
  const fields = `title category description address claimBy status organization { id } windows { from to weekdays startTime endTime }`
  expect(await listed('needs', fields)).toEqual([
    {
      title: '电商培训',
      category: 'TRAINING',
      description: '直播带货',
      address: '振兴大街 1 号',
      claimBy: '2026-06-30',
      status: 'OPEN',
      organization: { id: 'org_b' },
      windows: [{ from: '2026-07-01', to: '2026-07-03', weekdays: [], startTime: '09:00', endTime: '17:00' }],
    },
  ])
  const contact = async (person: 'liaisonB' | 'committee') =>
    (await lists.ask(person, '{ needs { nodes { contact } } }')).needs.nodes[0]!.contact
  expect([await contact('liaisonB'), await contact('committee')]).toEqual(['张三 0476-1234567', null])
})

test('a resource with its alliance and opening times', async () => {
  expect(await take('resource', [resources, hall])).toMatchObject({ published: 1 })
  const fields = 'quantity unit free alliance { id } windows { weekdays startTime }'
  expect(await listed('resources', fields)).toEqual([
    {
      quantity: 10,
      unit: '场',
      free: true,
      alliance: { id: 'alliance_one' },
      windows: [{ weekdays: ['MO', 'TU', 'WE', 'TH', 'FR'], startTime: '08:30' }],
    },
  ])
})

test('the same file again changes nothing, another changes what it has columns for', async () => {
  await take('need', [needs, training])
  expect(await take('need', [needs, training])).toMatchObject({ published: 0, changed: 0, unchanged: 1 })
  const short = ['需求名称,类型,需求单位,内容', '电商培训,培训,第b党支部,改为短视频']
  expect(await take('need', short)).toMatchObject({ changed: 1 })
  expect(await listed('needs', 'description address version')).toEqual([
    { description: '改为短视频', address: '振兴大街 1 号', version: 2 },
  ])
})

test('a dry run says what would happen and writes nothing', async () => {
  expect(await take('need', [needs, training], { dryRun: true })).toMatchObject({ published: 1 })
  expect(await listed('needs', 'id')).toEqual([])
})

test('events tell of what was written, so that it is matched', async () => {
  await take('need', [needs, training])
  await take('need', [needs, training.replace('直播带货', '短视频')])
  const events = await lists.subgraph().events.read(0, 10_000)
  expect(events.slice(-2).map(({ kind }) => kind)).toEqual(['need.published', 'need.changed'])
})

describe('faults', () => {
  test.each<[string, string, string, RegExp]>([
    ['an unknown organization', training.replace('第b党支部', '某党支部'), '需求单位', /没有/],
    ['an unknown category', training.replace('培训,振', '美食,振'), '类型', /美食/],
    ['a deadline that is over', training.replace('2026年6月30日', '2026-05-01'), '认领截止', /已过/],
    ['an end before the start', training.replace('2026-07-03', '2026-06-30'), '服务开始', /早于/],
    ['a start without an end', training.replace('2026-07-03 17:00', ''), '服务结束', /同时/],
    ['a day that is none', training.replace('2026年6月30日', '2026-02-30'), '认领截止', /日历/],
    ['no name', training.replace('电商培训', ''), '需求名称', /./],
  ])('%s', async (_, line, column, reason) => {
    const { faults, found, published } = await take('need', [needs, training.replace('电商', '农技'), line])
    expect({ faults, published }).toEqual({ faults: 1, published: 0 })
    expect(found).toEqual([
      expect.objectContaining({ line: 3, column: expect.stringContaining(column.slice(0, 2)) }),
    ])
    expect(found[0]!.reason.zh).toMatch(reason)
    expect(await listed('needs', 'id')).toEqual([])
  })

  test.each<[string, string, string]>([
    ['less than nothing', hall.replace(',10,', ',-1,'), '数量'],
    ['an amount without a unit', hall.replace(',场,', ',,'), '单位'],
    ['another alliance', hall.replace('松山联盟', '红山联盟'), '联盟'],
    ['times that cannot be read', hall.replace('周一至周五 08:30-17:30', '工作日'), '开放时间'],
  ])('of resources: %s', async (_, line, column) => {
    expect((await take('resource', [resources, line])).found).toMatchObject([{ line: 2, column }])
  })

  test('all of them, in the order of the file, and a line that comes twice', async () => {
    const lines = [
      training.replace('2026年6月30日', '明天'),
      training,
      training.replace('培训,振', 'x,振'),
      training,
    ]
    const { found } = await take('need', [needs, ...lines])
    expect(found.map(({ line }) => line)).toEqual([2, 4, 5])
    expect(found[2]!.reason.zh).toContain('第 3 行')
  })

  test('what was promised is not taken back by a file', async () => {
    await take('resource', [resources, hall.replace('周一至周五 08:30-17:30', '')])
    const [resource] = await listed('resources', 'id')
    const need = await needed(lists, 'liaisonB', roomWanted)
    const { id } = await done(lists, 'secretaryA', proposal(need, resource!.id))
    await done(lists, 'liaisonB', dealStep('accept', id))
    const fewer = hall.replace(',10,', ',3,').replace('周一至周五 08:30-17:30', '')
    expect((await take('resource', [resources, fewer])).found).toMatchObject([{ column: '数量' }])
  })
})

describe.each(['csv', 'xlsx'])('an export as %s', (extension) => {
  test('is read back the same, and names who has claimed', async () => {
    const weekly = { weekdays: ['MO', 'WE'], startTime: '08:30', endTime: '17:30' }
    const once = { from: '2026-07-01', to: '2026-07-03', startTime: '09:00' }
    const resource = await offered(lists, 'secretaryA', {
      ...room,
      allianceId: 'alliance_one',
      visibility: 'ROUTE',
      contact: '=1+1',
    })
    await offered(lists, 'secretaryA', { ...room, title: '礼堂', windows: [weekly, once], cost: '50 元' })
    await offered(lists, 'secretaryC', { ...room, organizationId: 'org_c' })
    const need = await needed(lists, 'liaisonB', { ...roomWanted, windows: [once], claimBy: '2026-06-30' })
    await needed(lists, 'liaisonB', { ...roomWanted, windows: [weekly] })
    const { id } = await done(lists, 'secretaryA', proposal(need, resource))
    await done(lists, 'liaisonB', dealStep('accept', id))
    for (const [noun, count] of [
      ['resource', 3],
      ['need', 2],
    ] as const) {
      const file = path(`${noun}.${extension}`)
      expect(await exportEntries(lists.subgraph(), noun, file, { language: 'zh' })).toBe(count)
      expect(await takeFile(noun, file)).toMatchObject({
        published: 0,
        changed: 0,
        unchanged: count,
        faults: 0,
        ignored: [],
      })
    }
    if (extension === 'csv') {
      const { readFile } = await import('node:fs/promises')
      expect(await readFile(path('need.csv'), 'utf8')).toContain(',第b党支部,第a党支部,')
    }
  })
})
