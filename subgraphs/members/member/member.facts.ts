import { createHash } from 'node:crypto'
import { seededId } from '../../../shared/ids.ts'
import type { Keyring } from '../../../shared/personal/keyring.ts'
import { memberRecord } from '../personal/records.ts'
import type { Sex } from './sex.ts'

/** A person with a history, as a load takes it; days as ISO dates. */
export interface MemberFact {
  readonly id: string
  readonly name: string
  readonly sex: `${Sex}`
  readonly birthOn: string
  readonly joinedOn: string
  readonly fullOn: string | null
  /** The organization of belonging, since `since`. */
  readonly organizationId: string
  readonly since: string
  readonly phone: string | null
  readonly officialId?: string | null
  readonly ethnicity?: string | null
  readonly education?: string | null
  readonly address?: string | null
  /** Lasting ones. */
  readonly reportIns: readonly {
    readonly organizationId: string
    readonly post: string
    readonly since: string
  }[]
  /** In the order of their days; the last one leads to `organizationId` on `since`. */
  readonly transfers: readonly { readonly fromOrganizationId: string; readonly on: string }[]
}

export interface BelongingRow {
  readonly id: string
  readonly memberId: string
  readonly organizationId: string
  readonly since: string
  readonly until: string | null
}

export interface ReportInRow {
  readonly id: string
  readonly memberId: string
  readonly organizationId: string
  readonly post: string
  readonly since: string
}

/** The person's own row: what is not history, with what is personal sealed. */
export function memberRow(keyring: Keyring, fact: MemberFact) {
  const { id, joinedOn, fullOn, organizationId, since } = fact
  const { officialId = null, ethnicity = null, education = null, address = null } = fact
  const sealed = memberRecord.seal(keyring, id, { ...fact, officialId, ethnicity, education, address })
  return { id, ...sealed, joinedOn, fullOn, organizationId, since }
}

/** The periods of belonging, without a gap; who was transferred belonged to the first organization since joining. */
export function belongingRows({
  id,
  joinedOn,
  since,
  organizationId,
  transfers,
}: MemberFact): BelongingRow[] {
  const organizations = [...transfers.map(({ fromOrganizationId }) => fromOrganizationId), organizationId]
  const starts = transfers.length > 0 ? [joinedOn, ...transfers.map(({ on }) => on)] : [since]
  return organizations.map((organization, index) => ({
    id: derivedId('belonging', id, index, starts[index]!),
    memberId: id,
    organizationId: organization,
    since: starts[index]!,
    until: starts[index + 1] ?? null,
  }))
}

export function reportInRows({ id, reportIns }: MemberFact): ReportInRow[] {
  return reportIns.map((reportIn, index) => ({
    id: derivedId('reportin', id, index, reportIn.since),
    memberId: id,
    ...reportIn,
  }))
}

/** The same id for the same member and place in the history, so that a load gives the same rows each time. */
function derivedId(prefix: string, memberId: string, index: number, day: string): string {
  const bytes = createHash('sha256').update(`${prefix} ${memberId} ${index}`).digest()
  let next = 0
  return seededId(prefix, Math.max(0, Date.parse(day)), () => bytes[next++]! / 256)
}
