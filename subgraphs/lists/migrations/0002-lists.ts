import type { MigrationStep } from '../../../shared/database/database.ts'

/** The columns that resources and needs have in common. */
const entryColumns = `
      id text primary key,
      organization_id text not null,
      alliance_id text,
      title text not null,
      category text not null references lists.category (code),
      description text not null,
      quantity numeric(15, 3) check (quantity > 0),
      unit text,
      visibility text not null,
      status text not null,
      region_code text not null,
      published_at timestamptz not null,
      version integer not null default 1`

/** Who is in which alliance, the taxonomy of categories, and the lists of resources and needs. */
export const listTables: MigrationStep = {
  name: '0002-lists',
  statements: [
    `create table lists.alliance_member (
      membership_id text primary key,
      alliance_id text not null,
      organization_id text not null,
      since date not null,
      until date
    )`,
    'create index alliance_member_of on lists.alliance_member (alliance_id, organization_id)',
    `create table lists.category (
      code text primary key,
      root text not null references lists.category (code),
      zh text not null,
      en text not null
    )`,
    `insert into lists.category (code, root, zh, en) values
      ('VENUE', 'VENUE', '场地', 'venue'),
      ('EXPERT', 'EXPERT', '专家', 'expert'),
      ('SERVICE', 'SERVICE', '服务', 'service'),
      ('MATERIAL', 'MATERIAL', '物资', 'material'),
      ('FUND', 'FUND', '资金', 'fund'),
      ('MARKET', 'MARKET', '市场', 'market'),
      ('TECHNOLOGY', 'TECHNOLOGY', '技术', 'technology'),
      ('TRAINING', 'TRAINING', '培训', 'training')`,
    `create table lists.resource (${entryColumns}
    )`,
    `create table lists.need (${entryColumns},
      claim_by date
    )`,
    ...['resource', 'need'].flatMap((table) => [
      `create index ${table}_published on lists.${table} (published_at, id)`,
      `create index ${table}_organization on lists.${table} (organization_id, published_at, id)`,
      `create index ${table}_alliance on lists.${table} (alliance_id, published_at, id)`,
      `create index ${table}_region on lists.${table} (region_code text_pattern_ops)`,
      `create index ${table}_title on lists.${table} ((title collate "C"), id)`,
    ]),
  ],
}
