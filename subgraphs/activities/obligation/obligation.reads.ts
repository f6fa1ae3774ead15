import { sql } from 'kysely'
import { batched, batchedBy } from '../../../shared/graph/batch.ts'
import type { Page, PageArgs } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import { readDuties, readHeld } from './duties.reads.ts'
import { pageOfObligations } from './obligation.page.ts'
import { obligationKey } from './obligation-id.ts'
import { type DueObligation, type Duties, obligationsOf } from './obligations.rules.ts'
import { monthsIn, periodsOverlapping } from './period.rules.ts'

/** What is due in an alliance in a year: two statements for any number of alliances. */
const dueInYear = batchedBy(async (context: Context, allianceIds, year: number) => {
  const duties = await readDuties(context, allianceIds)
  if (duties.length === 0) return new Map<string, DueObligation[]>()
  const { from, to } = spanOf(duties, year)
  const held = await readHeld(
    context,
    duties.map(({ allianceId }) => allianceId),
    from,
    to,
  )
  const today = dayOf(context.now())
  return new Map(
    duties.map((each) => [
      each.allianceId,
      obligationsOf(each, held.get(each.allianceId) ?? [], year, today),
    ]),
  )
})

/** The alliances whose ids end so. */
const alliancesEndingIn = batched(async (context: Context, ends) => {
  const { rows } = await sql<{ id: string; ending: string }>`
    select a.id, e.ending from activities.alliance a
    join unnest(${ends}::text[]) as e(ending) on right(a.id, length(e.ending)) = e.ending`.execute(context.db)
  return Map.groupBy(rows, (row) => row.ending)
})

/** One obligation by its id, where the viewer may see it. */
export async function obligationById(context: Context, id: string): Promise<DueObligation | null> {
  const key = obligationKey(id)
  if (!key) return null
  const alliances = (await alliancesEndingIn(context, key.allianceEnd)) ?? []
  const due = await Promise.all(alliances.map((alliance) => dueInYear(context, alliance.id, key.year)))
  return due.flatMap((each) => each ?? []).find((obligation) => obligation.id === id) ?? null
}

/** A page of what is due in an alliance in a year, earliest first. */
export async function obligationPage(
  context: Context,
  allianceId: string,
  year: number,
  args: PageArgs,
): Promise<Page<DueObligation>> {
  return pageOfObligations((await dueInYear(context, allianceId, year)) ?? [], args)
}

/** From the first day of the periods that overlap the year to the last. */
function spanOf(duties: readonly Duties[], year: number) {
  const rules = duties.flatMap(({ cadences }) => cadences.map(({ rule }) => rule))
  const periods = rules.flatMap(({ every }) => periodsOverlapping(year, monthsIn(every)))
  return {
    from: periods.map(({ from }) => from).reduce((a, b) => (Temporal.PlainDate.compare(a, b) <= 0 ? a : b)),
    to: periods.map(({ to }) => to).reduce((a, b) => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b)),
  }
}
