import type { Context } from '../../../shared/graph/context.ts'
import { keyringOf } from '../../../shared/personal/keyring-of.ts'
import { memberRecord, type PersonField } from '../personal/records.ts'
import type { Member } from './member.entity.ts'
import { checkFacts } from './member.rules.ts'
import { officialIdForm } from './person-forms.ts'

export type PersonFacts = Record<PersonField, string | null>

/** What is sent of a person: what is left out stays, null removes. */
export type PersonChange = Partial<Record<PersonField, string | null | undefined>>

const nothingKnown: PersonFacts = {
  name: null,
  sex: null,
  birthOn: null,
  phone: null,
  officialId: null,
  ethnicity: null,
  education: null,
  address: null,
}

/** The facts with the change in them, checked. */
export function changedFacts(change: PersonChange, before: PersonFacts = nothingKnown): PersonFacts {
  const facts = { ...before }
  for (const field of Object.keys(nothingKnown) as PersonField[]) {
    const sent = change[field]
    if (sent !== undefined) facts[field] = normal(field, sent)
  }
  checkFacts(facts)
  return facts
}

function normal(field: PersonField, value: string | null): string | null {
  return field === 'officialId' && value !== null ? officialIdForm(value) : value
}

/** What is known of a member whose row is locked. */
export function factsOf(context: Pick<Context, 'keyring'>, { id, sealed }: Member): PersonFacts {
  return { ...memberRecord.open(keyringOf(context), { id, sealed }) }
}

/** The columns of a person for the row of an id. */
export function sealedPerson(context: Pick<Context, 'keyring'>, id: string, facts: PersonFacts) {
  const {
    sealed,
    nameMark = null,
    phoneMark = null,
    officialIdMark = null,
  } = memberRecord.seal(keyringOf(context), id, facts)
  return { sealed, nameMark, phoneMark, officialIdMark }
}
