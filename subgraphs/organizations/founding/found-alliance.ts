import { sql } from 'kysely'
import type { MutationContext } from '../../../shared/graph/context.ts'
import { record } from '../../../shared/graph/mutation.ts'
import { newId } from '../../../shared/ids.ts'
import type { Grant } from '../../../shared/viewer.ts'
import { loadAlliances } from '../alliance/alliance.load.ts'
import { checkDay, checkName, tellAlliance } from '../body/body.changes.ts'
import { checkNew, checkParent } from '../body/body.rules.ts'
import { loadCharter } from '../charter/charter.load.ts'
import { type CharterRule, rulesOf } from '../charter/charter.rules.ts'
import { ruleSetFor } from '../charter/rule-sets/rule-sets.ts'
import type { BodyKind } from '../charter/rule-vocabulary.ts'
import { filedWith } from '../filing/filing.changes.ts'
import { membershipStep } from '../membership/membership.changes.ts'
import { takeSteps } from '../step/step.changes.ts'
import { StepKind } from '../step/step-kind.ts'
import { organizationsNamed } from './founding.changes.ts'
import type { Founding } from './founding.entity.ts'
import type { FoundAllianceInput, FoundedBodyInput } from './founding.inputs.ts'
import { checkFoundable } from './founding.rules.ts'

/** Makes the alliance of a founding: with its members, its bodies, and the charter of its kind in force from the day of the meeting. */
export async function foundAlliance(
  context: MutationContext,
  founding: Founding,
  grant: Grant,
  input: FoundAllianceInput,
): Promise<void> {
  const { db } = context
  const { id, allianceId, kind, status, decidedOn } = founding
  const { rules, articles, name: title } = ruleSetFor(kind)
  const settled = {
    agreement: input.agreement?.trim() ?? '',
    workRules: input.workRules?.trim() ?? '',
    plan: input.plan?.trim() ?? '',
    bodies: input.bodies.map((body) => body.kind),
  }
  const filed = await filedWith(context, id)
  const registries = filed.map(({ registry }) => registry)
  checkFoundable(rules, status, registries, settled)
  checkDay(context, input.on, latest([decidedOn!, ...filed.map((filing) => filing.on)]))
  await organizationsNamed(context, founding)
  const memberships = membershipsOf(founding, input.on)
  const bodies = bodiesOf(rules, allianceId, input.bodies, memberships)
  const alliances = [{ ...allianceOf(founding), foundedOn: input.on }]
  await loadAlliances(db, { alliances, memberships, bodies, offices: [] })
  await sql`
    update organizations.founding set status = 'FOUNDED', founded_on = ${input.on}::date, version = version + 1,
      agreement = ${settled.agreement || null}, work_rules = ${settled.workRules || null}, plan = ${settled.plan || null}
    where id = ${id}`.execute(db)
  const charter = {
    id: newId('charter'),
    allianceId,
    version: 1,
    title: title.zh,
    effectiveFrom: input.on,
    rules,
  }
  const own = articles.map((article) => ({ ...article, chapter: null }))
  for (const event of await loadCharter(db, { ...charter, articles: own })) record(context.em, event)
  await takeSteps(
    context,
    grant,
    memberships.map((member) => membershipStep(StepKind.MEMBERSHIP_JOINED, member)),
  )
  await tellAlliance(context, allianceId)
}

function latest(days: readonly string[]): string {
  return days.reduce((last, day) => (day > last ? day : last))
}

function allianceOf({
  allianceId: id,
  name,
  kind,
  regionCode,
  sector,
  leadOrganizationId,
  approvedById,
}: Founding) {
  return {
    id,
    name,
    kind,
    status: 'ACTIVE',
    leadOrganizationId,
    approvedById,
    regionCode,
    sector,
    demo: false,
  }
}

/** The one that leads it and the others, from the day of the meeting on. */
function membershipsOf({ allianceId, leadOrganizationId, organizationIds }: Founding, since: string) {
  return [leadOrganizationId, ...organizationIds].map((organizationId) => ({
    id: newId('membership'),
    allianceId,
    organizationId,
    tier: organizationId === leadOrganizationId ? 'CHAIR' : 'MEMBER',
    since,
    until: null,
    representativeId: null,
    liaisonId: null,
  }))
}

interface FoundedBody {
  readonly id: string
  readonly allianceId: string
  readonly kind: BodyKind
  readonly name: string
  readonly parentId: string | null
  readonly membershipIds: readonly string[]
}

/** Each below the one that the charter says; the assembly is that of all members, the other seats are given by and by. */
function bodiesOf(
  rules: readonly CharterRule[],
  allianceId: string,
  wanted: readonly FoundedBodyInput[],
  memberships: readonly { readonly id: string }[],
): FoundedBody[] {
  const named = wanted.map((body) => ({ id: newId('body'), kind: body.kind, name: checkName(body.name) }))
  return named.map(({ id, kind, name }, place) => {
    checkNew({ kind, name }, named.slice(0, place))
    const under = rulesOf(rules, 'BODY').find(({ body }) => body === kind)?.under
    const parent = named.find((body) => body.kind === under)
    checkParent(rules, kind, parent?.kind ?? null)
    const membershipIds = kind === 'ASSEMBLY' ? memberships.map((membership) => membership.id) : []
    return { id, allianceId, kind, name, parentId: parent?.id ?? null, membershipIds }
  })
}
