import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { InvalidInputError } from '../../../../shared/errors.ts'
import type { MutationContext } from '../../../../shared/graph/context.ts'
import { newId } from '../../../../shared/ids.ts'
import { lockActiveAlliance } from '../../alliance/alliance.lock.ts'
import { withdrawDecision } from '../../decision/decision.changes.ts'
import { grantOf, takeStep } from '../../step/step.changes.ts'
import { StepKind } from '../../step/step-kind.ts'
import { latestAdopted } from '../charter-adopted.ts'
import { checkState, checkWanted, copyOf, insertDraft, lockCharter, setCharter } from './draft.changes.ts'
import {
  ChangeCharterInput,
  CharterPayload,
  DraftCharterInput,
  ProposeCharterInput,
  WithdrawCharterInput,
} from './draft.inputs.ts'
import { checkDraft, edited } from './draft.rules.ts'
import { readDraft, writeDraft } from './draft.store.ts'
import { propose } from './proposal.ts'

@Resolver()
export class CharterDraftResolver {
  @Mutation(() => CharterPayload, {
    description: 'Begin a new version of a charter from a copy, as the office of the alliance (起草章程).',
  })
  async draftCharter(
    @Arg('input', () => DraftCharterInput) input: DraftCharterInput,
    @Ctx() context: MutationContext,
  ): Promise<CharterPayload> {
    const { allianceId, wantedFrom = null } = input
    const alliance = await lockActiveAlliance(context.db, allianceId)
    const grant = grantOf(context, 'OFFICE', { places: [allianceId] })
    checkWanted(context, wantedFrom)
    const replacesId = await latestAdopted(context.db, alliance.id)
    const copy = await copyOf(context, input, replacesId)
    checkDraft(copy)
    const id = newId('charter')
    const title = input.title?.trim() || copy.title
    await insertDraft(context, id, { allianceId, title, from: copy.from, replacesId, wantedFrom })
    await writeDraft(context.db, id, copy)
    await takeStep(context, grant, { kind: StepKind.CHARTER_DRAFTED, allianceId, subjectId: id })
    return { charter: { id } }
  }

  @Mutation(() => CharterPayload, {
    description:
      'Change a draft: refused where a rule cannot be meant, two contradict each other or leave a hole (修改章程草案).',
  })
  async changeCharter(
    @Arg('input', () => ChangeCharterInput) input: ChangeCharterInput,
    @Ctx() context: MutationContext,
  ): Promise<CharterPayload> {
    const { charter, alliance } = await lockCharter(context, input.charterId)
    const grant = grantOf(context, 'OFFICE', { places: [alliance.id] })
    checkState(charter, input.revision, 'DRAFT')
    checkWanted(context, input.wantedFrom)
    const draft = edited(await readDraft(context.db, charter.id), editsOf(input), newId)
    checkDraft(draft)
    await writeDraft(context.db, charter.id, draft)
    await setCharter(context, charter.id, { title: input.title, wantedFrom: input.wantedFrom })
    const step = { kind: StepKind.CHARTER_CHANGED, allianceId: alliance.id, subjectId: charter.id }
    await takeStep(context, grant, step)
    return { charter: { id: charter.id } }
  }

  @Mutation(() => CharterPayload, {
    description:
      'Put a draft to the body that decides on charters; its vote puts it in force (提请审议章程; document 0, articles 9 and 18).',
  })
  async proposeCharter(
    @Arg('input', () => ProposeCharterInput) input: ProposeCharterInput,
    @Ctx() context: MutationContext,
  ): Promise<CharterPayload> {
    const { charter, alliance } = await lockCharter(context, input.charterId)
    const grant = grantOf(context, 'OFFICE', { places: [alliance.id] })
    checkState(charter, input.revision, 'DRAFT')
    checkDraft(await readDraft(context.db, charter.id))
    await propose(context, alliance, charter, input.body)
    const step = { kind: StepKind.CHARTER_PROPOSED, allianceId: alliance.id, subjectId: charter.id }
    await takeStep(context, grant, step)
    return { charter: { id: charter.id } }
  }

  @Mutation(() => CharterPayload, {
    description: 'Take back a draft, or a proposal that is not decided yet (撤回章程草案).',
  })
  async withdrawCharter(
    @Arg('input', () => WithdrawCharterInput) input: WithdrawCharterInput,
    @Ctx() context: MutationContext,
  ): Promise<CharterPayload> {
    const { charter, alliance } = await lockCharter(context, input.charterId)
    const grant = grantOf(context, 'OFFICE', { places: [alliance.id] })
    checkState(charter, input.revision, 'DRAFT', 'PROPOSED')
    const reason = input.reason.trim()
    if (!reason) throw new InvalidInputError('reason', { zh: '请说明理由。', en: 'Say why.' })
    await setCharter(context, charter.id, { status: 'WITHDRAWN' })
    await withdrawDecision(context, charter.id)
    const step = { kind: StepKind.CHARTER_WITHDRAWN, allianceId: alliance.id, subjectId: charter.id, reason }
    await takeStep(context, grant, step)
    return { charter: { id: charter.id } }
  }
}

function editsOf({ articles, removeArticles, rules, removeRules }: ChangeCharterInput) {
  return {
    articles: (articles ?? []).map(({ number, title = null, chapter = null, text }) => {
      return { number, title, chapter, text }
    }),
    removeArticles: removeArticles ?? [],
    rules: rules ?? [],
    removeRules: removeRules ?? [],
  }
}
