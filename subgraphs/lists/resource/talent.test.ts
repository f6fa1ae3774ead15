import { expect, test } from 'vitest'
import type { DomainEvent } from '../../../shared/events/event.ts'
import { memoryLog } from '../fixtures/memory-log.ts'
import { useLists } from '../fixtures/open-test-lists.ts'
import { needed, needMatches } from '../fixtures/operations.ts'

const lists = useLists()

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

  await tell(withdrawn('talent_1'))
  expect((await lists.ask('liaisonB', experts)).resources.nodes).toEqual([])
  expect((await lists.ask('liaisonB', needMatches, { id })).need.matches.nodes).toEqual([])
  const told = await lists.subgraph().events.read(0, 100)
  expect(told.map(({ kind }) => kind).filter((kind) => kind.startsWith('resource.'))).toEqual([
    'resource.published',
    'resource.withdrawn',
  ])
})

test('told again it is replaced; told in an alliance alone it is shown there alone', async () => {
  await tell(
    offered('talent_2'),
    offered('talent_2', { skills: ['木工', '电工'], visibility: 'ALLIANCE', allianceId: 'alliance_one' }),
  )
  expect((await lists.ask('liaisonB', experts)).resources.nodes).toMatchObject([
    { title: '专家：木工、电工', version: 2 },
  ])
  expect((await lists.ask('secretaryE', experts)).resources.nodes).toEqual([])
})
