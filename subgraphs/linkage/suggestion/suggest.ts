import type { Context } from '../../../shared/graph/context.ts'
import { readCounted } from '../flow/counted.reads.ts'
import { monthsOf } from '../flow/period.rules.ts'
import { readAsOf } from '../progress/as-of.reads.ts'
import { TieKind } from '../tie/tie-kind.ts'
import { readStandingAlliances } from './alliance.reads.ts'
import { readPartnerFacts } from './partner.reads.ts'
import { suggestPartners } from './partner.rules.ts'
import type { PartnerSuggestions } from './partner-suggestion.ts'
import { linkReasons, partnerReasons, type Reason } from './reasons.rules.ts'
import { type AllianceTies, suggestRoutes } from './route.rules.ts'
import type { RouteSuggestions } from './route-suggestion.ts'

interface Asked {
  readonly from: string
  readonly to: string
  readonly first: number
}

const counts = {
  partners: {
    zh: '窗口内与本组织尚无联动的党组织;资源与需求为当前有效且双方可见的。',
    en: 'Organizations that did nothing with this one in the window; needs and resources that are open now and shown to the other side.',
  },
  routes: {
    zh: '地域相邻或业缘相近、成员之间在窗口内已有联动、且未同在一条风景线的联盟。',
    en: 'Alliances adjacent in place or trade, with ties between their members in the window, and not on a route together.',
  },
}

/** Whom an organization should meet. Who asks is checked before. */
export async function suggestedPartners(
  context: Context,
  organizationId: string,
  { first, ...window }: Asked,
): Promise<PartnerSuggestions> {
  const asOf = await readAsOf(context)
  const facts = await readPartnerFacts(context.db, organizationId, window)
  return {
    ...window,
    counts: counts.partners[context.locale],
    asOf,
    organization: { id: organizationId },
    suggestions: suggestPartners(facts, first).map(({ id, ...suggested }) => ({
      ...suggested,
      organization: { id },
      reasons: told(context, partnerReasons({ id, ...suggested })),
    })),
  }
}

/** Alliances that could form a route, those seated in a region, or all where the code is empty. */
export async function suggestedRoutes(
  context: Context,
  regionCode: string,
  { first, ...window }: Asked,
): Promise<RouteSuggestions> {
  const asOf = await readAsOf(context)
  const alliances = await readStandingAlliances(context.db, regionCode)
  const routes = suggestRoutes(alliances, await allianceTies(context, window))
  return {
    ...window,
    counts: counts.routes[context.locale],
    asOf,
    suggestions: routes.slice(0, first).map(({ allianceIds, links, score }) => ({
      alliances: allianceIds.map((id) => ({ id })),
      score,
      links: links.map((link) => ({
        first: { id: link.first },
        second: { id: link.second },
        tieCount: link.ties,
        counties: link.counties,
        sectors: link.sectors,
        reasons: told(context, linkReasons(link)),
      })),
    })),
  }
}

/** What members of two alliances did together, as it was counted by the month. */
async function allianceTies(
  { db }: Context,
  { from, to }: Pick<Asked, 'from' | 'to'>,
): Promise<AllianceTies[]> {
  const months = monthsOf(from, to)
  const kinds = Object.values(TieKind)
  const { groups, cells } = await readCounted(db, 'ALLIANCE', { months, by: 'WINDOW', kinds })
  return [...(cells[0] ?? [])].flatMap(([key, { ties }]) => {
    const [first, second] = [groups[Math.floor(key / groups.length)]!, groups[key % groups.length]!]
    return first === second || first === '' ? [] : { first, second, ties }
  })
}

function told({ locale }: Context, reasons: readonly Reason[]) {
  return reasons.map(({ kind, ...text }) => ({ kind, text: text[locale] }))
}
