import { registerEnumType } from 'type-graphql'

export enum TeamKind {
  VOLUNTEER = 'VOLUNTEER',
  SAFETY_SQUAD = 'SAFETY_SQUAD',
  COMMANDO = 'COMMANDO',
}

registerEnumType(TeamKind, {
  name: 'TeamKind',
  description: 'What a team is for (队伍类别).',
  valuesConfig: {
    VOLUNTEER: { description: 'Volunteer service (志愿服务队).' },
    SAFETY_SQUAD: { description: 'Mutual safety checks (安全红色分队).' },
    COMMANDO: { description: 'Urgent, hard and dangerous tasks (突击队).' },
  },
})
