import type { MigrationStep } from '../../../shared/database/database.ts'

/** A meeting's quorum is that of those who count: without whom the charter lets it leave out. */
export const quorumOfCounted: MigrationStep = {
  name: '0021-quorum-of-counted',
  statements: [
    `create or replace function activities.quorate(meeting text) returns boolean language sql stable as $$
      select coalesce(bool_and(case when r.rule->>'boundary' = 'MORE_THAN'
        then h.present * (r.rule->'fraction'->>'den')::int > h.entitled * (r.rule->'fraction'->>'num')::int
        else h.present * (r.rule->'fraction'->>'den')::int >= h.entitled * (r.rule->'fraction'->>'num')::int end), true)
      from activities.meeting m
      cross join lateral (select
        (select count(*) from activities.entitlement e where e.meeting_id = m.id)
          - (select count(*) from activities.uncounted u where u.meeting_id = m.id) as entitled,
        (select count(*) from activities.attendance t where t.meeting_id = m.id) as present) h
      join activities.charter_rule r on r.charter_id = m.charter_id and r.rule->>'kind' = 'QUORUM'
        and r.rule->>'body' = m.body and r.rule->>'matter' is null
      where m.id = meeting $$`,
  ],
}
