import { beforeAll, describe, expect, test } from 'vitest'
import { encodeCursor } from '../../../shared/events/cursor.ts'
import { changeName } from '../../../shared/graph/live-changes.ts'
import type { Person } from '../fixtures/district.ts'
import { useLists } from '../fixtures/open-test-lists.ts'

const lists = useLists()
const source = 'lists'

interface Message {
  readonly cursor: string
  readonly snapshot: boolean
  readonly change: string | null
  readonly [noun: string]: unknown
}

async function changes(person: Person, noun: string, input: string, at: object): Promise<Message[]> {
  const cursor = encodeCursor({ source, position: 0, ...at })
  const text = `{ ${noun}Changes(${input}, at: "${cursor}") { cursor snapshot change ${noun} { id } } }`
  return ((await lists.ask(person, text)) as unknown as Record<string, Message[]>)[`${noun}Changes`]!
}

/** All that a stream told of, event by event. */
async function told(person: Person, noun: string, input: string) {
  const head = await lists.subgraph().events.head()
  const positions = Array.from({ length: head }, (_, index) => index + 1)
  const parts = await Promise.all(positions.map((position) => changes(person, noun, input, { position })))
  return parts.flat().map(({ change }) => change)
}

const ids: Record<string, string> = {}
const alliance = 'allianceId: "alliance_one"'

async function mutated(person: Person, text: string, noun: string): Promise<void> {
  const answer = await lists.ask(
    person,
    `mutation { change: ${text} { ${noun} { id } userErrors { code } } }`,
  )
  const payload = (answer as unknown as { change: Record<string, { id: string }> }).change
  ids[noun] = payload[noun]!.id
}

beforeAll(async () => {
  const of = 'organizationId: "org_a", allianceId: "alliance_one"'
  await mutated('secretaryA', `declareProject(input: { ${of}, title: "项目" })`, 'project')
  await mutated(
    'secretaryA',
    `setMilestone(input: { projectId: "${ids.project}", version: 1, title: "开工", dueOn: "2026-07-01" })`,
    'project',
  )
  await mutated('memberA', `registerOpinion(input: { ${of}, title: "路灯", content: "不亮" })`, 'opinion')
  await mutated(
    'office',
    `assignOpinion(input: { opinionId: "${ids.opinion}", version: 1, departmentId: "org_c", dueOn: "2026-07-01" })`,
    'opinion',
  )
  await mutated('office', `proposeAssignment(input: { allianceId: "alliance_one" })`, 'assignment')
  await lists.subgraph().caughtUp()
  await lists.subgraph().events.publish()
})

const streams: [string, Person, string[], Person[]][] = [
  ['project', 'liaisonB', ['DECLARED', 'MILESTONE_SET'], ['nobody', 'secretaryC', 'memberA', 'secretaryE']],
  ['opinion', 'secretaryA', ['REGISTERED', 'ASSIGNED'], ['nobody', 'liaisonB', 'secretaryE', 'operator']],
  [
    'assignment',
    'office',
    ['REQUESTED', 'PROGRESSED', 'PROGRESSED', 'PROPOSED'],
    ['nobody', 'secretaryA', 'memberA'],
  ],
]

describe.each(streams)('%ss', (noun, insider, kinds, outsiders) => {
  test('first the present state, whose last message tells where to go on', async () => {
    for (const input of [alliance, `${noun}Id: "${ids[noun]}"`])
      expect(await changes(insider, noun, input, { position: 2, afterId: '' })).toEqual([
        {
          cursor: encodeCursor({ source, position: 2 }),
          snapshot: true,
          change: null,
          [noun]: { id: ids[noun] },
        },
      ])
  })

  test('then each change, of one and of the alliance', async () => {
    expect(await told(insider, noun, `${noun}Id: "${ids[noun]}"`)).toEqual(kinds)
    expect(await told(insider, noun, alliance)).toEqual(kinds)
    expect(await told(insider, noun, 'allianceId: "alliance_two"')).toEqual([])
  })

  test('nothing to those who may not see it', async () => {
    for (const person of outsiders) {
      expect(await told(person, noun, `${noun}Id: "${ids[noun]}"`)).toEqual([])
      await expect(changes(person, noun, `${noun}Id: "${ids[noun]}"`, { afterId: '' })).rejects.toThrow(
        'NOT_FOUND',
      )
    }
    await expect(changes('nobody', noun, alliance, { afterId: '' })).rejects.toThrow('NOT_FOUND')
  })

  test('neither, both, and a cursor from elsewhere are refused', async () => {
    for (const input of [`${noun}Id: null`, `${noun}Id: "x", ${alliance}`])
      await expect(changes(insider, noun, input, {})).rejects.toThrow('INVALID_INPUT')
    await expect(changes(insider, noun, alliance, { source: 'activities' })).rejects.toThrow('INVALID_INPUT')
  })
})

test('who deals with an opinion hears of it from the assignment on', async () => {
  expect(await told('secretaryC', 'opinion', `opinionId: "${ids.opinion}"`)).toContain('ASSIGNED')
})

test('the name of a change', () => {
  expect(changeName('project.milestoneDone')).toBe('MILESTONE_DONE')
})
