/** Where a consumer puts an event that it cannot apply, and those that must wait for it. Comes after the tables for events. */
export function setAsideMigration(schema: string) {
  return {
    name: '0000-set-aside-events',
    statements: [
      `create table ${schema}.set_aside (
        source text not null,
        name text not null,
        position bigint not null,
        kind text not null,
        aggregates text[] not null,
        event jsonb not null,
        error text,
        at timestamptz not null default now(),
        primary key (source, name, position)
      )`,
    ],
  }
}
