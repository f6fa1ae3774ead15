import { checkAttachments } from '../../../shared/attachment/attachment.rules.ts'
import type { Attachment } from '../../../shared/attachment/attachment.ts'
import { InvalidInputError } from '../../../shared/errors.ts'
import { checkText } from '../../../shared/text.rules.ts'
import { checkWindows } from '../../../shared/time-window/time-window.rules.ts'
import type { TimeWindow } from '../../../shared/time-window/time-window.ts'
import { Visibility } from './visibility.ts'

const mostAttachments = 10
const longest = { address: 200, contact: 100, cost: 200 }

/** Where, when and on what terms an entry is to be had, and who sees it. */
export interface EntryDetails {
  readonly allianceId: string | null
  readonly visibility: Visibility
  readonly regionCode: string
  readonly address: string | null
  readonly contact: string | null
  readonly windows: readonly TimeWindow[]
  readonly free: boolean
  readonly cost: string | null
  readonly attachments: readonly Attachment[]
}

export function checkDetails(details: EntryDetails): void {
  checkAudience(details)
  checkRegion(details.regionCode)
  for (const field of ['address', 'contact', 'cost'] as const) {
    const text = details[field]
    if (text !== null) checkText(field, text, longest[field])
  }
  checkTerms(details)
  checkWindows(details.windows)
  checkAttachments('attachments', details.attachments, mostAttachments)
}

/** What is shown to an alliance, or along its route or district, must be on that alliance's list. */
function checkAudience({ visibility, allianceId }: EntryDetails): void {
  const isOwn = visibility === Visibility.ORGANIZATION || visibility === Visibility.PUBLIC
  if (isOwn || allianceId !== null) return
  throw new InvalidInputError('visibility', {
    zh: '未列入联盟清单的条目只能选择“本组织”或“公开”。',
    en: 'Only an entry on an alliance’s list can be shown to the alliance, its route or its district.',
  })
}

function checkRegion(code: string): void {
  if (/^\d{2,12}$/.test(code)) return
  throw new InvalidInputError('regionCode', {
    zh: '区划代码应为 2–12 位数字。',
    en: 'A region code has 2 to 12 digits.',
  })
}

/** Free of charge by the members' duty (document 3, section 9.3), or at a cost that is told: one of the two. */
function checkTerms({ free, cost }: EntryDetails): void {
  if (free === (cost === null)) return
  throw new InvalidInputError('cost', {
    zh: free ? '无偿提供的不能填写费用。' : '有偿的须说明费用。',
    en: free ? 'What is free of charge has no cost.' : 'Say what it costs, if it is not free.',
  })
}
