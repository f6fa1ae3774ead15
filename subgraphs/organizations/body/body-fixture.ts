import type { Grant } from '../../../shared/viewer.ts'
import { loadAlliances } from '../alliance/alliance.load.ts'
import { loadCharter } from '../charter/charter.load.ts'
import type { CharterRule } from '../charter/charter.rules.ts'
import type { AllianceKind } from '../charter/rule-sets/rule-set.ts'
import { ruleSetFor } from '../charter/rule-sets/rule-sets.ts'
import { branch, county, type Fixture, openFixture } from '../organizations-fixture.ts'

export const allianceId = 'alliance_one'
export const foundedOn = '2024-01-01'
export const asOffice: Grant[] = [{ role: 'ALLIANCE_OFFICE', place: allianceId, from: '2020-01-01' }]

/** An alliance of five branches with an assembly and a council below it, and the charter of its kind with more rules. */
export interface BodyFixture extends Fixture {
  change(mutation: string, input: object, selection: string, grants?: readonly Grant[]): Promise<Changed>
}

export interface Changed {
  /** The body, office …; null where it was refused. */
  readonly made: any
  readonly code: string | undefined
  readonly message: string | undefined
}

export async function openBodyFixture(
  kind: AllianceKind,
  more: readonly CharterRule[] = [],
): Promise<BodyFixture> {
  const fixture = await openFixture(6)
  await fixture.subgraph.database.rows.transaction().execute(async (tx) => {
    await loadAlliances(tx, rows(kind))
    const { articles, rules } = ruleSetFor(kind)
    await loadCharter(tx, {
      id: 'charter_one',
      allianceId,
      version: 1,
      title: '章程',
      effectiveFrom: foundedOn,
      articles: articles.map((article) => ({ ...article, chapter: null })),
      rules: [...rules, ...more],
    })
  })
  return { ...fixture, change: (...change) => changed(fixture, ...change) }
}

function rows(kind: AllianceKind) {
  const members = [0, 1, 2, 3, 4]
  const membershipIds = members.map((n) => `membership_${n}`)
  const body = { allianceId, membershipIds: membershipIds.slice(0, 3) }
  const alliance = { id: allianceId, name: '联盟', kind, status: 'ACTIVE', foundedOn, regionCode: '150402' }
  return {
    alliances: [
      { ...alliance, leadOrganizationId: branch(0), approvedById: county, sector: null, demo: true },
    ],
    memberships: members.map((n) => ({
      id: membershipIds[n]!,
      allianceId,
      organizationId: branch(n),
      tier: n === 0 ? 'CHAIR' : 'MEMBER',
      since: foundedOn,
      until: null,
    })),
    bodies: [
      { ...body, id: 'body_assembly', kind: 'ASSEMBLY', name: '成员大会', parentId: null, membershipIds },
      { ...body, id: 'body_council', kind: 'COUNCIL', name: '理事会', parentId: 'body_assembly' },
    ],
    offices: [],
  }
}

async function changed(
  fixture: Fixture,
  mutation: string,
  input: object,
  selection: string,
  grants: readonly Grant[] | undefined = asOffice,
): Promise<Changed> {
  const field = fixture.subgraph.schema.getMutationType()!.getFields()[mutation]!
  const { data, errors } = await fixture.run(
    `mutation($input: ${field.args[0]!.type}) { ${mutation}(input: $input) { ${selection} userErrors { code message } } }`,
    { input },
    grants,
  )
  const { userErrors: [refusal] = [], ...payload } = data?.[mutation] ?? {}
  return {
    made: Object.values(payload)[0] ?? null,
    code: refusal?.code ?? errors?.[0].extensions.code,
    message: refusal?.message ?? errors?.[0].message,
  }
}
