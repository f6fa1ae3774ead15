import type { CharterRule } from '../charter.rules.ts'
import { calendarChecks } from './calendar-shapes.ts'
import type { Fault } from './faults.ts'
import type { KindCheck, KindChecks } from './kind-checks.ts'
import { shapeFault } from './shape.ts'
import { structureChecks } from './structure-shapes.ts'
import { votingChecks } from './voting-shapes.ts'
import { workChecks } from './work-shapes.ts'

const checks: KindChecks<CharterRule> = {
  ...votingChecks,
  ...calendarChecks,
  ...structureChecks,
  ...workChecks,
}

/** What is wrong with a rule taken alone, or undefined. */
export function ruleFault({ kind, article, ...content }: CharterRule): Fault {
  if (!Object.hasOwn(checks, kind))
    return { zh: `没有“${kind}”这种规则。`, en: `There is no rule of kind “${kind}”.` }
  if (typeof article !== 'string' || article === '')
    return { zh: '没有注明条款。', en: 'No article is cited.' }
  const { shape, whole } = checks[kind] as KindCheck<CharterRule>
  return shapeFault(content, shape as never, whole as never)
}
