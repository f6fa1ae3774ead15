import type { Bilingual } from '../../../shared/errors.ts'

const word = (zh: string, en: string): Bilingual => ({ zh, en })

/** The steps of founding (组建环节). */
export const foundingStepWords = {
  APPLY: word('申请组建', 'applies for the founding'),
  APPROVE: word('批复组建', 'approves the founding'),
  FOUND: word('召开成立大会', 'holds the founding meeting'),
} satisfies Record<string, Bilingual>
export type FoundingStep = keyof typeof foundingStepWords

/** What a step of founding settles (组建时确定的事项). */
export const foundingMatterWords = {
  MEMBERS: word('成员党组织', 'the member organizations'),
  CHARTER: word('章程', 'the charter'),
  AGREEMENT: word('共建协议', 'the agreement'),
  BODIES: word('议事机构', 'the bodies'),
  WORK_RULES: word('日常工作制度', 'the rules of daily work'),
  PLAN: word('工作计划', 'the plan'),
} satisfies Record<string, Bilingual>
export type FoundingMatter = keyof typeof foundingMatterWords
