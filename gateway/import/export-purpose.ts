import { Purpose } from '../../subgraphs/members/look/purpose.ts'
import { UsageError } from './usage.ts'

/** For what persons are written in full. @throws UsageError where it is not said, or is none of the purposes */
export function readPurpose(given: string | boolean | undefined): Purpose {
  const purposes = Object.values(Purpose)
  const purpose = purposes.find((each) => each === given)
  if (purpose) return purpose
  const known = purposes.join(', ')
  throw new UsageError({
    zh: `导出党员须用 --purpose 说明目的，每个人的查看记录中都会写明：${known}。`,
    en: `Say with --purpose what the members are written for; each one’s record of looks says so: ${known}.`,
  })
}
