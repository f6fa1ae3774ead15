import { type Environment, readOptional, type Setting, text } from '../../../shared/settings.ts'
import { parseWeights, standardWeights, type Weights } from './weights.ts'

/** What matching reads of the environment. */
export const matchingSettings = {
  weights: {
    name: 'LISTS_WEIGHTS',
    form: 'JSON like {"TEXT": 5, "PLACE": 2} of factors and weights from 0 on, not all 0',
    parse: parseWeights,
    means: {
      zh: '匹配各因素的权重(JSON);未写的因素不计。因素:TEXT、CATEGORY、PLACE、TIME、AMOUNT、RECIPROCITY、FRESHNESS。',
      en: 'What the factors of matching count for, as JSON; those left out count for nothing. They are TEXT, CATEGORY, PLACE, TIME, AMOUNT, RECIPROCITY and FRESHNESS.',
    },
  } satisfies Setting<Weights> as Setting<Weights>,
  synonyms: text({
    name: 'LISTS_SYNONYMS',
    means: {
      zh: '本地同义词文件:一行一组,以空格分隔,与自带的同义词合并。',
      en: "A file of the district's own synonyms: a group of words a line, added to those of the platform.",
    },
  }),
} as const

/** What a district may set of matching. */
export interface MatchingConfig {
  readonly weights: Weights
  /** The path of its own file of synonyms. */
  readonly synonymsFile: string | undefined
}

/** Throws ConfigurationError with the name of the variable at fault. */
export function readMatchingConfig(environment: Environment): MatchingConfig {
  return {
    weights: readOptional(matchingSettings.weights, environment) ?? standardWeights,
    synonymsFile: readOptional(matchingSettings.synonyms, environment),
  }
}
