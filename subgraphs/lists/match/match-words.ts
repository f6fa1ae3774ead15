import { type Kysely, sql } from 'kysely'
import { MatchFactor } from './match-reason.ts'

const withdrawn = { zh: '专家已撤回', en: 'The expert is offered no longer' }

/** Takes the words of experts who are offered no longer out of why they fitted; what was found and decided stays. */
export async function forgetWords(db: Kysely<unknown>, resourceIds: readonly string[]): Promise<void> {
  const isWords = sql`r.reason ->> 'factor' = ${MatchFactor.TEXT}`
  await sql`
    update lists.match m set reasons = (
      select jsonb_agg(case when ${isWords} then r.reason || ${JSON.stringify(withdrawn)}::jsonb else r.reason end order by r.place)
      from jsonb_array_elements(m.reasons) with ordinality as r(reason, place))
    from lists.resource l
    where m.resource_id = any(${resourceIds}::text[]) and l.id = m.resource_id
      and l.talent_id is not null and l.status = 'WITHDRAWN' and m.reasons <> '[]'`.execute(db)
}
