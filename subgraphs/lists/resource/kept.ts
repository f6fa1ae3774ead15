import type { Context } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import { readPromised, readReservedDays } from '../deal/deal.reads.ts'
import type { Draft } from '../entry/entry.drafts.ts'
import { checkPromises, checkReservedDays } from './resource.rules.ts'

/** Refuses a change of a resource that breaks a promise; answers how much of it is promised in all. */
export async function checkKept(
  { db, now }: Pick<Context, 'db' | 'now'>,
  resource: Draft & { readonly id: string },
  changed: Draft,
): Promise<number> {
  const promised = await readPromised(db, resource.id)
  const days = await readReservedDays(db, resource.id)
  const fullest = days.length > 0 ? Math.max(...days.map(({ quantity }) => quantity)) : promised
  checkPromises(resource, changed, fullest)
  const today = dayOf(now()).toString()
  const ahead = days.map(({ day }) => day).filter((day) => day >= today)
  checkReservedDays(resource.windows, changed.windows, promised, ahead)
  return promised
}
