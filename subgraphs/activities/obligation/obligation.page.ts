import { encodeRowCursor, type Page, type PageArgs, pageRequest } from '../../../shared/graph/connection.ts'
import type { DueObligation } from './obligations.rules.ts'

/** A page of obligations that are in order of their due date. */
export function pageOfObligations(all: readonly DueObligation[], args: PageArgs): Page<DueObligation> {
  const { size, backward, cursor } = pageRequest(args)
  const beyond = cursor
    ? all.filter((each) => (backward ? isBefore(each, cursor) : isAfter(each, cursor)))
    : all
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
