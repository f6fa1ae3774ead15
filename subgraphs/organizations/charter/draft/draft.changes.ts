import { sql } from 'kysely'
import {
  InvalidInputError,
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
  WrongStateError,
} from '../../../../shared/errors.ts'
import type { MutationContext } from '../../../../shared/graph/context.ts'
import { newId } from '../../../../shared/ids.ts'
import { dayOf } from '../../../../shared/time.ts'
import { type LockedAlliance, lockActiveAlliance } from '../../alliance/alliance.lock.ts'
import { charterById } from '../charter.reads.ts'
import { ruleSetFor } from '../rule-sets/rule-sets.ts'
import type { DraftCharterInput } from './draft.inputs.ts'
import type { Draft } from './draft.rules.ts'
import { readDraft } from './draft.store.ts'

/** A version of a charter that is to be changed. */
export interface LockedCharter {
  readonly id: string
  readonly allianceId: string
  readonly version: number
  readonly title: string
  readonly status: string
  readonly revision: number
  readonly replacesId: string | null
}

/** Locks a version and its alliance. Whoever may not see a draft is told that it is not there. */
export async function lockCharter(
  context: MutationContext,
  id: string,
): Promise<{ charter: LockedCharter; alliance: LockedAlliance }> {
  if (!context.viewer) throw new UnauthenticatedError()
  const seen = await charterById(context, id)
  if (!seen) throw new NotFoundError('charterId', id)
  const alliance = await lockActiveAlliance(context.db, seen.allianceId)
  const { rows } = await sql<LockedCharter>`
    select id, alliance_id as "allianceId", version, title, status, revision, replaces_id as "replacesId"
    from organizations.charter where id = ${id} for update`.execute(context.db)
  return { charter: rows[0]!, alliance }
}

/** The revision that was sent is the present one, and the version is in one of these states. */
export function checkState(charter: LockedCharter, sent: number, ...states: readonly string[]): void {
  if (charter.revision !== sent) throw new StaleVersionError(sent, charter.revision)
  if (states.includes(charter.status)) return
  throw new WrongStateError({
    zh: '该版章程已提请审议或已有结果,不能再改。',
    en: 'This version is put to the vote or decided already, and stays as it is.',
  })
}

/** What a draft starts from, with ids of its own. */
export async function copyOf(
  context: MutationContext,
  input: DraftCharterInput,
  inForce: string | null,
): Promise<Draft & { readonly title: string; readonly from: string }> {
  if (input.fromCharterId && input.fromRuleSet)
    throw new InvalidInputError('fromRuleSet', {
      zh: 'fromCharterId 与 fromRuleSet 不能同时使用。',
      en: 'Give fromCharterId or fromRuleSet, not both.',
    })
  if (input.fromRuleSet) {
    const { id, name, articles, rules } = ruleSetFor(input.fromRuleSet)
    const own = articles.map((article) => ({ ...article, chapter: null, id: newId('article') }))
    return {
      title: name.zh,
      from: id,
      articles: own,
      rules: rules.map((rule) => ({ id: newId('rule'), rule })),
    }
  }
  return copyOfCharter(context, input.fromCharterId ?? inForce)
}

async function copyOfCharter(context: MutationContext, id: string | null) {
  const charter = id ? await charterById(context, id) : null
  if (!id || !charter) throw new NotFoundError('fromCharterId', id ?? '')
  const { articles, rules } = await readDraft(context.db, id)
  return {
    title: charter.title,
    from: id,
    articles: articles.map((article) => ({ ...article, id: newId('article') })),
    rules: rules.map(({ rule }) => ({ id: newId('rule'), rule })),
  }
}

export async function insertDraft(
  { db }: MutationContext,
  id: string,
  row: {
    readonly allianceId: string
    readonly title: string
    readonly from: string
    readonly replacesId: string | null
    readonly wantedFrom: string | null
  },
): Promise<void> {
  const { allianceId, title, from, replacesId, wantedFrom } = row
  await sql`
    insert into organizations.charter (id, alliance_id, version, title, status, replaces_id, copied_from, wanted_from)
    select ${id}, ${allianceId}, coalesce(max(version), 0) + 1, ${title}, 'DRAFT', ${replacesId}, ${from}, ${wantedFrom}::date
    from organizations.charter where alliance_id = ${allianceId}`.execute(db)
}

/** Moves a version on; its revision counts that. */
export async function setCharter(
  { db }: MutationContext,
  id: string,
  {
    status,
    title,
    wantedFrom,
  }: {
    status?: string
    title?: string | null | undefined
    wantedFrom?: string | null | undefined
  },
): Promise<void> {
  await sql`
    update organizations.charter set revision = revision + 1, status = coalesce(${status ?? null}, status),
      title = coalesce(${title ?? null}, title), wanted_from = coalesce(${wantedFrom ?? null}::date, wanted_from)
    where id = ${id}`.execute(db)
}

/** No charter begins in the past. */
export function checkWanted({ now }: MutationContext, wantedFrom: string | null | undefined): void {
  const today = dayOf(now()).toString()
  if (!wantedFrom || wantedFrom >= today) return
  throw new InvalidInputError('wantedFrom', {
    zh: '生效日期不能早于今天。',
    en: 'A charter is not in force from a day in the past.',
  })
}
