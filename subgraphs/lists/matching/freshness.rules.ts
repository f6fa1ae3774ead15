import type { Judgement } from './scored.ts'

const dayInMs = 86_400_000
/** After so many days a resource is half as fresh. */
const halfLife = 180

/** How fresh a resource is that was published on a day. Both are ISO days. */
export function judgeFreshness(publishedOn: string, today: string): Judgement {
  const days = Math.max(0, (Date.parse(today) - Date.parse(publishedOn)) / dayInMs)
  return {
    worth: 0.5 ** (days / halfLife),
    zh: days === 0 ? '今日发布' : `${days} 天前发布`,
    en: days === 0 ? 'Published today' : `Published ${days} days ago`,
  }
}
