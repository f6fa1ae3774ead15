import { type RawBuilder, sql } from 'kysely'

/** Groups of fewer persons are not told to those without a right to persons (domain: "Who uses it", analyst). */
export const smallestGroup = 5

/**
 * A count of persons as those are told who have no right to the persons: nothing of 1 to 4, and the rest in fives, rounded
 * down. Whatever is subtracted from whatever then differs by fives, and never by one person who came or went.
 */
export function toldCount(count: number): number | null {
  if (count > 0 && count < smallestGroup) return null
  return count - (count % smallestGroup)
}

/**
 * A total of groups, from what is told of each and from nothing else: what is not told of a group is then not to be had from
 * a total either, whichever parts are taken from it. Null where there is nobody but in groups that are not told.
 */
export function toldTotal(groups: readonly (number | null)[]): number | null {
  const total = groups.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  return total === 0 && groups.includes(null) ? null : total
}

/** SQL for `toldCount`; with the count as it is where `right` is true. */
export function toldCountSql(count: RawBuilder<unknown>, right: RawBuilder<unknown>): RawBuilder<unknown> {
  const few = sql.lit(smallestGroup)
  return sql`case when ${right} then ${count} when ${count} between 1 and ${sql.lit(smallestGroup - 1)} then null
    else ${count} / ${few} * ${few} end`
}

/** SQL for `toldTotal` as an aggregate. */
export function toldTotalSql(told: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when coalesce(sum(${told}), 0) = 0 and bool_or(${told} is null) then null
    else coalesce(sum(${told}), 0)::int end`
}
