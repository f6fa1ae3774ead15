import { type Kysely, sql } from 'kysely'
import type { CharterRule, RuleKind, RuleOf } from './charter.rules.ts'

/** A rule with the id of its row; the rule names its article. */
export interface StoredRule<Rule extends CharterRule = CharterRule> {
  readonly id: string
  readonly rule: Rule
}

/** The rules of one version of a charter. */
export interface RulesOfCharter {
  readonly charterId: string
  readonly rules: readonly StoredRule[]
}

/** The rules of the version that is in force on a day; null before the first. */
export async function rulesInForce(
  db: Kysely<unknown>,
  allianceId: string,
  on: string,
): Promise<RulesOfCharter | null> {
  const { rows } = await sql<{ id: string }>`
    select id from organizations.charter where alliance_id = ${allianceId} and effective_from <= ${on}::date
    order by effective_from desc, version desc limit 1`.execute(db)
  return rows[0] ? rulesOfCharter(db, rows[0].id) : null
}

/** The same without their ids; none before the first charter is in force. */
export async function rulesOn(
  db: Kysely<unknown>,
  allianceId: string,
  on: string,
): Promise<readonly CharterRule[]> {
  return (await rulesInForce(db, allianceId, on))?.rules.map(({ rule }) => rule) ?? []
}

export async function rulesOfCharter(db: Kysely<unknown>, charterId: string): Promise<RulesOfCharter> {
  const { rows } = await sql<StoredRule>`
    select id, rule from organizations.rule where charter_id = ${charterId} order by place`.execute(db)
  return { charterId, rules: rows }
}

/** Those of one kind. */
export function storedOf<Kind extends RuleKind>(
  rules: readonly StoredRule[],
  kind: Kind,
): StoredRule<RuleOf<Kind>>[] {
  return rules.filter((stored): stored is StoredRule<RuleOf<Kind>> => stored.rule.kind === kind)
}
