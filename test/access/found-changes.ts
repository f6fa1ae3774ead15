import { sql } from 'kysely'
import { newId } from '../../shared/ids.ts'
import { EnumValue, type Input } from './act.ts'
import type { World } from './world.ts'

const on = '2026-11-20'
const registries = ['COUNTY_ORGANIZATION_DEPARTMENT', 'CITY_ORGANIZATION_DEPARTMENT']
const rowsOf = (world: World) => world.subgraphs.organizations.database.rows
let count = 0

/** A founding led by a with b that nothing has been done with. */
async function founding(world: World, status: string, kind = 'UNION', allianceId = newId('alliance')) {
  const foundingId = newId('founding')
  await sql`
    insert into organizations.founding (id, alliance_id, name, kind, region_code, sector, lead_organization_id,
      organization_ids, statement, status, applied_on, approved_by_id, decided_on, founded_on, agreement, work_rules, plan)
    values (${foundingId}, ${allianceId}, '联合体', ${kind}, '150402', 'ENERGY', 'org_a', '{org_b}', '申请组建', ${status},
      '2026-11-01', 'org_county', '2026-11-05', '2026-11-10', '协议', '制度', '计划')`.execute(rowsOf(world))
  return { foundingId, version: 1 }
}

async function file(world: World, subjectId: string, registry: string): Promise<void> {
  await sql`
    insert into organizations.filing (id, subject_id, registry, filed_on, number)
    values (${newId('filing')}, ${subjectId}, ${registry}, ${on}, '备 1 号')`.execute(rowsOf(world))
}

/** An adjustment that is to be filed with two departments. */
async function adjustment(world: World) {
  const adjustmentId = newId('adjustment')
  await sql`
    insert into organizations.adjustment (id, alliance_id, kind, on_day, reason, article, registries)
    values (${adjustmentId}, 'alliance_one', 'ADJUSTED', '2026-11-10', '区划调整', '8.3', ${registries}::text[])`.execute(
    rowsOf(world),
  )
  return { adjustmentId, version: 1 }
}

/** A community of which everything is there, of a kind that is filed or of one that is not. */
async function community(
  world: World,
  recognizedOn: string | null = null,
  kind: (typeof kinds)[number] = 'INDUSTRY_COMMUNITY',
) {
  const communityId = newId('community')
  await sql`
    insert into organizations.community (id, alliance_id, kind, name, proposed_on, recognized_on, parts)
    values (${communityId}, 'alliance_one', ${kind}, '联合体', '2026-11-01', ${recognizedOn}::date, ${JSON.stringify(parts)}::jsonb)`.execute(
    rowsOf(world),
  )
  await ruleOnCommunities(world)
  return { communityId, version: 1 }
}

const kinds = ['INDUSTRY_COMMUNITY', 'GOVERNANCE_COMMUNITY'] as const
const parts = [{ as: '龙头企业', count: 1, total: null }]

async function ruleOnCommunities(world: World): Promise<void> {
  const rules = [
    ...kinds.map((of) => {
      return { kind: 'COMPOSITION', of, required: [{ name: { zh: '龙头企业', en: 'a leading company' } }] }
    }),
    { kind: 'FILING', of: 'INDUSTRY_COMMUNITY', with: ['AGRICULTURE_DEPARTMENT', 'SECRETARIAT'] },
  ]
  for (const [place, rule] of rules.entries())
    await sql`
      insert into organizations.rule (id, charter_id, article_id, place, kind, rule)
      select 'rule_of' || ${rule.kind + rule.of}::text || c.version, c.id, a.id, 920 + ${place}::int, ${rule.kind},
        ${JSON.stringify(rule)}::jsonb || jsonb_build_object('article', a.number)
      from organizations.charter c join organizations.article a on a.charter_id = c.id and a.place = 0
      where c.alliance_id = 'alliance_one' and not exists (
        select 1 from organizations.rule r where r.charter_id = c.id and r.rule->>'of' = ${rule.of} and r.kind = ${rule.kind})`.execute(
      rowsOf(world),
    )
}

/** A founding that is over, and one that is still to be filed; an adjustment and a community that are filed in part. */
export async function writeFoundings(world: World): Promise<FoundDeeds> {
  const { foundingId } = await founding(world, 'FOUNDED', 'UNION', 'alliance_one')
  const next = await founding(world, 'APPROVED')
  const { adjustmentId } = await adjustment(world)
  const { communityId } = await community(world, '2026-11-10')
  for (const subject of [foundingId, next.foundingId, adjustmentId])
    await file(world, subject, registries[0]!)
  await sql`
    insert into organizations.alliance_step (id, alliance_id, subject_id, kind, at)
    values (${newId('step')}, 'alliance_one', ${foundingId}, 'FOUNDING_FOUNDED', '2026-11-10T04:00:00Z')`.execute(
    rowsOf(world),
  )
  await file(world, communityId, 'AGRICULTURE_DEPARTMENT')
  return {
    founding: foundingId,
    foundingNext: next.foundingId,
    adjustment: adjustmentId,
    community: communityId,
  }
}

export interface FoundDeeds {
  readonly founding: string
  readonly foundingNext: string
  readonly adjustment: string
  readonly community: string
}

async function versionOf(world: World, allianceId: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select version from organizations.alliance where id = ${allianceId}`.execute(rowsOf(world))
  return rows[0]!.version
}

async function dissolvable(world: World): Promise<Input> {
  const allianceId = newId('alliance')
  await sql`
    insert into organizations.alliance (id, name, kind, status, founded_on, region_code, lead_organization_id, approved_by_id)
    values (${allianceId}, '联盟', 'UNION', 'ACTIVE', '2026-01-01', '150402', 'org_c', 'org_county')`.execute(
    rowsOf(world),
  )
  return { allianceId, version: 1, on, reason: '任务完成' }
}

/** For every change of foundings, adjustments and communities a plausible input. */
export const foundChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  applyToFound: async () => ({
    name: `联合体${++count}`,
    kind: new EnumValue('UNION'),
    regionCode: '150402',
    leadOrganizationId: 'org_a',
    organizationIds: ['org_b'],
    statement: '申请组建',
  }),
  decideFounding: async (world) => ({ ...(await founding(world, 'APPLIED')), approved: true }),
  withdrawFounding: async (world) => ({ ...(await founding(world, 'APPLIED')), reason: '暂缓' }),
  fileFounding: async (world) => ({
    ...(await founding(world, 'APPROVED')),
    registry: new EnumValue(registries[0]!),
    on,
  }),
  adjustAlliance: async (world) => {
    const version = await versionOf(world, 'alliance_one')
    return { allianceId: 'alliance_one', version, on, reason: '更名', name: `新名称${++count}` }
  },
  dissolveAlliance: dissolvable,
  fileAdjustment: async (world) => ({
    ...(await adjustment(world)),
    registry: new EnumValue(registries[0]!),
    on,
  }),
  proposeCommunity: async (world) => {
    await ruleOnCommunities(world)
    const kind = new EnumValue('INDUSTRY_COMMUNITY')
    return {
      allianceId: 'alliance_one',
      kind,
      name: `联合体${++count}`,
      parts: [{ as: '龙头企业', count: 1 }],
    }
  },
  changeCommunity: async (world) => ({ ...(await community(world)), parts: [{ as: '龙头企业', count: 2 }] }),
  recognizeCommunity: async (world) => ({ ...(await community(world, null, 'GOVERNANCE_COMMUNITY')), on }),
  fileCommunity: async (world) => ({
    ...(await community(world, '2026-11-10')),
    registry: new EnumValue('AGRICULTURE_DEPARTMENT'),
    on,
  }),
  foundAlliance: async (world) => ({
    ...(await founding(world, 'APPROVED', 'REGIONAL')),
    on,
    bodies: [{ kind: new EnumValue('JOINT_MEETING'), name: '联席会议' }],
  }),
}
