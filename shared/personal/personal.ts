import { Extensions } from 'type-graphql'

/** What becomes of a personal field, wherever it is met. */
export interface PersonalRule {
  /** What of it may be read without a purpose, e.g. `138****1234`; nothing of it where there is no mask. */
  readonly mask?: (value: string) => string
  /** The form in which two values are the same person's; a field that has one can be found by its mark. */
  readonly find?: (value: string) => string
}

export type PersonalFields = ReadonlyMap<string, PersonalRule>

const declared = new WeakMap<object, Map<string, PersonalRule>>()

/**
 * Declares a field personal, once and for all that follows from it: it is stored sealed, shown masked, in full only for
 * a purpose that is recorded, found by its mark, exported, and gone with an erasure.
 */
export function Personal(rule: PersonalRule = {}): PropertyDecorator {
  return (prototype, name) => {
    const fields = declared.get(prototype.constructor) ?? new Map<string, PersonalRule>()
    declared.set(prototype.constructor, fields.set(String(name), rule))
    Extensions({ personal: rule })(prototype, name)
  }
}

/** The personal fields of a class, in the order of their declaration. */
export function personalFields(type: object): PersonalFields {
  return declared.get(type) ?? new Map()
}
