import { InvalidInputError } from '../../../shared/errors.ts'

/** What an official id says of its holder. */
export interface OfficialIdFacts {
  /** ISO date. */
  readonly birthOn: string
  readonly sex: 'FEMALE' | 'MALE'
}

const shape = /^\d{17}[\dX]$/
const checkDigits = '10X98765432'

/** The divisions whose numbers may begin an id: provinces of GB/T 2260. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
)

/** No division of China begins with 99: whoever has such an id is made up, for demonstrations and tests. */
const madeUp = '99'

/** The check digit of the first 17 digits (GB 11643-1999, ISO/IEC 7064 MOD 11-2). */
export function checkDigitOf(digits: string): string {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0)
  return checkDigits[sum % 11]!
}

/** Whether an id is of the form that no real person has. */
export function isMadeUp(officialId: string): boolean {
  return officialId.startsWith(madeUp)
}

/** What an official id in its normal form says. @throws InvalidInputError that says what is wrong, and not with which number */
export function readOfficialId(officialId: string, field = 'officialId'): OfficialIdFacts {
  if (!shape.test(officialId))
    throw new InvalidInputError(field, {
      zh: '公民身份号码应为 18 位:17 位数字加 1 位校验码(数字或 X)。',
      en: 'An official id has 18 characters: 17 digits and a check digit (a digit or X).',
    })
  if (!provinces.has(officialId.slice(0, 2)) && !isMadeUp(officialId))
    throw new InvalidInputError(field, {
      zh: '公民身份号码的前两位不是省级行政区划代码。',
      en: 'The first two digits are no province.',
    })
  const birthOn = birthOf(officialId, field)
  if (checkDigitOf(officialId.slice(0, 17)) !== officialId[17])
    throw new InvalidInputError(field, {
      zh: '公民身份号码的校验码不符(GB 11643)。',
      en: 'The check digit does not fit (GB 11643).',
    })
  return { birthOn, sex: Number(officialId[16]) % 2 === 0 ? 'FEMALE' : 'MALE' }
}

function birthOf(officialId: string, field: string): string {
  const text = `${officialId.slice(6, 10)}-${officialId.slice(10, 12)}-${officialId.slice(12, 14)}`
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString()
  } catch {
    throw new InvalidInputError(field, {
      zh: '公民身份号码中的出生日期不存在。',
      en: 'The day of birth in the official id is not in the calendar.',
    })
  }
}
