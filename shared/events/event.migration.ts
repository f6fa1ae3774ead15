/**
 * The tables of a subgraph's events. `position` is given after the commit, to what has become visible: a reader who has seen
 * a position has seen all below it, though sequence numbers are taken before the commit and may appear out of order.
 */
export function eventMigration(schema: string) {
  return {
    name: '0000-events',
    statements: [
      `create table ${schema}.event (
        sequence bigint generated always as identity primary key,
        position bigint unique,
        id text not null unique,
        kind text not null,
        at timestamptz not null,
        actor text,
        about jsonb not null,
        data jsonb
      )`,
      `create index event_unplaced on ${schema}.event (sequence) where position is null`,
      `create table ${schema}.consumer (
        source text not null,
        name text not null,
        position bigint not null,
        primary key (source, name)
      )`,
      `create table ${schema}.idempotency (
        subject text not null,
        key text not null,
        operation text not null,
        input_hash text not null,
        payload jsonb not null,
        at timestamptz not null default now(),
        primary key (subject, key)
      )`,
    ],
  }
}

/** A consumer's place by its event as well, which tells readers of what it has made of them as of when that is. */
export function consumerEventMigration(schema: string) {
  return {
    name: '0000-consumer-events',
    statements: [`alter table ${schema}.consumer add column event_id text, add column at timestamptz`],
  }
}
