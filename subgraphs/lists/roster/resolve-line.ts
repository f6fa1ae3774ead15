import { InvalidInputError } from '../../../shared/errors.ts'
import type { Place } from '../../../shared/places/place.ts'
import type { TimeWindowInput } from '../../../shared/time-window/time-window.ts'
import { UnknownCategoryError } from '../category/category.errors.ts'
import type { FileLine, Headings, Line } from './line.ts'
import type { Names } from './names.reads.ts'
import type { NeedSays } from './planned.ts'

/** Whose the line is. @throws InvalidInputError where nobody, or several, are meant */
export function organizationOf({ values }: FileLine, { organizations }: Names): Place {
  const { organization, organizationId } = values
  if (organizationId) return one('organizationId', organizations.get(organizationId))
  return one('organization', organizations.get(organization))
}

/** On which alliance's list it is; undefined where the line does not say. */
export function allianceOf({ values }: FileLine, { alliances }: Names): Place | undefined {
  return values.alliance ? one('alliance', alliances.get(values.alliance)) : undefined
}

function one(field: string, places: readonly Place[] = []): Place {
  const [place, ...more] = places
  if (!place)
    throw new InvalidInputError(field, {
      zh: '没有此名称的党组织或联盟。',
      en: 'There is no organization or alliance of this name.',
    })
  if (more.length === 0) return place
  throw new InvalidInputError(field, {
    zh: `有 ${places.length} 个同名的,请填写党组织标识:${places.map(({ id }) => id).join('、')}。`,
    en: `${places.length} have this name; give the id: ${places.map(({ id }) => id).join(', ')}.`,
  })
}

/** What the line says of its entry; what it has no column for is left out. */
export function inputOf({ values }: FileLine, headings: Headings, { categories }: Names): NeedSays {
  const category = categories.get(values.category.trim().toLowerCase())
  if (!category) throw new UnknownCategoryError('category', values.category)
  const told = [
    'title',
    'description',
    'quantity',
    'unit',
    'address',
    'contact',
    'cost',
    'regionCode',
    'claimBy',
  ]
    .filter((field) => headings[field] !== undefined)
    .map((field) => [field, values[field as keyof Line]])
  const windows = windowsOf(values, headings)
  return {
    ...Object.fromEntries(told),
    ...category,
    ...(windows === undefined ? {} : { windows }),
    ...(values.visibility ? { visibility: values.visibility } : {}),
  } as NeedSays
}

function windowsOf(values: Line, headings: Headings): TimeWindowInput[] | undefined {
  const { windows, startsAt, endsAt } = values
  if (windows && (startsAt || endsAt))
    throw new InvalidInputError('windows', {
      zh: '服务时间与服务开始、服务结束只填其一。',
      en: 'Give the service times, or the start and the end of the service, not both.',
    })
  if (windows) return [...windows]
  if (startsAt && endsAt)
    return [{ from: startsAt.day, to: endsAt.day, startTime: startsAt.time, endTime: endsAt.time }]
  if (startsAt || endsAt)
    throw new InvalidInputError(startsAt ? 'endsAt' : 'startsAt', {
      zh: '服务开始与服务结束须同时填写。',
      en: 'A service has both a start and an end.',
    })
  return headings.windows || headings.startsAt ? [] : undefined
}
