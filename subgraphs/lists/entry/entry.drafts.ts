import { newId } from '../../../shared/ids.ts'
import type { Place } from '../../../shared/places/place.ts'
import { lastDay } from '../../../shared/time-window/time-window.rules.ts'
import { keptWindow } from '../../../shared/time-window/time-window.ts'
import type { Category } from '../category/category.ts'
import type { ChangeInput, DetailsInput, PublishInput } from './entry.inputs.ts'
import type { EntryText } from './entry.rules.ts'
import type { EntryDetails } from './entry-details.rules.ts'
import { Visibility } from './visibility.ts'

/** What an entry's keeper says of it. */
export interface Draft extends EntryText, EntryDetails {
  readonly category: Category
  readonly categoryCode: string | null
  readonly endsOn: string | null
}

/** The columns of a new entry that its publisher has told. `prefix` is that of its ids. */
export function newEntry(
  prefix: string,
  input: PublishInput,
  { id, regionCode }: Place,
  now: Temporal.Instant,
) {
  const blank: Omit<Draft, 'title' | 'category'> = {
    allianceId: input.allianceId ?? null,
    description: '',
    quantity: null,
    unit: null,
    visibility: Visibility.PUBLIC,
    regionCode,
    address: null,
    contact: null,
    categoryCode: null,
    windows: [],
    endsOn: null,
    free: true,
    cost: null,
    attachments: [],
  }
  const { title, category } = input
  return {
    id: newId(prefix),
    organizationId: id,
    publishedAt: now.toString(),
    version: 1,
    ...changedEntry({ ...blank, title, category }, input, regionCode),
  }
}

/** The same after a change; what the change leaves out stays. `regionCode` is that of the organization. */
export function changedEntry(
  entry: Draft,
  input: Omit<ChangeInput, 'id' | 'version'>,
  regionCode = entry.regionCode,
) {
  const windows = input.windows === undefined ? entry.windows : (input.windows ?? []).map(keptWindow)
  return {
    allianceId: entry.allianceId,
    title: input.title?.trim() ?? entry.title,
    description: changedText(entry.description, input.description) ?? '',
    quantity: input.quantity === undefined ? entry.quantity : input.quantity,
    unit: changedText(entry.unit, input.unit),
    visibility: input.visibility ?? entry.visibility,
    regionCode: input.regionCode === null ? regionCode : (input.regionCode ?? entry.regionCode),
    address: changedText(entry.address, input.address),
    contact: changedText(entry.contact, input.contact),
    windows: [...windows],
    endsOn: lastDay(windows),
    attachments: input.attachments === undefined ? [...entry.attachments] : [...(input.attachments ?? [])],
    ...changedCategory(entry, input),
    ...changedTerms(entry, input),
  }
}

function changedText(text: string | null, change: string | null | undefined): string | null {
  return change === undefined ? text : (change?.trim() ?? null)
}

/** A finer category goes with the category that it is below. */
function changedCategory(entry: Draft, { category, categoryCode }: Omit<ChangeInput, 'id' | 'version'>) {
  const moves = category != null && category !== entry.category
  const kept = moves ? null : entry.categoryCode
  return {
    category: category ?? entry.category,
    categoryCode: categoryCode === undefined ? kept : categoryCode,
  }
}

/** Telling a cost makes it no longer free, and making it free takes the cost away, unless both are said. */
function changedTerms({ free, cost }: Draft, input: Pick<DetailsInput, 'free' | 'cost'>) {
  const newCost = input.cost === undefined && input.free === true ? null : changedText(cost, input.cost)
  const newFree = input.free ?? (input.cost === undefined ? free : newCost === null)
  return { free: newFree, cost: newCost }
}
