import { InvalidInputError } from '../errors.ts'
import { checkText } from '../text.rules.ts'
import type { Attachment } from './attachment.ts'

const longestName = 100
const longestUrl = 500

/** Refuses too many attachments, blank names, and addresses that are not https or carry a password. */
export function checkAttachments(field: string, attachments: readonly Attachment[], most: number): void {
  if (attachments.length > most)
    throw new InvalidInputError(field, {
      zh: `最多 ${most} 个,收到 ${attachments.length} 个。`,
      en: `At most ${most}; got ${attachments.length}.`,
    })
  for (const [place, { name, url }] of attachments.entries()) {
    checkText(`${field}.${place}.name`, name, longestName)
    if (!isSafe(url))
      throw new InvalidInputError(`${field}.${place}.url`, {
        zh: `链接应为不超过 ${longestUrl} 个字符、不含账号密码的 https 地址。`,
        en: `The address is https, at most ${longestUrl} characters, without user or password.`,
      })
  }
}

function isSafe(url: string): boolean {
  const address = url.length <= longestUrl ? URL.parse(url) : null
  return address?.protocol === 'https:' && address.username === '' && address.password === ''
}
