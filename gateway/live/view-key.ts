import type { Caller } from '../../shared/subgraph.ts'

/** What decides what a caller sees of an answer: who it is, what it may, and in which language. */
export function viewKey({ viewer, locale }: Caller): string {
  return viewer ? JSON.stringify([viewer.subject, viewer.memberId, viewer.grants, locale]) : locale
}
