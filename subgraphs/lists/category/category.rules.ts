import { InvalidInputError } from '../../../shared/errors.ts'
import { checkText } from '../../../shared/text.rules.ts'

const form = /^[A-Z][A-Z0-9_]{0,39}$/

/** Refuses a code that is none, and names that are blank or too long. */
export function checkNewCategory({ code, zh, en }: { code: string; zh: string; en: string }): void {
  if (!form.test(code))
    throw new InvalidInputError('code', {
      zh: '类别代码应以大写字母开头,由不超过 40 个大写字母、数字和下划线组成。',
      en: 'A category’s code is a capital and then at most 39 capitals, digits and underscores.',
    })
  checkText('zh', zh, 20)
  checkText('en', en, 40)
}
