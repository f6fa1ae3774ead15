import { batchedBy } from '../../../shared/graph/batch.ts'
import { encodeRowCursor, type Page, type PageArgs, pageRequest } from '../../../shared/graph/connection.ts'
import type { Context } from '../../../shared/graph/context.ts'
import { dayOf } from '../../../shared/time.ts'
import { readDuties, readHeld } from './duties.reads.ts'
import { type DueObligation, type Duties, obligationsOf } from './obligations.rules.ts'
import { monthsIn, periodsOverlapping } from './period.rules.ts'

/** What is due in an alliance in a year: two statements for any number of alliances. */
const dueInYear = batchedBy(async (context: Context, allianceIds, year: number) => {
  const duties = await readDuties(context, allianceIds)
  if (duties.length === 0) return new Map<string, DueObligation[]>()
  const { from, to } = spanOf(duties, year)
  const held = await readHeld(context, duties.map(({ allianceId }) => allianceId), from, to)
  const today = dayOf(context.now())
  return new Map(duties.map((each) => [each.allianceId, obligationsOf(each, held.get(each.allianceId) ?? [], year, today)]))
})

/** A page of what is due in an alliance in a year, earliest first. */
export async function obligationPage(context: Context, allianceId: string, year: number, args: PageArgs): Promise<Page<DueObligation>> {
  return pageOf((await dueInYear(context, allianceId, year)) ?? [], args)
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

function pageOf(all: readonly DueObligation[], args: PageArgs): Page<DueObligation> {
  const { size, backward, cursor } = pageRequest(args)
  const beyond = cursor ? all.filter((each) => (backward ? isBefore(each, cursor) : isAfter(each, cursor))) : all
  const nodes = backward ? beyond.slice(-size) : beyond.slice(0, size)
  const more = beyond.length > nodes.length
  return {
    nodes,
    cursorOf,
    total: async () => all.length,
    pageInfo: {
      hasNextPage: backward ? cursor !== undefined : more,
      hasPreviousPage: backward ? more : cursor !== undefined,
      startCursor: nodes.length ? cursorOf(nodes[0]!) : null,
      endCursor: nodes.length ? cursorOf(nodes.at(-1)!) : null,
    },
  }
}

function cursorOf({ dueOn, id }: DueObligation): string {
  return encodeRowCursor(dueOn.toString(), id)
}

function isAfter({ dueOn, id }: DueObligation, [day, other]: readonly [string, string]): boolean {
  return dueOn.toString() > day || (dueOn.toString() === day && id > other)
}

function isBefore({ dueOn, id }: DueObligation, [day, other]: readonly [string, string]): boolean {
  return dueOn.toString() < day || (dueOn.toString() === day && id < other)
}
