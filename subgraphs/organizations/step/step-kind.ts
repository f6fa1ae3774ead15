import { registerEnumType } from 'type-graphql'

/** The steps of an alliance's life, with their events: `charter.putToVote` is CHARTER_PUT_TO_VOTE. */
export enum StepKind {
  CHARTER_DRAFTED = 'CHARTER_DRAFTED',
  CHARTER_CHANGED = 'CHARTER_CHANGED',
  CHARTER_PROPOSED = 'CHARTER_PROPOSED',
  CHARTER_ADOPTED = 'CHARTER_ADOPTED',
  CHARTER_REJECTED = 'CHARTER_REJECTED',
  CHARTER_WITHDRAWN = 'CHARTER_WITHDRAWN',
  APPLICATION_HANDED_IN = 'APPLICATION_HANDED_IN',
  APPLICATION_PROPOSED = 'APPLICATION_PROPOSED',
  APPLICATION_ADMITTED = 'APPLICATION_ADMITTED',
  APPLICATION_REFUSED = 'APPLICATION_REFUSED',
  APPLICATION_WITHDRAWN = 'APPLICATION_WITHDRAWN',
  MEMBERSHIP_JOINED = 'MEMBERSHIP_JOINED',
  MEMBERSHIP_LEFT = 'MEMBERSHIP_LEFT',
  MEMBERSHIP_WARNED = 'MEMBERSHIP_WARNED',
  MEMBERSHIP_DEEMED_LEFT = 'MEMBERSHIP_DEEMED_LEFT',
  MEMBERSHIP_RESTORED = 'MEMBERSHIP_RESTORED',
  MEMBERSHIP_TIER_CHANGED = 'MEMBERSHIP_TIER_CHANGED',
  TURN_TAKEN = 'TURN_TAKEN',
  MEMBERSHIP_SPEAKERS_NAMED = 'MEMBERSHIP_SPEAKERS_NAMED',
  FOUNDING_APPLIED = 'FOUNDING_APPLIED',
  FOUNDING_APPROVED = 'FOUNDING_APPROVED',
  FOUNDING_REFUSED = 'FOUNDING_REFUSED',
  FOUNDING_WITHDRAWN = 'FOUNDING_WITHDRAWN',
  FOUNDING_FILED = 'FOUNDING_FILED',
  FOUNDING_FOUNDED = 'FOUNDING_FOUNDED',
  ADJUSTMENT_MADE = 'ADJUSTMENT_MADE',
  ADJUSTMENT_DISSOLVED = 'ADJUSTMENT_DISSOLVED',
  ADJUSTMENT_FILED = 'ADJUSTMENT_FILED',
  COMMUNITY_PROPOSED = 'COMMUNITY_PROPOSED',
  COMMUNITY_CHANGED = 'COMMUNITY_CHANGED',
  COMMUNITY_RECOGNIZED = 'COMMUNITY_RECOGNIZED',
  COMMUNITY_FILED = 'COMMUNITY_FILED',
}

registerEnumType(StepKind, {
  name: 'StepKind',
  description: 'A step in the life of an alliance (办理环节).',
  valuesConfig: {
    CHARTER_DRAFTED: { description: 'A version of the charter was drafted (起草章程).' },
    CHARTER_CHANGED: { description: 'A draft of the charter was changed (修改章程草案).' },
    CHARTER_PROPOSED: { description: 'A draft was put to the body that decides (提请审议章程).' },
    CHARTER_ADOPTED: { description: 'A version was adopted (章程通过).' },
    CHARTER_REJECTED: { description: 'A version was not adopted (章程未通过).' },
    CHARTER_WITHDRAWN: { description: 'A version was taken back (撤回章程草案).' },
    APPLICATION_HANDED_IN: { description: 'An application to join was handed in (提交入会申请).' },
    APPLICATION_PROPOSED: { description: 'It was put to the body that decides (提请审议入会申请).' },
    APPLICATION_ADMITTED: { description: 'The applicant was admitted (吸收为成员单位).' },
    APPLICATION_REFUSED: { description: 'The applicant was refused (入会申请未通过).' },
    APPLICATION_WITHDRAWN: { description: 'It was taken back, or ended with the alliance (撤回入会申请).' },
    MEMBERSHIP_JOINED: { description: 'A member joined (加入联盟).' },
    MEMBERSHIP_LEFT: { description: 'A member left (退出联盟).' },
    MEMBERSHIP_WARNED: { description: 'A member in default was warned (提醒履行义务).' },
    MEMBERSHIP_DEEMED_LEFT: { description: 'A member was deemed to have left (视为退出).' },
    MEMBERSHIP_RESTORED: {
      description: 'That a member was deemed to have left was taken back (撤销视为退出).',
    },
    MEMBERSHIP_TIER_CHANGED: { description: 'A member moved to another tier (层级调整).' },
    TURN_TAKEN: { description: 'A member took over in turn (轮值交接).' },
    MEMBERSHIP_SPEAKERS_NAMED: {
      description: 'A member named its representative or liaison, or one has left (指定代表和联络员).',
    },
    FOUNDING_APPLIED: { description: 'The founding was applied for (申请组建).' },
    FOUNDING_APPROVED: { description: 'It was approved (批复组建).' },
    FOUNDING_REFUSED: { description: 'It was not approved (组建未获批准).' },
    FOUNDING_WITHDRAWN: { description: 'It was taken back (撤回组建申请).' },
    FOUNDING_FILED: { description: 'It was filed (组建备案).' },
    FOUNDING_FOUNDED: { description: 'The alliance was founded (召开成立大会).' },
    ADJUSTMENT_MADE: { description: 'The alliance was adjusted (联盟调整).' },
    ADJUSTMENT_DISSOLVED: { description: 'The alliance was dissolved (联盟撤销).' },
    ADJUSTMENT_FILED: { description: 'An adjustment or the dissolution was filed (调整、撤销备案).' },
    COMMUNITY_PROPOSED: { description: 'A community was proposed (提出共同体).' },
    COMMUNITY_CHANGED: { description: 'Who takes part in a community changed (共同体构成变更).' },
    COMMUNITY_RECOGNIZED: { description: 'A community was recognized (认定共同体).' },
    COMMUNITY_FILED: { description: 'The recognition of a community was filed (共同体认定备案).' },
  },
})

/** The kind of the event that tells of a step. */
export function eventKind(step: StepKind): string {
  const [noun, ...happened] = step.toLowerCase().split('_')
  const camel = happened.map((word, place) => (place === 0 ? word : word[0]!.toUpperCase() + word.slice(1)))
  return `${noun}.${camel.join('')}`
}
