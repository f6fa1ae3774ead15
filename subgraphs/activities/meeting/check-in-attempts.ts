import { BoundedMap } from '../../../shared/bounded-map.ts'
import { isSameCode } from './check-in-code.ts'
import { InvalidCodeError, TooManyAttemptsError } from './meeting.errors.ts'

const mostWrong = 5
const forgottenAfter = Temporal.Duration.from({ minutes: 10 })
const remembered = 10_000

interface Failures {
  readonly count: number
  readonly until: Temporal.Instant
}

/**
 * Guards check-in codes against guessing: five wrong ones for one organization at one meeting, then ten minutes of rest.
 * Kept in the memory of the process, because a refused check-in leaves nothing in the database; each process counts by itself.
 */
export class CheckInAttempts {
  readonly #failures = new BoundedMap<string, Failures>(remembered)

  /** Refuses a wrong code, and every code while there were too many wrong ones. `who` names meeting and organization. */
  check(who: string, code: string, sent: string, now: Temporal.Instant): void {
    const failures = this.#present(who, now)
    if (failures.count >= mostWrong)
      throw new TooManyAttemptsError(Math.ceil(now.until(failures.until).total('seconds')))
    if (isSameCode(code, sent)) return
    const count = failures.count + 1
    this.#failures.set(who, { count, until: now.add(forgottenAfter) })
    throw new InvalidCodeError(mostWrong - count)
  }

  #present(who: string, now: Temporal.Instant): Failures {
    const failures = this.#failures.get(who)
    const forgotten = !failures || Temporal.Instant.compare(failures.until, now) <= 0
    return forgotten ? { count: 0, until: now } : failures
  }
}
