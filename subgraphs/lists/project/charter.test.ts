import { beforeAll, expect, test } from 'vitest'
import { underCharter } from '../fixtures/charter.ts'
import { useLists } from '../fixtures/open-test-lists.ts'
import { projectDesk } from './project-fixture.ts'

const lists = useLists()
const { mutate, declare, change, refusal, approved } = projectDesk(lists)

beforeAll(() =>
  underCharter(lists, [
    ['limit', '5(3)', { kind: 'PROJECT_LIMIT', min: 1, max: 2 }],
    ['decision', '20', { kind: 'DECISION', body: 'COUNCIL', matter: 'PROJECTS' }],
    ['awards', '20', { kind: 'DECISION', body: 'ASSEMBLY', matter: 'AWARDS' }],
    ['stages', '21', { kind: 'PROJECT_STAGES', stages: ['DECLARED', 'APPROVED', 'ACCEPTED'] }],
  ]),
)

test('its stages and its deciding body hold, with the article', async () => {
  const project = await declare()
  expect(project.nextStage).toEqual({
    stage: 'APPROVED',
    by: 'OFFICE',
    body: 'COUNCIL',
    article: { id: 'article_decision' },
  })
  const next = await change('office', 'approveProject', project)
  expect(next.nextStage).toMatchObject({ stage: 'ACCEPTED', by: 'OFFICE' })
})

test('a third major project of the year is refused with the article, however many are approved at once', async () => {
  lists.at('2027-06-01T01:00:00Z')
  const projects = await Promise.all(Array.from({ length: 4 }, () => declare({ major: true })))
  const answers = await Promise.all(
    projects.map(({ id }) => mutate('office', 'approveProject', { projectId: id, version: 1 })),
  )
  const errors = answers.flatMap(({ userErrors }) => userErrors)
  expect(errors.map(({ code }) => code)).toEqual(['PROJECT_LIMIT', 'PROJECT_LIMIT'])
  expect(errors[0]?.message).toContain('5(3)')
  const first = answers.find(({ project }) => project)!.project!
  const third = projects[answers.findIndex(({ project }) => !project)]!
  const stopped = await change('office', 'stopProject', first, { reason: '缺地' })
  await change('office', 'approveProject', third)
  expect(await refusal('office', 'reopenProject', stopped, { reason: '有地了' })).toBe('PROJECT_LIMIT')
  lists.at('2028-01-01T01:00:00Z')
  expect((await approved({ major: true })).stage).toBe('APPROVED')
  expect((await approved()).stage).toBe('APPROVED')
})
