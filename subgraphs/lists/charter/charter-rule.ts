import type { ProjectStage } from '../project/project-stage.ts'

/** The stages that a project passes, in order (document 1, article 21). */
export interface ProjectStagesRule {
  readonly kind: 'PROJECT_STAGES'
  readonly stages: readonly ProjectStage[]
}

/** How many major projects a year, both ends included (document 2, 5(3)). */
export interface ProjectLimitRule {
  readonly kind: 'PROJECT_LIMIT'
  readonly min: number
  readonly max: number
}

/** Which body keeps the opinion ledger, and how (document 1, article 23). */
export interface OpinionHandlingRule {
  readonly kind: 'OPINION_HANDLING'
  readonly body: string
  readonly numbered: boolean
  readonly closedOneByOne: boolean
  /** Within how many days of its assignment a reply is due, where the charter says so. */
  readonly days?: number
}

/** Which body decides a matter; of interest here: projects (document 1, article 20). */
export interface ProjectDecisionRule {
  readonly kind: 'DECISION'
  readonly body: string
  readonly matter: 'PROJECTS'
}

export type CopiedRule = ProjectStagesRule | ProjectLimitRule | OpinionHandlingRule | ProjectDecisionRule

/** A rule with the article that it comes from; `articleNumber` as the source prints it. */
export interface Cited<Rule> {
  readonly id: string
  readonly articleId: string
  readonly articleNumber: string
  readonly rule: Rule
}

const copied = new Set(['PROJECT_STAGES', 'PROJECT_LIMIT', 'OPINION_HANDLING'])

/** Whether a rule is of a kind that this subgraph goes by. */
export function isCopied(rule: { readonly kind: string; readonly matter?: string }): boolean {
  return copied.has(rule.kind) || (rule.kind === 'DECISION' && rule.matter === 'PROJECTS')
}

/** The rule of a kind among an alliance's, or undefined where its charter has none. */
export function ruleOf<Kind extends CopiedRule['kind']>(
  rules: readonly Cited<CopiedRule>[],
  kind: Kind,
): Cited<Extract<CopiedRule, { kind: Kind }>> | undefined {
  return rules.find(({ rule }) => rule.kind === kind) as
    | Cited<Extract<CopiedRule, { kind: Kind }>>
    | undefined
}
