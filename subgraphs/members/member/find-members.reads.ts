import { sql } from 'kysely'
import { InvalidInputError } from '../../../shared/errors.ts'
import type { PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { readPage, whole } from '../../../shared/graph/page.ts'
import { keyringOf } from '../../../shared/personal/keyring-of.ts'
import { recordLook } from '../look/look.record.ts'
import { memberRecord } from '../personal/records.ts'
import { personalMembers } from './member.access.ts'
import { listingWhere, type MemberRow } from './member.reads.ts'
import type { MemberLookup } from './member-lookup.ts'

const findable = ['name', 'phone', 'officialId'] as const

/**
 * A page of those whose personal field is exactly this, among those of whom the viewer may read what is personal. Finding
 * somebody tells what the field is, so it is a look at everybody found.
 */
export async function readFound(context: Context, lookup: MemberLookup, page: PageArgs) {
  const [field, value] = askedFor(lookup)
  const marks = memberRecord.marks(keyringOf(context), field, value)
  const column = sql.id(memberRecord.marked.find((mark) => mark.field === field)!.column)
  const where = sql`m.${column} = any(${marks}::text[]) and ${personalMembers(context)}`
  const found = await readPage<MemberRow>(context, listingWhere(where), whole(page))
  await Promise.all(
    found.nodes
      .filter(({ id }) => id !== context.viewer?.memberId)
      .map((member) => recordLook(context, member, { field, purpose: lookup.purpose })),
  )
  return found
}

function askedFor(lookup: MemberLookup): [(typeof findable)[number], string] {
  const asked = findable.filter((field) => lookup[field] != null)
  const [field] = asked
  if (field === undefined || asked.length > 1)
    throw new InvalidInputError('name', {
      zh: '请给出姓名、电话、公民身份号码中的一项。',
      en: 'Give one of name, phone and officialId.',
    })
  return [field, lookup[field]!]
}
