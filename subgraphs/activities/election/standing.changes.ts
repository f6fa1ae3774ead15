import { sql } from 'kysely'
import type { Context } from '../../../shared/graph/context.ts'
import type { Motion } from '../motion/motion.entity.ts'
import type { Standing } from './election-result.ts'

type Db = Context['db']

/** Sets up the counts of those who stand and are not elected yet. */
export async function prepareElection(db: Db, { id, subjectId }: Motion): Promise<void> {
  await sql`
    insert into activities.candidate_tally (motion_id, candidate_id)
    select ${id}, c.id from activities.candidate c where c.subject_id = ${subjectId ?? null} and not c.is_elected`.execute(
    db,
  )
}

/** What the ballots came to, of whom stands. */
export async function standingsOf(db: Db, { id, subjectId }: Motion): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select c.id, c.organization_id as "organizationId", c.title, t.count as votes
    from activities.candidate_tally t join activities.candidate c on c.id = t.candidate_id and c.subject_id = ${subjectId ?? null}
    where t.motion_id = ${id}`.execute(db)
  return rows
}

/** Takes away the counts, which the result holds from now on. */
export async function dropStandings(db: Db, { id }: Motion): Promise<void> {
  await sql`delete from activities.candidate_tally where motion_id = ${id}`.execute(db)
}
