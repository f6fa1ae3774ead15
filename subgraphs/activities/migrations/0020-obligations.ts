import type { MigrationStep } from '../../../shared/database/database.ts'

/**
 * What rules make due, a row each; what was done that may fulfil it; and for each place how many of its own and of all below it
 * are due on a day, so that a superior's counts take as long over a thousand organizations as over one.
 */
export const obligationTables: MigrationStep = {
  name: '0020-obligations',
  statements: [
    `create table activities.obligation (
      id text primary key,
      alliance_id text not null,
      organization_id text,
      place_id text not null generated always as (coalesce(organization_id, alliance_id)) stored,
      subject text not null,
      body text,
      body_id text,
      item integer,
      charter_id text not null,
      rule_id text not null,
      article_id text not null,
      period_from date not null,
      period_to date not null,
      time integer not null,
      due_on date not null,
      deed_id text,
      fulfilled_on date,
      overdue_told boolean not null default false,
      version integer not null default 1
    )`,
    'create index obligation_alliance on activities.obligation (alliance_id, due_on, id)',
    'create index obligation_place on activities.obligation (place_id, due_on, id)',
    'create index obligation_due on activities.obligation (due_on, id)',
    'create index obligation_open on activities.obligation (due_on, id) where deed_id is null',
    `create table activities.obligation_year (
      alliance_id text not null,
      year integer not null,
      primary key (alliance_id, year)
    )`,
    `create table activities.obligation_tally (
      place_id text not null,
      due_on date not null,
      fulfilled boolean not null,
      count integer not null,
      primary key (place_id, due_on, fulfilled)
    )`,
    `create table activities.deed (
      id text primary key,
      place_id text not null,
      alliance_id text,
      subject text not null,
      body text,
      body_id text,
      counts_on date not null,
      done_on date not null,
      obligation_id text unique,
      note text,
      proof_id text
    )`,
    'create index deed_place on activities.deed (place_id, subject, counts_on)',
    `create function activities.quorate(meeting text) returns boolean language sql stable as $$
      select coalesce(bool_and(case when r.rule->>'boundary' = 'MORE_THAN'
        then h.present * (r.rule->'fraction'->>'den')::int > h.entitled * (r.rule->'fraction'->>'num')::int
        else h.present * (r.rule->'fraction'->>'den')::int >= h.entitled * (r.rule->'fraction'->>'num')::int end), true)
      from activities.meeting m
      cross join lateral (select
        (select count(*) from activities.entitlement e where e.meeting_id = m.id) as entitled,
        (select count(*) from activities.attendance t where t.meeting_id = m.id) as present) h
      join activities.charter_rule r on r.charter_id = m.charter_id and r.rule->>'kind' = 'QUORUM'
        and r.rule->>'body' = m.body and r.rule->>'matter' is null
      where m.id = meeting $$`,
    `insert into activities.deed (id, place_id, alliance_id, subject, body, body_id, counts_on, done_on)
      select m.id, m.alliance_id, m.alliance_id, 'MEETING', m.body, m.body_id, m.held_on, m.held_on
      from activities.meeting m where m.status = 'CLOSED' and activities.quorate(m.id)`,
  ],
}
