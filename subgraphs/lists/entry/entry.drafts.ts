import { newId } from '../../../shared/ids.ts'
import type { Place } from '../../../shared/places/place.ts'
import type { ChangeInput, PublishInput } from './entry.inputs.ts'
import type { EntryText } from './entry.rules.ts'
import { Visibility } from './visibility.ts'

/** The columns of a new entry that its publisher has told. `prefix` is that of its ids. */
export function newEntry(
  prefix: string,
  input: PublishInput,
  { id, regionCode }: Place,
  now: Temporal.Instant,
) {
  return {
    id: newId(prefix),
    organizationId: id,
    allianceId: input.allianceId ?? null,
    category: input.category,
    visibility: input.visibility ?? Visibility.PUBLIC,
    regionCode,
    publishedAt: now.toString(),
    version: 1,
    ...textOf(input),
  }
}

/** The text of a new entry as it is kept: without blanks around it. */
function textOf({ title, description, quantity, unit }: PublishInput): EntryText {
  return {
    title: title.trim(),
    description: description?.trim() ?? '',
    quantity: quantity ?? null,
    unit: unit?.trim() ?? null,
  }
}

type Changeable = EntryText & Pick<PublishInput, 'category'> & { readonly visibility: Visibility }

/** The same columns after a change; what the change leaves out stays. */
export function changedEntry(entry: Changeable, input: ChangeInput): Changeable {
  return {
    title: input.title?.trim() ?? entry.title,
    category: input.category ?? entry.category,
    description: input.description === undefined ? entry.description : (input.description?.trim() ?? ''),
    quantity: input.quantity === undefined ? entry.quantity : input.quantity,
    unit: input.unit === undefined ? entry.unit : (input.unit?.trim() ?? null),
    visibility: input.visibility ?? entry.visibility,
  }
}
