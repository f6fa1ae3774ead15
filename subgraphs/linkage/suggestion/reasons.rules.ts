import type { Bilingual } from '../../../shared/errors.ts'
import { listed } from './names.ts'
import { digitsOfCounty, digitsOfTownship, type PartnerFacts } from './partner.rules.ts'
import type { SuggestionReason } from './reason.ts'
import type { RouteLink } from './route.rules.ts'

/** A reason in both languages. */
export type Reason = Bilingual & { readonly kind: SuggestionReason['kind'] }

/** Why two organizations should meet. */
export function partnerReasons(facts: PartnerFacts): Reason[] {
  const { has, needs, commonPartners, sameAlliance } = facts
  const [had, needed] = [listed(has), listed(needs)]
  return [
    ...when(has.length > 0, 'HAS', `对方可提供所需的${had.zh}`, `It has what is needed: ${had.en}`),
    ...when(
      needs.length > 0,
      'NEEDS',
      `对方需要可提供的${needed.zh}`,
      `It needs what is there: ${needed.en}`,
    ),
    ...when(
      commonPartners > 0,
      'PARTNERS',
      `有 ${commonPartners} 个共同伙伴`,
      `${commonPartners} partners in common`,
    ),
    ...when(sameAlliance, 'ALLIANCE', '同属一个联盟', 'Both are in one alliance'),
    ...placeReason(facts),
  ]
}

function placeReason({ nearness }: PartnerFacts): Reason[] {
  if (nearness >= digitsOfTownship) return when(true, 'PLACE', '同在一个乡镇街道', 'In one township')
  return when(nearness >= digitsOfCounty, 'PLACE', '同在一个旗县区', 'In one county')
}

/** Why two alliances could stand beside each other on a route. */
export function linkReasons({ counties, sectors, ties }: RouteLink): Reason[] {
  const trades = listed(sectors)
  const count = counties.length
  return [
    ...when(count > 0, 'PLACE', `同在 ${count} 个旗县区`, `In ${count} counties both`),
    ...when(sectors.length > 0, 'TRADE', `同属${trades.zh}`, `Both of ${trades.en}`),
    ...when(ties > 0, 'TIES', `成员之间已有 ${ties} 次联动`, `${ties} ties between their members already`),
  ]
}

function when(holds: boolean, kind: Reason['kind'], zh: string, en: string): Reason[] {
  return holds ? [{ kind, zh, en }] : []
}
