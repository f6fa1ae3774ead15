import { InvalidInputError } from '../../../shared/errors.ts'
import { nameForm, officialIdForm } from '../member/person-forms.ts'

/** What tells a person in a roster. Days are ISO dates. */
export interface RosterPerson {
  readonly id: string | null
  readonly officialId: string | null
  readonly name: string
  readonly birthOn: string | null
  readonly joinedOn: string
}

/** What tells a person in the register. */
export interface KnownPerson {
  readonly id: string
  readonly facts: {
    readonly name: string | null
    readonly officialId: string | null
    readonly birthOn: string | null
  }
  readonly joinedOn: string
}

/**
 * The member whom a line is about: the one of its id, else of its official id, else of its name, day of birth and day of
 * joining, unless both have an official id and they differ.
 * @throws InvalidInputError where the id is another person's, or several could be meant
 */
export function matchPerson<Known extends KnownPerson>(
  person: RosterPerson,
  known: readonly Known[],
): Known | undefined {
  const byOfficialId = known.find(({ facts }) => isSame(facts.officialId, person.officialId, officialIdForm))
  if (person.id !== null) return ofId(person.id, known, byOfficialId)
  if (byOfficialId) return byOfficialId
  const [found, ...more] = known.filter((each) => isNamesake(person, each))
  if (more.length === 0) return found
  throw new InvalidInputError('name', {
    zh: `有 ${more.length + 1} 名党员的姓名、出生日期和入党日期相同，请填写公民身份号码。`,
    en: `${more.length + 1} members have this name, day of birth and day of joining; give the official id.`,
  })
}

function ofId<Known extends KnownPerson>(
  id: string,
  known: readonly Known[],
  same: Known | undefined,
): Known {
  const found = known.find((each) => each.id === id)
  if (!found)
    throw new InvalidInputError('id', { zh: '没有此标识的党员。', en: 'There is no member of this id.' })
  if (same && same.id !== id)
    throw new InvalidInputError('officialId', {
      zh: '该公民身份号码属于另一名党员。',
      en: 'The official id is another member’s.',
    })
  return found
}

function isNamesake(person: RosterPerson, { facts, joinedOn }: KnownPerson): boolean {
  return (
    isSame(facts.name, person.name, nameForm) &&
    facts.birthOn === person.birthOn &&
    joinedOn === person.joinedOn &&
    (facts.officialId === null || person.officialId === null)
  )
}

function isSame(a: string | null, b: string | null, form: (text: string) => string): boolean {
  return a !== null && b !== null && form(a) === form(b)
}
