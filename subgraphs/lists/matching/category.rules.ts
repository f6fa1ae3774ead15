import type { Judgement, Scored } from './scored.ts'

/** What it is worth that one is of the root category above the other's, and that both are different ones below it. */
const above = 0.8
const beside = 0.5

type Categorized = Pick<Scored, 'category' | 'root' | 'categoryName'>

/** The same category is best; undefined where not even the roots are the same: then they do not fit. */
export function judgeCategory(need: Categorized, resource: Categorized): Judgement | undefined {
  if (need.root !== resource.root) return undefined
  const { zh, en } = resource.categoryName
  if (need.category === resource.category)
    return { worth: 1, zh: `类别相同：${zh}`, en: `Same category: ${en}` }
  const isAbove = need.category === need.root || resource.category === resource.root
  return {
    worth: isAbove ? above : beside,
    zh: `类别相近：${need.categoryName.zh}、${zh}`,
    en: `Related categories: ${need.categoryName.en}, ${en}`,
  }
}
