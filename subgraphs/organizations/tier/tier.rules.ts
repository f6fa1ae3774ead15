import { WrongStateError } from '../../../shared/errors.ts'
import { SeatsFullError } from '../body/body.errors.ts'
import { type CharterRule, rulesOf } from '../charter/charter.rules.ts'
import type { Tier } from '../membership/membership-kind.ts'
import { TakenInTurnError } from './tier.errors.ts'

type TierName = `${Tier}`

/** On which tiers the members stand that have a kind of seat: the executive chair is one of the chair units (document 2, article 3). */
export const tiersWithSeat: Readonly<Record<string, readonly TierName[]>> = {
  CHAIR_UNIT: ['CHAIR', 'EXECUTIVE_CHAIR'],
  EXECUTIVE_CHAIR_UNIT: ['EXECUTIVE_CHAIR'],
  DIRECTOR_UNIT: ['DIRECTOR'],
}

/** How many members stand on tiers. */
export function countOn(tiers: readonly TierName[], counts: Readonly<Record<string, number>>): number {
  return tiers.reduce((sum, tier) => sum + (counts[tier] ?? 0), 0)
}

/** A tier that has all the seats that the charter gives takes no more, from another tier or from outside (document 2, article 3: five to seven chair units). */
export function checkTierFree(
  rules: readonly CharterRule[],
  { from, to }: { readonly from: TierName | null; readonly to: TierName },
  counts: Readonly<Record<string, number>>,
): void {
  for (const rule of rulesOf(rules, 'SEATS')) {
    const tiers = tiersWithSeat[rule.of] ?? []
    if (!tiers.includes(to) || (from && tiers.includes(from))) continue
    const taken = countOn(tiers, counts)
    if (taken >= rule.max)
      throw new SeatsFullError(rule, { zh: `现已有 ${taken} 个。`, en: `${taken} are taken now.` })
  }
}

/** It is another tier; who leads in turn comes to it and leaves it by a turn (document 2, article 3). */
export function checkTierChange(
  rules: readonly CharterRule[],
  { from, to }: { readonly from: TierName; readonly to: TierName },
): void {
  if (from === to)
    throw new WrongStateError({ zh: '该成员已在此层级。', en: 'The member stands on this tier already.' })
  const rule = rulesOf(rules, 'ROTATION').find(({ of }) => of === 'EXECUTIVE_CHAIR_UNIT')
  if (rule && (from === 'EXECUTIVE_CHAIR' || to === 'EXECUTIVE_CHAIR'))
    throw new TakenInTurnError(rule, { zh: '请登记轮值交接。', en: 'Record that the turn was taken over.' })
}

/** Where a member stands that is one again: who led in turn goes back to where it stood before, if another leads by now. */
export function restoredTier(
  { tier, tierBefore }: { readonly tier: TierName; readonly tierBefore: TierName | null },
  counts: Readonly<Record<string, number>>,
): TierName {
  return tier === 'EXECUTIVE_CHAIR' && countOn([tier], counts) > 0 ? (tierBefore ?? 'CHAIR') : tier
}
