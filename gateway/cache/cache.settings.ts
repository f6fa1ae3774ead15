import { count, type Environment, read } from '../../shared/settings.ts'

/** What a gateway process may keep of answers. */
export const cacheSettings = {
  cacheSeconds: count({
    name: 'CACHE_SECONDS',
    standard: '0',
    means: {
      zh: '网关最多保留一个查询结果多少秒;0 为不保留。事件会使其立即失效。',
      en: 'For how many seconds the gateway keeps an answer at most; 0 keeps none. Events end it at once.',
    },
  }),
  cacheMegabytes: count({
    name: 'CACHE_MEGABYTES',
    standard: '64',
    least: 1,
    means: {
      zh: '保留的结果最多占用多少兆字符(每个网关进程)。',
      en: 'How many million characters of answers are kept at most, in each gateway process.',
    },
  }),
}

/** Undefined where nothing is kept. */
export interface CacheConfig {
  readonly seconds: number
  /** Characters. */
  readonly capacity: number
}

export function readCache(environment: Environment): CacheConfig | undefined {
  const seconds = read(cacheSettings.cacheSeconds, environment)
  if (seconds === 0) return undefined
  return { seconds, capacity: read(cacheSettings.cacheMegabytes, environment) * 1_000_000 }
}
