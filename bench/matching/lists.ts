import { join } from 'node:path'
import type { Client } from 'pg'
import { root } from '../platform/root.ts'
import type { Line } from './pairs.ts'

/** What the benchmark uses of the platform's subgraph of the lists. */
export interface Lists {
  readonly events: {
    head(): Promise<number>
    read(after: number, limit: number): Promise<readonly ListEvent[]>
    onAppend(wake: () => void): () => void
    publish(): Promise<void>
  }
  readonly database: { readonly rows: unknown }
  execute(request: { document: unknown; variables: object }, caller: object): Promise<Answer>
  caughtUp(): Promise<void>
  close(): Promise<void>
}

export interface ListEvent {
  readonly kind: string
  readonly position: number
  readonly about: Readonly<Record<string, string | readonly string[]>>
}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly { readonly message: string }[]
}

/** The day on which all is published. */
export const now = Temporal.Instant.from('2026-06-01T01:00:00Z')

/** A module of the built platform. */
export async function platformModule<Module>(path: string): Promise<Module> {
  return (await import(join(root, 'dist', path))) as Module
}

/** Opens the lists on a database; matching runs from here on. */
export async function openLists(url: string): Promise<Lists> {
  await import('reflect-metadata')
  const { openLists: open } = await platformModule<{ openLists(options: object): Promise<Lists> }>(
    'subgraphs/lists/open.js',
  )
  return open({ storage: { url }, now: () => now })
}

/** Two organizations in every region of the lines, one that has and one that needs, below a common committee. */
export async function addPlaces(db: Client, lines: readonly Line[]): Promise<void> {
  await db.query(
    `insert into lists.place (id, name, kind, superior_id, path, inside, region_code, active)
     select id, id, 'BRANCH', 'org_city', array[id, 'org_city'], array[id, 'org_city'], code, true
     from unnest($1::text[]) as code, lateral (values ('org_has' || code), ('org_needs' || code)) as o(id)
     union all select 'org_city', 'city', 'COMMITTEE', null, array['org_city'], array['org_city'], '1504', true
     on conflict do nothing`,
    [[...new Set(lines.map(({ regionCode }) => regionCode))]],
  )
}

/** Publishes lines on a list, open and for everyone, with their events; tells nobody yet. */
export async function addEntries(
  db: Client,
  noun: 'resource' | 'need',
  lines: readonly Line[],
): Promise<void> {
  const side = noun === 'resource' ? 'org_has' : 'org_needs'
  await db.query(
    `insert into lists.${noun} (id, organization_id, title, category, description, quantity, unit, visibility, status,
       region_code, published_at, windows, ends_on)
     select id, $2 || "regionCode", title, category, description, quantity, unit, 'PUBLIC', 'OPEN', "regionCode", $3,
       case when "from" is null then '[]' else jsonb_build_array(jsonb_build_object('from', "from", 'to', "to",
         'weekdays', '[]'::jsonb, 'startTime', null, 'endTime', null)) end, "to"::date
     from jsonb_to_recordset($1::jsonb) as r(id text, "regionCode" text, category text, title text, description text,
       quantity numeric, unit text, "from" text, "to" text)`,
    [JSON.stringify(lines), side, now.toString()],
  )
  await db.query(
    `insert into lists.event (id, kind, at, about)
     select 'event_' || replace(id, '_', ''), $2, $3, jsonb_build_object($4::text, id) from unnest($1::text[]) as id`,
    [lines.map(({ id }) => id), `${noun}.published`, now.toString(), noun],
  )
}
