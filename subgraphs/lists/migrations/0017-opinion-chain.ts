import type { MigrationStep } from '../../../shared/database/database.ts'

/** The fields of a step in the order in which they are hashed; the same in `opinion/chain.rules.ts`. */
const hashed = `array_to_string(array[
        new.previous, new.alliance_id, new.year::text, new.place::text, new.opinion_id, new.number::text, new.kind,
        to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), new.actor, new.organization_id,
        array_to_string(new.helper_ids, ','), to_char(new.due_on, 'YYYY-MM-DD'), new.text, new.satisfaction,
        registered], chr(31), '')`

/**
 * The steps of each ledger (an alliance's in a year) form one chain: every step carries the hash of the one before it
 * and its own over that and all it says; the first step of an opinion also over the opinion. The counter knows how long
 * the chain is, so that neither the middle nor the end can go unnoticed.
 */
export const opinionChainTables: MigrationStep = {
  name: '0017-opinion-chain',
  statements: [
    `alter table lists.opinion_counter
      add column steps integer not null default 0,
      add column head text not null default ''`,
    'alter table lists.opinion_step rename to opinion_step_before',
    'alter table lists.opinion_step_before rename constraint opinion_step_pkey to opinion_step_before_pkey',
    `create table lists.opinion_step (
      alliance_id text not null,
      year integer not null,
      place integer not null,
      opinion_id text not null references lists.opinion (id),
      number integer not null,
      kind text not null,
      at timestamptz not null,
      actor text,
      organization_id text,
      helper_ids text[] not null default '{}',
      due_on date,
      text text,
      satisfaction text,
      previous text not null,
      hash text not null,
      primary key (alliance_id, year, place)
    )`,
    'create unique index opinion_step_of on lists.opinion_step (opinion_id, place)',
    'create index opinion_step_organization on lists.opinion_step (organization_id)',
    'create index opinion_step_helpers on lists.opinion_step using gin (helper_ids)',
    'create index opinion_step_due on lists.opinion_step (due_on) where due_on is not null',
    `create function lists.chain_step() returns trigger language plpgsql as $$
      declare
        registered text := '';
      begin
        select o.alliance_id, o.year, o.number into strict new.alliance_id, new.year, new.number
          from lists.opinion o where o.id = new.opinion_id;
        update lists.opinion_counter c set steps = c.steps + 1
          where c.alliance_id = new.alliance_id and c.year = new.year
          returning c.steps, c.head into strict new.place, new.previous;
        if new.kind = 'REGISTERED' then
          select o.organization_id || chr(31) || o.title || chr(31) || o.content || chr(31) || o.registered_by
            into registered from lists.opinion o where o.id = new.opinion_id;
        end if;
        new.hash := encode(sha256(convert_to(${hashed}, 'UTF8')), 'hex');
        update lists.opinion_counter c set head = new.hash
          where c.alliance_id = new.alliance_id and c.year = new.year;
        return new;
      end
    $$`,
    `create trigger chain before insert on lists.opinion_step for each row execute function lists.chain_step()`,
    `insert into lists.opinion_step (opinion_id, kind, at, actor)
      select s.opinion_id, s.status, s.at, s.actor
      from lists.opinion_step_before s join lists.opinion o on o.id = s.opinion_id
      order by o.alliance_id, o.year, o.number, s.place`,
    'drop table lists.opinion_step_before',
    `create trigger append_only before update or delete or truncate on lists.opinion_step
      for each statement execute function lists.refuse_rewriting()`,
    `create function lists.refuse_renumbering() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and new.alliance_id = old.alliance_id and new.year = old.year
          and new.last >= old.last and new.steps >= old.steps then return new; end if;
        raise exception 'the opinion ledger is append-only';
      end
    $$`,
    `create trigger never_back before update or delete on lists.opinion_counter
      for each row execute function lists.refuse_renumbering()`,
    `create trigger append_only before truncate on lists.opinion_counter
      for each statement execute function lists.refuse_rewriting()`,
  ],
}
