import { InvalidInputError } from '../../../shared/errors.ts'

/** A number that is asked for is from 1 to `most`; else it is refused, never cut. */
export function checkUpTo(most: number, field: string, value: number): void {
  if (value >= 1 && value <= most) return
  throw new InvalidInputError(field, {
    zh: `${field} 应在 1–${most} 之间,收到 ${value}。`,
    en: `Ask for a ${field} of 1 to ${most}, not ${value}.`,
  })
}
