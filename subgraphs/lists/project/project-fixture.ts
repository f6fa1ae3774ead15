import type { Person } from '../fixtures/district.ts'
import type { TestLists } from '../fixtures/open-test-lists.ts'

const fields = `id version stage major openToClaim organization { id } stoppedOn stopReason daysLate
  nextStage { stage by body article { id } } milestones { id title dueOn doneOn daysLate }
  budget { planned received spent balance } budgetEntries { kind amount source on }
  supervisors { id } evidence { title url } steps { change reason }`

/** A project as these tests ask for it. */
export interface SeenProject {
  readonly id: string
  readonly version: number
  readonly milestones: readonly { readonly id: string }[]
  readonly [field: string]: unknown
}

export const evidence = [{ title: '验收报告', url: 'https://files.example/1' }]

/** What the tests do to projects. */
export function projectDesk(lists: TestLists) {
  async function mutate(person: Person, name: string, input: object) {
    const type = `${name.replace(/^./, (letter) => letter.toUpperCase())}Input`
    const text = `mutation ($input: ${type}!) { ${name}(input: $input) { project { ${fields} } userErrors { field code message } } }`
    const answer = (await lists.ask(person, text, { input })) as unknown as Record<
      string,
      { project: SeenProject | null; userErrors: { field: string | null; code: string; message: string }[] }
    >
    return answer[name]!
  }
  async function declare(input: object = {}, person: Person = 'secretaryA'): Promise<SeenProject> {
    const of = { organizationId: 'org_a', allianceId: 'alliance_one', title: '共享会议室' }
    return (await mutate(person, 'declareProject', { ...of, ...input })).project!
  }
  /** Makes a change that must be allowed. */
  async function change(
    person: Person,
    name: string,
    { id, version }: SeenProject,
    input: object = {},
  ): Promise<SeenProject> {
    const { project, userErrors } = await mutate(person, name, { projectId: id, version, ...input })
    if (!project) throw new Error(`${name}: ${JSON.stringify(userErrors)}`)
    return project
  }
  /** The code with which a change is refused. */
  async function refusal(person: Person, name: string, { id, version }: SeenProject, input: object = {}) {
    return (await mutate(person, name, { projectId: id, version, ...input })).userErrors[0]?.code
  }
  const approved = async (input = {}) => change('office', 'approveProject', await declare(input))
  const started = async (input = {}) => change('secretaryA', 'startProject', await approved(input))
  const accepted = async () => change('office', 'acceptProject', await started(), { evidence })
  const stopped = async () => change('secretaryA', 'stopProject', await approved(), { reason: '缺地' })
  return { mutate, declare, change, refusal, approved, started, accepted, stopped }
}
