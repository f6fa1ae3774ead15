import type { MigrationStep } from '../../../shared/database/database.ts'

const words = JSON.stringify({
  成员党组织: 'MEMBERS',
  章程: 'CHARTER',
  共建协议: 'AGREEMENT',
  议事机构: 'BODIES',
  日常工作制度: 'WORK_RULES',
  工作计划: 'PLAN',
})

/** What a step of founding settles was kept by its name, and is kept by its word. */
export const foundingMatters: MigrationStep = {
  name: '0010-founding-matters',
  statements: [
    `update organizations.rule set rule = jsonb_set(rule, '{settles}', (
        select coalesce(jsonb_agg('${words}'::jsonb->(e.entry->>'zh') order by e.place), '[]')
        from jsonb_array_elements(rule->'settles') with ordinality as e(entry, place)
        where '${words}'::jsonb->(e.entry->>'zh') is not null))
      where kind = 'FOUNDING'`,
  ],
}
