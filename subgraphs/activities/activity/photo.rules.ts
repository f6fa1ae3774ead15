import { InvalidInputError } from '../../../shared/errors.ts'
import { isSafeAddress } from '../../../shared/web-address.ts'
import { checkTitle } from '../text/text.rules.ts'
import type { Photo } from './photo.ts'

const mostPhotos = 20
const longestUrl = 500

/** Refuses too many photos, captions that say nothing or too much, and addresses that are not https or carry a password. */
export function checkPhotos(photos: readonly Photo[]): void {
  if (photos.length > mostPhotos)
    throw new InvalidInputError('photos', {
      zh: `照片最多 ${mostPhotos} 张,收到 ${photos.length} 张。`,
      en: `At most ${mostPhotos} photos; got ${photos.length}.`,
    })
  for (const [place, { caption, url }] of photos.entries()) {
    checkTitle(caption, `photos.${place}.caption`)
    if (!isSafeAddress(url, longestUrl))
      throw new InvalidInputError(`photos.${place}.url`, {
        zh: `照片链接应为不超过 ${longestUrl} 个字符、不含账号密码的 https 地址。`,
        en: `A photo's address is https, at most ${longestUrl} characters, without user or password.`,
      })
  }
}

/** As they are kept. */
export function keptPhotos(photos: readonly Photo[]): Photo[] {
  return photos.map(({ caption, url }) => ({ caption: caption.trim(), url }))
}
