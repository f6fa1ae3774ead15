import { DomainError, InvalidInputError } from '../../../shared/errors.ts'
import { checkText } from '../../../shared/text.rules.ts'
import { checkWindows } from '../../../shared/time-window/time-window.rules.ts'
import type { TimeWindow } from '../../../shared/time-window/time-window.ts'

/** What a member offers. */
export interface Offer {
  readonly skills: readonly string[]
  readonly description: string
  readonly windows: readonly TimeWindow[]
}

const mostSkills = 10
const longestSkill = 30
const longestDescription = 500

/** The member is in the talent pool already. */
export class InPoolError extends DomainError {
  readonly code = 'IN_TALENT_POOL'

  constructor() {
    super({ zh: '您已在人才库中。', en: 'You are in the talent pool already.' })
  }
}

/** Skills as they are kept: trimmed, each once. */
export function keptSkills(skills: readonly string[]): string[] {
  return [...new Set(skills.map((skill) => skill.normalize('NFKC').trim()))]
}

/** One to ten skills, each of a few words, and times that can be. */
export function checkOffer({ skills, description, windows }: Offer): void {
  if (skills.length < 1 || skills.length > mostSkills)
    throw new InvalidInputError('skills', {
      zh: `应填写 1–${mostSkills} 项技能特长。`,
      en: `Name 1 to ${mostSkills} skills.`,
    })
  for (const skill of skills) checkText('skills', skill, longestSkill)
  if (description !== '') checkText('description', description, longestDescription)
  checkWindows(windows)
}
