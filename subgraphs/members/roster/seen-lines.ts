import type { Bilingual } from '../../../shared/errors.ts'
import { InvalidInputError } from '../../../shared/errors.ts'
import type { PlannedMember } from './member-plan.ts'

type Identity = Pick<PlannedMember, 'id' | 'nameMark' | 'officialIdMark' | 'joinedOn'>

interface SeenLine {
  readonly line: number
  readonly officialIdMark: string | null
}

/** The persons of the lines so far, by their marks: nobody stands in a roster twice. */
export class SeenLines {
  readonly #byKey = new Map<string, SeenLine>()

  /** @throws InvalidInputError where an earlier line is about the same person */
  add(line: number, person: Identity, birthOn: string): void {
    const { id, nameMark, officialIdMark, joinedOn } = person
    this.#claim(id, line, person, 'name')
    if (officialIdMark !== null) this.#claim(officialIdMark, line, person, 'officialId')
    this.#claim(`${nameMark} ${birthOn} ${joinedOn}`, line, person, 'name')
  }

  /** Two of one name, birthday and day of joining are two persons only where each has an official id. */
  #claim(key: string, line: number, { officialIdMark }: Identity, field: 'name' | 'officialId'): void {
    const first = this.#byKey.get(key)
    const areTwo =
      first?.officialIdMark != null && officialIdMark !== null && first.officialIdMark !== officialIdMark
    if (first && first.line !== line && !areTwo) throw new InvalidInputError(field, sameAs(first.line))
    if (!first) this.#byKey.set(key, { line, officialIdMark })
  }
}

function sameAs(line: number): Bilingual {
  return { zh: `与第 ${line} 行是同一名党员。`, en: `Line ${line} is the same member.` }
}
