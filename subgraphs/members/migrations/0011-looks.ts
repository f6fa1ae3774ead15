import type { MigrationStep } from '../../../shared/database/database.ts'

/** What a look says in the order in which it is hashed; the same in `look/chain.rules.ts`. */
const hashed = `array_to_string(array[
        new.previous, new.person_id, new.place::text,
        to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), new.subject, new.viewer_member_id, new.role,
        new.place_id, array_to_string(new.fields, ','), new.purpose], chr(31), '')`

/**
 * Who saw what is personal of a person in full. The looks at each person form a chain: every one carries the hash of the
 * one before it and its own, and `look_end` knows how long the chain is and how it ends.
 */
export const looksMigration: MigrationStep = {
  name: '0011-looks',
  statements: [
    `create table members.look_end (
      person_id text primary key, looks integer not null default 0, head text not null default ''
    )`,
    `create table members.look (
      id text primary key,
      person_id text not null,
      place integer not null,
      at timestamptz not null,
      subject text not null,
      viewer_member_id text,
      role text,
      place_id text,
      fields text[] not null,
      purpose text not null,
      previous text not null,
      hash text not null,
      unique (person_id, place)
    )`,
    `create function members.chain_look() returns trigger language plpgsql as $$ begin
      insert into members.look_end (person_id) values (new.person_id) on conflict do nothing;
      update members.look_end e set looks = e.looks + 1 where e.person_id = new.person_id
        returning e.looks, e.head into strict new.place, new.previous;
      new.hash := encode(sha256(convert_to(${hashed}, 'UTF8')), 'hex');
      update members.look_end e set head = new.hash where e.person_id = new.person_id;
      return new;
    end $$`,
    `create trigger chain before insert on members.look for each row execute function members.chain_look()`,
    `create function members.refuse_rewriting() returns trigger language plpgsql as $$ begin
      raise exception '%.% is append-only', tg_table_schema, tg_table_name;
    end $$`,
    `create trigger append_only before update or delete or truncate on members.look
      for each statement execute function members.refuse_rewriting()`,
    `create function members.refuse_shortening() returns trigger language plpgsql as $$ begin
      if tg_op = 'UPDATE' and new.person_id = old.person_id and new.looks >= old.looks then return new; end if;
      raise exception 'the looks at a person are append-only';
    end $$`,
    `create trigger never_back before update or delete on members.look_end
      for each row execute function members.refuse_shortening()`,
    `create trigger append_only before truncate on members.look_end
      for each statement execute function members.refuse_rewriting()`,
  ],
}
