import type { Bilingual } from './errors.ts'

export type Locale = keyof Bilingual

/** The language of messages: Chinese unless `Accept-Language` ranks English above it (RFC 9110, section 12.5.4). */
export function localeOf(acceptLanguage: string | null | undefined): Locale {
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .map(rank)
    .sort((a, b) => b.weight - a.weight)
  const known = ranked.find(({ tag, weight }) => weight > 0 && (tag === 'zh' || tag === 'en'))
  return known?.tag === 'en' ? 'en' : 'zh'
}

function rank(entry: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';')
  const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
  return { tag: tag.trim().split('-')[0] ?? '', weight: quality ? Number(quality.trim().slice(2)) || 0 : 1 }
}
