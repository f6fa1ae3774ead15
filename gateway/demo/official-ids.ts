import { checkDigitOf } from '../../subgraphs/members/member/official-id.rules.ts'
import type { IsoDate } from './facts/date.ts'

/** No division of China has this code, so that none of these numbers is anybody's. */
const noRegion = '999999'

/** Official ids (公民身份号码) with the right check digit, each given once, that no real person can have. */
export class OfficialIds {
  readonly #given = new Map<string, number>()

  /** The next one of a birthday and a sex. */
  next(birthOn: IsoDate, sex: 'FEMALE' | 'MALE'): string {
    const kind = `${birthOn} ${sex}`
    const order = (this.#given.get(kind) ?? (sex === 'MALE' ? -1 : 0)) + 2
    this.#given.set(kind, order)
    const digits = noRegion + birthOn.replaceAll('-', '') + String(order).padStart(3, '0')
    return digits + checkDigitOf(digits)
  }
}
