import { type Kysely, sql } from 'kysely'
import type { Keyring } from '../../../shared/personal/keyring.ts'
import type { MemberStatus } from '../member/member-status.ts'
import type { PersonFacts } from '../member/person.ts'
import { memberRecord } from '../personal/records.ts'
import type { MemberLine } from './member-columns.ts'

/** A member who is in the register, with the facts opened. */
export interface KnownMember {
  readonly id: string
  readonly facts: PersonFacts
  readonly joinedOn: string
  readonly fullOn: string | null
  readonly organizationId: string
  readonly since: string
  /** The first day on which the member belonged anywhere. */
  readonly firstDay: string
  readonly status: `${MemberStatus}`
  readonly erasedOn: string | null
  readonly version: number
}

type Row = Omit<KnownMember, 'facts'> & { readonly sealed: string | null }

/** The members whom the lines may be about: by id, by official id, and by name; one statement for a batch. */
export async function readKnown(
  db: Kysely<unknown>,
  keyring: Keyring,
  lines: readonly MemberLine[],
): Promise<KnownMember[]> {
  const marks = (field: 'name' | 'officialId') =>
    lines.flatMap(({ values }) => {
      const value = values[field]
      return value === null ? [] : memberRecord.marks(keyring, field, value)
    })
  const ids = lines.flatMap(({ values }) => values.id ?? [])
  const { rows } = await sql<Row>`
    select m.id, m.sealed, m.joined_on as "joinedOn", m.full_on as "fullOn", m.organization_id as "organizationId", m.since,
      m.status, m.erased_on as "erasedOn", m.version,
      (select min(b.since) from members.belonging b where b.member_id = m.id) as "firstDay"
    from members.member m where m.id = any(${ids}::text[]) or m.official_id_mark = any(${marks('officialId')}::text[])
      or m.name_mark = any(${marks('name')}::text[])`.execute(db)
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    facts: memberRecord.open(keyring, { id: row.id, sealed }),
  }))
}
