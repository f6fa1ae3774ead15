import type { Bilingual } from '../../../shared/errors.ts'
import type { CharterRule } from './charter.rules.ts'
import { calendarSummaries } from './summary/calendar-summaries.ts'
import { structureSummaries } from './summary/structure-summaries.ts'
import type { Summaries } from './summary/summaries.ts'
import { votingSummaries } from './summary/voting-summaries.ts'
import { workSummaries } from './summary/work-summaries.ts'

const summaries: Summaries<CharterRule> = {
  ...votingSummaries,
  ...calendarSummaries,
  ...structureSummaries,
  ...workSummaries,
}

/** Rules of published charters are kept, and so is what is said of them. */
const said = new WeakMap<CharterRule, Bilingual>()

/** One sentence a secretary can read, with the rule's numbers, in Chinese and English. */
export function summarize(rule: CharterRule): Bilingual {
  const known = said.get(rule)
  if (known) return known
  const summary = (summaries[rule.kind] as (rule: CharterRule) => Bilingual)(rule)
  said.set(rule, summary)
  return summary
}
