import type { Gauges } from '../../shared/telemetry/gauges.ts'
import type { AnswerCache } from './answer-cache.ts'

/** Tells at /metrics what the cache does. */
export function observeCache(gauges: Gauges, cache: AnswerCache): void {
  gauges.add('redscape_cache_characters', 'What is kept of answers, in characters.', {}, () => cache.size)
  gauges.add(
    'redscape_cache_found',
    'Queries answered from what is kept, since the start.',
    {},
    () => cache.found,
  )
  gauges.add(
    'redscape_cache_missed',
    'Queries that had to be asked, since the start.',
    {},
    () => cache.missed,
  )
}
