/** Bodies of an alliance (机构), as the contract names them. */
export const bodyKinds = [
  'ASSEMBLY',
  'COUNCIL',
  'JOINT_MEETING',
  'SECRETARIAT',
  'COMMITTEE',
  'BRANCH',
  'EXPERTS',
] as const
export type BodyKind = (typeof bodyKinds)[number]

/** 以上 includes the number itself, 超过 does not (Civil Code, article 1259). */
export const boundaries = ['AT_LEAST', 'MORE_THAN'] as const
export type Boundary = (typeof boundaries)[number]

/** Whose number a majority is counted from: all entitled, those present, or the votes cast. */
export const bases = ['ENTITLED', 'PRESENT', 'CAST'] as const
export type Base = (typeof bases)[number]

export const periodUnits = ['YEAR', 'HALF_YEAR', 'QUARTER', 'MONTH'] as const
export type PeriodUnit = (typeof periodUnits)[number]

/** How a decision comes about: by vote (表决), approval (批准), consultation (协商), or with nobody against it (协商一致). */
export const decisionWays = ['VOTE', 'APPROVAL', 'CONSULTATION', 'CONSENSUS'] as const
export type DecisionWay = (typeof decisionWays)[number]

/** An exact share: `num` of `den`, both positive integers, at most the whole. */
export interface Fraction {
  num: number
  den: number
}

/** `count` units long; 2 MONTH is every second month. */
export interface Period {
  count: number
  unit: PeriodUnit
}

/** Every rule cites its article, with the number as the source prints it. */
export interface Cited {
  article: string
}
