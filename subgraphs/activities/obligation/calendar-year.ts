import { InvalidInputError } from '../../../shared/errors.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'

const firstYear = 1921
const lastYear = 2200

/** The year that is asked for; this one where none is. */
export function checkedYear(year: number | null | undefined, { now }: Pick<Context, 'now'>): number {
  const wanted = year ?? dayOf(now()).year
  if (wanted >= firstYear && wanted <= lastYear) return wanted
  throw new InvalidInputError('year', {
    zh: `年份应在 ${firstYear}–${lastYear} 之间。`,
    en: `A year is between ${firstYear} and ${lastYear}.`,
  })
}
