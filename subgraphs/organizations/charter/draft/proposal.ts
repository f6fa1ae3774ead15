import { WrongStateError } from '../../../../shared/errors.ts'
import type { MutationContext } from '../../../../shared/graph/context.ts'
import { dayOf } from '../../../../shared/time.ts'
import type { LockedAlliance } from '../../alliance/alliance.lock.ts'
import { askDecision } from '../../decision/decision.changes.ts'
import { deciderOf } from '../../decision/decision.rules.ts'
import { latestAdopted } from '../charter-adopted.ts'
import type { BodyKind } from '../rule-vocabulary.ts'
import { rulesInForce, rulesOfCharter } from '../rules-in-force.ts'
import { type LockedCharter, setCharter } from './draft.changes.ts'

/** The draft was written to replace a version that another one has replaced meanwhile. */
export class CharterOutdatedError extends WrongStateError {
  constructor() {
    super({
      zh: '起草之后已有新的章程通过,请以现行章程为底稿重新起草。',
      en: 'Another version was adopted since this one was drafted. Draft it anew from the one in force.',
    })
  }
}

/**
 * Puts a draft to the body that decides: an amendment to the one that the charter in force names, the first charter to the one
 * that it names itself. One version at a time.
 */
export async function propose(
  context: MutationContext,
  alliance: LockedAlliance,
  charter: LockedCharter,
  body: BodyKind | null | undefined,
): Promise<void> {
  if ((await latestAdopted(context.db, alliance.id)) !== charter.replacesId) throw new CharterOutdatedError()
  const today = dayOf(context.now()).toString()
  const inForce = await rulesInForce(context.db, alliance.id, today)
  const matter = inForce ? 'AMEND_CHARTER' : 'ADOPT_CHARTER'
  const decider = deciderOf(inForce ?? (await rulesOfCharter(context.db, charter.id)), matter, body)
  await setCharter(context, charter.id, { status: 'PROPOSED' })
  const { version, title } = charter
  await askDecision(context, {
    ...decider,
    matter,
    subjectId: charter.id,
    allianceId: alliance.id,
    title: { zh: `《${title}》第 ${version} 版`, en: `“${title}”, version ${version}` },
  })
}
