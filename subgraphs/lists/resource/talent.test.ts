import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { statementsOf } from '../../../shared/database/test-statements.ts'
import type { DomainEvent, RecordedEvent } from '../../../shared/events/event.ts'
import { memoryLog } from '../fixtures/memory-log.ts'
import { useLists } from '../fixtures/open-test-lists.ts'
import { needed, needMatches } from '../fixtures/operations.ts'
import { useListFiles } from '../roster/roster-fixture.ts'
import { takeTalents } from './talent.copy.ts'

const lists = useLists()
const { take } = useListFiles(lists)

const offered = (talentId: string, full: object = {}): DomainEvent => ({
  kind: 'talent.offered',
  about: { talent: talentId, organization: ['org_a'] },
  data: {
    talentId,
    organizationId: 'org_a',
    category: 'EXPERT',
    skills: ['法律咨询'],
    description: '熟悉劳动合同纠纷',
    windows: [],
    regionCode: '150404',
    visibility: 'PUBLIC',
    allianceId: null,
    ...full,
  },
})

const withdrawn = (talentId: string): DomainEvent => ({
  kind: 'talent.withdrawn',
  about: { talent: talentId, organization: ['org_a'] },
  data: { talentId },
})

const history: DomainEvent[] = []

/** What members have told so far, and something more. */
async function tell(...events: DomainEvent[]): Promise<void> {
  history.push(...events)
  await lists.restart()
  lists.subgraph().follow(memoryLog('members', history))
  await lists.subgraph().caughtUp()
}

const experts = `{ resources(filter: { category: [EXPERT] }) { nodes { id title description status version organization { id } } } }`

test('an expert is a resource in the organization’s name, found for a need, and gone when consent is', async () => {
  await tell(offered('talent_1'))
  const [expert] = (await lists.ask('liaisonB', experts)).resources.nodes
  expect(expert).toMatchObject({
    title: '专家：法律咨询',
    description: '熟悉劳动合同纠纷',
    status: 'OPEN',
    organization: { id: 'org_a' },
  })
  const need = {
    organizationId: 'org_b',
    title: '法律咨询',
    category: 'EXPERT',
    description: '企业劳动合同纠纷咨询',
  }
  const id = await needed(lists, 'liaisonB', need)
  await lists.subgraph().caughtUp()
  const { matches } = (await lists.ask('liaisonB', needMatches, { id })).need
  expect(matches.nodes).toMatchObject([{ status: 'FOUND', resource: { id: expert!.id } }])

  const words = sql`contact = '李四 13800000000', address = '松山区'`
  await sql`update lists.resource set ${words} where id = ${expert!.id}`.execute(
    lists.subgraph().database.rows,
  )
  await tell(withdrawn('talent_1'))
  expect((await lists.ask('liaisonB', experts)).resources.nodes).toEqual([])
  expect((await lists.ask('liaisonB', needMatches, { id })).need.matches.nodes).toEqual([])
  const { rows: left } = await sql`
    select l.title, l.description, l.contact, l.address, m.reasons, m.status
    from lists.resource l join lists.match m on m.resource_id = l.id where l.id = ${expert!.id}`.execute(
    lists.subgraph().database.rows,
  )
  expect(left).toMatchObject([{ title: '专家（已撤回）', contact: null, address: null, status: 'LAPSED' }])
  expect(JSON.stringify(left)).toContain('专家已撤回')
  expect(JSON.stringify(left)).not.toMatch(/法律|劳动/)
  const told = await lists.subgraph().events.read(0, 100)
  expect(told.map(({ kind }) => kind).filter((kind) => kind.startsWith('resource.'))).toEqual([
    'resource.published',
    'resource.withdrawn',
  ])
})

test('told again it is replaced; told in an alliance alone it is shown there alone', async () => {
  await tell(offered('talent_2'))
  await tell(
    offered('talent_2', { skills: ['木工', '电工'], visibility: 'ALLIANCE', allianceId: 'alliance_one' }),
  )
  expect((await lists.ask('liaisonB', experts)).resources.nodes).toMatchObject([
    { title: '专家：木工、电工', version: 2 },
  ])
  expect((await lists.ask('secretaryE', experts)).resources.nodes).toEqual([])
})

test('what an expert offers, no keeper changes, nor opens again; taken off the list it stays off', async () => {
  await tell(offered('talent_3', { skills: ['急救'] }))
  const expert = async () =>
    (
      await sql<{ id: string; title: string; status: string; version: number }>`
        select id, title, status, version from lists.resource where talent_id = 'talent_3'`.execute(
        lists.subgraph().database.rows,
      )
    ).rows[0]!
  const { id, version } = await expert()
  const change = `mutation { changeResource(input: { id: "${id}", version: ${version}, title: "张三" }) { userErrors { code } } }`
  expect(await lists.refusal('secretaryA', change)).toBe('EXPERT_RESOURCE')
  const line = (title: string) => ['标识,资源名称,类型,资源单位', `${id},${title},专家,第a党支部`]
  expect((await take('resource', line('张三'))).found).toMatchObject([{ line: 2 }])
  expect(await take('resource', line('专家：急救'))).toMatchObject({ changed: 0, unchanged: 1 })
  expect(await expert()).toMatchObject({ title: '专家：急救', status: 'OPEN', version })

  const off = `mutation { withdrawResource(input: { id: "${id}", version: ${version} }) { userErrors { code } } }`
  await lists.ask('secretaryA', off)
  await tell(offered('talent_3', { skills: ['急救', '护理'] }))
  expect(await expert()).toMatchObject({ title: '专家：急救', status: 'WITHDRAWN' })
  await tell(withdrawn('talent_3'))
  expect(await expert()).toMatchObject({ title: '专家（已撤回）', status: 'WITHDRAWN' })
  expect((await take('resource', line('专家'))).found).toMatchObject([{ line: 2 }])
  expect(await expert()).toMatchObject({ title: '专家（已撤回）', status: 'WITHDRAWN' })
})

test('many experts take as many statements as one; an offer whose words are gone is none', async () => {
  const { database } = lists.subgraph()
  const event = ({ kind, about, data }: DomainEvent): RecordedEvent => ({
    ...{ id: 'event_x', source: 'members', position: 1, at: '2026-01-01T00:00:00Z', actor: null },
    ...{ kind, about, ...(data && { data }) },
  })
  const events = [
    offered('talent_4'),
    offered('talent_5'),
    offered('talent_5', { skills: ['木工'] }),
    withdrawn('talent_2'),
    withdrawn('talent_6'),
    offered('talent_7', { skills: [], description: '' }),
  ].map(event)
  let told: readonly DomainEvent[] = []
  const sent = await statementsOf(database, async () => {
    told = await takeTalents(database.rows, events)
  })
  expect(sent).toHaveLength(2)
  expect(told.map(({ kind }) => kind)).toEqual([
    'resource.published',
    'resource.published',
    'resource.withdrawn',
  ])
})
