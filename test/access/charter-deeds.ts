import { sql } from 'kysely'
import { appendEvents } from '../../shared/events/outbox.ts'
import { derivedId } from '../../shared/ids.ts'
import { loadCharter } from '../../subgraphs/organizations/charter/charter.load.ts'
import { act } from './act.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const { office } = people
const allianceId = 'alliance_one'

export const charterInForce = derivedId('charter', allianceId, 1)
export const adoptedRule = derivedId('rule', 'charter_next', 0)
export const draftRule = derivedId('rule', 'charter_draft', 0)

/** The next version, adopted for a later day, a draft of the one after with its decision asked for, and one that was withdrawn. */
export async function writeCharters(world: World, motionId: string): Promise<void> {
  const articles = [{ number: '一', title: '宗旨', chapter: '第一章 总则', text: '本联盟……' }]
  const quorum = {
    kind: 'QUORUM',
    body: 'ASSEMBLY',
    fraction: { num: 1, den: 2 },
    boundary: 'AT_LEAST',
  } as const
  const due = (subject: 'MEETING' | 'LECTURE', unit: 'YEAR' | 'HALF_YEAR') =>
    ({ kind: 'CADENCE', subject, every: { count: 1, unit, atLeast: 1 }, article: '一' }) as const
  const cadences = [{ ...due('MEETING', 'YEAR'), body: 'ASSEMBLY' as const }, due('LECTURE', 'HALF_YEAR')]
  const rules = [{ ...quorum, article: '一' }, ...cadences]
  const charter = { allianceId, title: '章程', articles, rules }
  const { rows } = world.subgraphs.organizations.database
  const replacesId = charterInForce
  const next = { ...charter, id: 'charter_next', version: 2, effectiveFrom: '2026-12-01', replacesId }
  const at = Temporal.Instant.from('2026-11-23T02:00:00Z')
  await appendEvents(rows, 'organizations', await loadCharter(rows, next), { actor: null, at })
  await loadCharter(rows, { ...charter, id: 'charter_draft', version: 3, effectiveFrom: null, replacesId })
  await sql`update organizations.charter set wanted_from = '2027-01-01' where replaces_id = ${replacesId}`.execute(
    rows,
  )
  for (const version of ['next', 'draft'])
    await sql`
      insert into organizations.decision (id, subject_id, alliance_id, matter, body, way, state, charter_id, rule_id,
        article_number, asked_on, decided_on, motion_id, reason)
      values (${`decision_${version}`}, ${`charter_${version}`}, ${allianceId}, 'AMEND_CHARTER', 'ASSEMBLY', 'APPROVAL',
        'PASSED', 'charter_next', ${adoptedRule}, '一', '2026-06-01', '2026-07-01', ${motionId}, '各方同意')`.execute(
      rows,
    )
  const { id: charterId } = await act(world, office, 'draftCharter', { allianceId })
  await act(world, office, 'withdrawCharter', { charterId, revision: 1, reason: '另行起草' })
}
