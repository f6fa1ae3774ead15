import type { AllianceKind, BodyKind, OfficeFact } from './facts/alliance.ts'

/** An office that alliances of a kind have in a body: how many hold it, from which seat of the body on. */
export interface OfficePlan extends Pick<OfficeFact, 'title' | 'kind' | 'appointment'> {
  body: BodyKind
  from: number
  holders: number
  /** The length of a term; null where the charter names none or the office goes with another. */
  years: number | null
}

const secretaryGeneral: OfficePlan = {
  body: 'SECRETARIAT',
  title: '秘书长',
  kind: 'SECRETARY_GENERAL',
  appointment: 'EX_OFFICIO',
  from: 1,
  holders: 1,
  years: null,
}

const head = { kind: 'CHAIR', appointment: 'EX_OFFICIO', from: 0, holders: 1, years: null } as const

/** Offices by charter: 0§13; 1§12–13, 1§15, 1§17–18; 2, sections 3 and 5; 3§8.1; 4, section 3. */
export const officePlans: Readonly<Record<AllianceKind, readonly OfficePlan[]>> = {
  INDUSTRY_CHAIN: [
    { ...head, body: 'COUNCIL', title: '理事长', appointment: 'ELECTED', years: 2 },
    {
      body: 'COUNCIL',
      title: '理事',
      kind: 'COUNCIL_SEAT',
      appointment: 'ELECTED',
      from: 1,
      holders: 6,
      years: null,
    },
    secretaryGeneral,
  ],
  PROMOTION_ASSOCIATION: [
    { ...head, body: 'COUNCIL', title: '会长', kind: 'PRESIDENT' },
    { ...head, body: 'COUNCIL', title: '常务副会长', kind: 'STANDING_VICE_PRESIDENT', from: 1, holders: 2 },
    {
      body: 'COUNCIL',
      title: '年度执行副会长',
      kind: 'EXECUTIVE_VICE_PRESIDENT',
      appointment: 'ELECTED',
      from: 3,
      holders: 2,
      years: 1,
    },
    secretaryGeneral,
    { ...head, body: 'COMMITTEE', title: '主任', kind: 'COMMITTEE_CHAIR', holders: 2 },
    { ...head, body: 'BRANCH', title: '分会会长', kind: 'BRANCH_CHAIR' },
    { ...head, body: 'EXPERTS', title: '咨询专家', kind: 'DIRECTOR', holders: 7 },
  ],
  REGIONAL: [{ ...head, body: 'JOINT_MEETING', title: '执行会长', years: 1 }, secretaryGeneral],
  UNION: [{ ...head, body: 'ASSEMBLY', title: '联合体书记', kind: 'GENERAL_LEAD' }, secretaryGeneral],
  PARK_ENTERPRISE: [{ ...head, body: 'JOINT_MEETING', title: '召集人', kind: 'CONVENER' }, secretaryGeneral],
}
