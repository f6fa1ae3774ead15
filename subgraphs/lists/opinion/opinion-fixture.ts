import type { Person } from '../fixtures/district.ts'
import type { TestLists } from '../fixtures/open-test-lists.ts'

/** An opinion as these tests ask for it. */
export interface SeenOpinion {
  readonly id: string
  readonly version: number
  readonly status: string
  readonly overdue: boolean
  readonly [field: string]: unknown
}

const fields = `id version status overdue dueOn reply satisfaction department { id } helpers { id }
  demands { status text answer organization { id } steps { kind } } steps { kind }`

/** What the tests do to opinions. */
export function opinionDesk(lists: TestLists) {
  const mutate = async (person: Person, name: string, input: object) => {
    const type = `${name.replace(/^./, (letter) => letter.toUpperCase())}Input`
    const text = `mutation ($input: ${type}!) { ${name}(input: $input) { opinion { ${fields} } userErrors { field code } } }`
    const answer = (await lists.ask(person, text, { input })) as unknown as Record<
      string,
      { opinion: SeenOpinion | null; userErrors: { field: string | null; code: string }[] }
    >
    return answer[name]!
  }
  return {
    /** Hands one in as a member of organization a. */
    async handIn(): Promise<SeenOpinion> {
      const input = { organizationId: 'org_a', allianceId: 'alliance_one', title: '路灯', content: '不亮' }
      return (await mutate('memberA', 'registerOpinion', input)).opinion!
    },
    /** Takes a step that must be allowed. */
    async take(person: Person, name: string, opinion: SeenOpinion, input: object = {}): Promise<SeenOpinion> {
      const of = { opinionId: opinion.id, version: opinion.version }
      const { opinion: after, userErrors } = await mutate(person, name, { ...of, ...input })
      if (!after) throw new Error(`${name}: ${JSON.stringify(userErrors)}`)
      return after
    },
    /** The code with which a step is refused. */
    async refusal(person: Person, name: string, opinion: SeenOpinion, input: object = {}) {
      const of = { opinionId: opinion.id, version: opinion.version }
      return (await mutate(person, name, { ...of, ...input })).userErrors[0]?.code
    },
    async seen(person: Person, id: string): Promise<SeenOpinion | null> {
      const answer = await lists.ask(person, `query ($id: ID!) { opinion(id: $id) { ${fields} } }`, { id })
      return answer.opinion as unknown as SeenOpinion | null
    },
    /** The kinds of events about it, in order. */
    async events(id: string): Promise<string[]> {
      await lists.subgraph().events.publish()
      const events = await lists.subgraph().events.read(0, 2000)
      return events.filter(({ about }) => about.opinion === id).map(({ kind }) => kind)
    },
  }
}
