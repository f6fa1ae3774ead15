import { InvalidInputError } from '../../../shared/errors.ts'
import { isSafeAddress } from '../../../shared/web-address.ts'
import type { Attachment } from './attachment.ts'
import { checkText } from './entry.rules.ts'

const mostAttachments = 10
const longestName = 100
const longestUrl = 500

/** Refuses too many attachments, blank names, and addresses that are not https or carry a password. */
export function checkAttachments(attachments: readonly Attachment[]): void {
  if (attachments.length > mostAttachments)
    throw new InvalidInputError('attachments', {
      zh: `附件最多 ${mostAttachments} 个,收到 ${attachments.length} 个。`,
      en: `At most ${mostAttachments} attachments; got ${attachments.length}.`,
    })
  for (const [place, { name, url }] of attachments.entries()) {
    checkText(`attachments.${place}.name`, name, longestName)
    if (!isSafeAddress(url, longestUrl))
      throw new InvalidInputError(`attachments.${place}.url`, {
        zh: `附件链接应为不超过 ${longestUrl} 个字符、不含账号密码的 https 地址。`,
        en: `An attachment's address is https, at most ${longestUrl} characters, without user or password.`,
      })
  }
}
