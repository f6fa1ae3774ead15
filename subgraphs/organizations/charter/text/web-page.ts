import { fold } from './fold.ts'
import { type Fragment, type Sifted, siftLines } from './fragment.ts'

const openings =
  /^\s*(?:站内导航|当前位置|您(?:现在)?的?位置|相关(?:文档|阅读|链接|新闻)|最新(?:文档|新闻)|[上下]一[篇条页]|返回(?:顶部|首页|列表)|分享[到至]|扫一扫|版权所有|copyrights?\b|浏览(?:次数|量)|点击(?:数|量|下载|次数)|(?:发布)?(?:时间|日期):\s*\d{4}[/-])/i
const wholes = /^\s*[【[]?(?:打印(?:本页)?|关闭(?:窗口)?|首页|登录|注册)[】\]]?\s*$/
const anywhere = /下载文档|文档侵犯|在线预览|部分预览|联系客服|ICP[备证]\d+/i

/** Sets aside what a web page puts around a document: navigation, dates of publication, download notices, licences. */
export function siftWebPage(fragments: Fragment[]): Sifted {
  return siftLines(fragments, ({ text }) => (isFurniture(fold(text)) ? 'WEB_PAGE' : undefined))
}

function isFurniture(line: string): boolean {
  return openings.test(line) || wholes.test(line) || anywhere.test(line)
}
