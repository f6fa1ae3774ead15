import { isDeepStrictEqual } from 'node:util'
import type { Kysely } from 'kysely'
import type { Faults } from '../../../shared/roster/faults.ts'
import { type Clock, dayOf } from '../../../shared/time.ts'
import { changedEntry, newEntry } from '../entry/entry.drafts.ts'
import { NotAMemberError } from '../entry/entry.errors.ts'
import type { PublishInput } from '../entry/entry.inputs.ts'
import { checkClaimBy, checkEntry } from '../entry/entry.rules.ts'
import { checkDetails } from '../entry/entry-details.rules.ts'
import { checkUnmet } from '../need/need.rules.ts'
import type { NeedStatus } from '../need/need-status.ts'
import { checkKept } from '../resource/kept.ts'
import { checkKeeperMayChange, checkOnList, presentStatus } from '../resource/resource.rules.ts'
import type { ResourceStatus } from '../resource/resource-status.ts'
import { membershipKey, readExisting, readMembers } from './existing.reads.ts'
import { KnownEntries } from './known-entries.ts'
import type { Headings, Noun } from './line.ts'
import type { Existing, Plan, Planned } from './planned.ts'
import type { Resolved } from './resolved.ts'

export interface PlanContext {
  readonly db: Kysely<unknown>
  readonly now: Clock
  readonly noun: Noun
  readonly headings: Headings
  readonly faults: Faults
}

/** Finds out what the lines mean for what is on the list; what cannot be is kept among the faults. */
export async function planEntries(context: PlanContext, lines: readonly Resolved[]): Promise<Plan> {
  const { db, noun, headings, faults } = context
  const sought = lines.map(({ line, organization }) => ({
    id: line.values.id,
    organizationId: organization.id,
    title: line.values.title.trim(),
  }))
  const known = new KnownEntries(await readExisting(db, noun, sought), headings)
  const members = await readMembersOf(context, lines)
  const plan: Plan = { published: [], changed: [], unchanged: 0 }
  const seen = new Map<string, number>()
  for (const resolved of lines)
    await faults.check(resolved.line, async () => {
      checkMember(resolved, members)
      const existing = known.find(resolved)
      if (isRepeated(resolved, known.identity(resolved, existing), seen, faults)) return
      if (existing) await planChange(context, plan, resolved, existing)
      else plan.published.push(publication(context, resolved))
    })
  return plan
}

function readMembersOf({ db, now }: PlanContext, lines: readonly Resolved[]): Promise<Set<string>> {
  const pairs = lines.flatMap(({ organization, alliance }) =>
    alliance ? [{ organizationId: organization.id, allianceId: alliance.id }] : [],
  )
  return readMembers(db, pairs, dayOf(now()).toString())
}

function checkMember({ organization, alliance }: Resolved, members: ReadonlySet<string>): void {
  if (alliance && !members.has(membershipKey(organization.id, alliance.id)))
    throw new NotAMemberError(organization.name)
}

function isRepeated(
  { line }: Resolved,
  identity: string,
  seen: Map<string, number>,
  faults: Faults,
): boolean {
  const first = seen.get(identity)
  if (first === undefined) seen.set(identity, line.line)
  else faults.add(line, 'title', { zh: `与第 ${first} 行重复。`, en: `Line ${first} is the same entry.` })
  return first !== undefined
}

function publication({ noun, now }: PlanContext, { says, organization, alliance }: Resolved): Planned {
  const input = { ...says, allianceId: alliance?.id ?? null, organizationId: organization.id } as PublishInput
  const entry = {
    ...newEntry(noun, input, organization, now()),
    status: 'OPEN',
    claimBy: says.claimBy ?? null,
  }
  checkEntry(entry)
  checkDetails(entry)
  checkClaimBy(entry.claimBy, dayOf(now()).toString())
  return entry
}

async function planChange(
  context: PlanContext,
  plan: Plan,
  { says, organization, alliance }: Resolved,
  existing: Existing,
): Promise<void> {
  const changed = {
    ...changedEntry(existing, says, organization.regionCode),
    allianceId: alliance?.id ?? existing.allianceId,
    claimBy: says.claimBy === undefined ? existing.claimBy : says.claimBy,
  }
  const planned = { ...existing, ...changed }
  if (isDeepStrictEqual(planned, { ...existing })) plan.unchanged++
  else plan.changed.push({ ...planned, status: await statusAfter(context, existing, planned) })
}

/** Checks a change as the graph does; answers the status after it. */
async function statusAfter(context: PlanContext, existing: Existing, planned: Planned): Promise<string> {
  checkEntry(planned)
  checkDetails(planned)
  if (context.noun === 'need') {
    checkUnmet(existing.status as NeedStatus)
    if (planned.claimBy !== existing.claimBy) checkClaimBy(planned.claimBy, dayOf(context.now()).toString())
    return existing.status
  }
  checkKeeperMayChange(existing)
  checkOnList(existing.status as ResourceStatus)
  return presentStatus(planned, await checkKept(context, existing, planned))
}
