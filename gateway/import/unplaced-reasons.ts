import type { Bilingual } from '../../shared/errors.ts'
import type { UnplacedReason } from '../../subgraphs/organizations/charter/text/fragment.ts'

/** Why a piece of a charter's text is in no article, in words. */
export const unplacedReasons: Readonly<Record<UnplacedReason, Bilingual>> = {
  WEB_PAGE: { zh: '网页内容', en: 'of the web page around it' },
  PAGE_NUMBER: { zh: '页码', en: 'a page number' },
  EDITOR_MARK: { zh: '编辑标记', en: 'an editor’s mark' },
  CONTENTS_LIST: { zh: '目录', en: 'the list of contents' },
  BEFORE_TITLE: { zh: '标题之前', en: 'before the title' },
  REPEATED_TITLE: { zh: '重复的标题', en: 'the title again' },
  BETWEEN_ARTICLES: { zh: '条款之间', en: 'between articles' },
  ATTACHMENTS: { zh: '附件', en: 'attachments' },
  REFERENCES: { zh: '参考资料', en: 'references' },
  SIGNATURE: { zh: '落款', en: 'the signature' },
  NOT_NUMBERED: { zh: '没有编号', en: 'not numbered' },
}
