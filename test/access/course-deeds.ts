import { sql } from 'kysely'
import { act, EnumValue } from './act.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const { secretary, fellow, office } = people
const of = { organizationId: 'org_a', allianceId: 'alliance_one' }

/** The ids of what came of projects and assignments. */
export interface CourseDeeds {
  readonly projectDone: string
  readonly projectStopped: string
  readonly projectDeclared: string
  readonly assignment: string
}

/** A project that was accepted, one that was stopped, and an assignment of which one item can no longer be offered. */
export async function runCourses(world: World): Promise<CourseDeeds> {
  await writeRules(world)
  return {
    projectDone: await acceptedProject(world),
    projectStopped: await stoppedProject(world),
    projectDeclared: (await act(world, secretary, 'declareProject', { ...of, title: '共建长廊' })).id,
    assignment: await decidedAssignment(world),
  }
}

/** What charters say of projects and opinions, which the district's own does not. */
async function writeRules({ subgraphs }: World): Promise<void> {
  const rules = [
    ['rule_decision', { kind: 'DECISION', body: 'COUNCIL', matter: 'PROJECTS' }],
    ['rule_ledger', { kind: 'OPINION_HANDLING', body: 'COUNCIL', numbered: true, closedOneByOne: true }],
  ] as const
  const { rows: articles } = await sql<{ id: string }>`
    select a.id from organizations.article a join organizations.charter c on c.id = a.charter_id
    where c.alliance_id = 'alliance_one' and c.effective_from <= '2026-11-23' order by a.id limit 1`.execute(
    subgraphs.organizations.database.rows,
  )
  for (const [id, rule] of rules)
    await sql`insert into lists.charter_rule (alliance_id, id, article_id, article_number, rule)
      values ('alliance_one', ${id}, ${articles[0]!.id}, '20', ${JSON.stringify(rule)}::jsonb)`.execute(
      subgraphs.lists.database.rows,
    )
}

async function acceptedProject(world: World): Promise<string> {
  const { id: projectId } = await act(world, secretary, 'declareProject', { ...of, title: '共建书屋' })
  const money = { kind: new EnumValue('RECEIVED'), amount: 100, source: '上级', on: '2026-11-23' }
  await act(world, office, 'approveProject', { projectId, version: 1 })
  await act(world, office, 'superviseProject', { projectId, version: 2, organizationIds: ['org_county'] })
  await act(world, secretary, 'enterBudget', { projectId, version: 3, ...money })
  await act(world, secretary, 'startProject', { projectId, version: 4 })
  const evidence = [{ title: '报告', url: 'https://example.org/report' }]
  return (await act(world, office, 'acceptProject', { projectId, version: 5, evidence })).id
}

async function stoppedProject(world: World): Promise<string> {
  const { id: projectId } = await act(world, secretary, 'declareProject', { ...of, title: '共建广场' })
  return (await act(world, office, 'stopProject', { projectId, version: 1, reason: '缺地' })).id
}

async function decidedAssignment(world: World): Promise<string> {
  const about = {
    allianceId: 'alliance_one',
    visibility: new EnumValue('ALLIANCE'),
    category: new EnumValue('EXPERT'),
    title: '农技专家讲课',
    unit: '次',
  }
  await act(world, secretary, 'publishResource', { ...about, organizationId: 'org_a', quantity: 9 })
  for (const quantity of [2, 3])
    await act(world, fellow, 'publishNeed', { ...about, organizationId: 'org_b', quantity })
  await world.settled()
  const { id } = await act(world, office, 'proposeAssignment', { allianceId: 'alliance_one' })
  await world.settled()
  const { data } = await world.ask(
    office,
    `{ assignment(id: "${id}") { version items(first: 100) { nodes { id match { id } } } } }`,
  )
  const { version, items } = (data as { assignment: Proposal }).assignment
  await act(world, secretary, 'declineMatch', { matchId: items.nodes[0]!.match.id })
  await act(world, office, 'acceptAssignment', { assignmentId: id, version })
  return id
}

interface Proposal {
  readonly version: number
  readonly items: { readonly nodes: readonly { readonly match: { readonly id: string } }[] }
}
