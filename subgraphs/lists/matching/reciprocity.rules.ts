import type { Judgement, Scored } from './scored.ts'

/** So many times more given than taken are worth half of what can be won. */
const halfway = 4

/** Who gave more than took is served first; who took more comes after those who have done neither. */
export function judgeReciprocity({ given, taken }: Pick<Scored, 'given' | 'taken'>): Judgement {
  const surplus = given - taken
  return {
    worth: 0.5 + surplus / (2 * (Math.abs(surplus) + halfway)),
    zh: `需求方已提供 ${given} 次、受助 ${taken} 次`,
    en: `The side of the need has given ${given} and taken ${taken} times`,
  }
}
