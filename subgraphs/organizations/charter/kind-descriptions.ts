import type { Bilingual } from '../../../shared/errors.ts'
import type { RuleKind } from './charter.rules.ts'

/** What rules of each kind say, in English with the Chinese term, as the graph describes them. */
export const kindDescriptions: Readonly<Record<RuleKind, string>> = {
  QUORUM: 'How many must be present (法定人数).',
  MAJORITY: 'What passes (表决通过比例).',
  DECISION: 'Which body decides (决定权).',
  ADMISSION: 'How one joins (入会).',
  NOTICE: 'How long before a meeting it is called (会议通知).',
  EXCLUSION: 'Who is not counted among those due to attend (不计入应到).',
  DELEGATION: 'Whether one may vote for others (委托表决).',
  TIE: 'How equal votes are decided (票数相等).',
  CADENCE: 'What recurs (周期).',
  TERM: 'How long an office is held (任期).',
  LAPSE: 'When a member is taken to have left (视为退出).',
  ROTATION: 'What takes turns (轮值).',
  WITHDRAWAL: 'How one leaves (退会).',
  SEATS: 'How many seats (席位).',
  SEAT_SHARE: 'At most which share of a body’s seats (席位占比).',
  OFFICE: 'How an office is filled (职务产生).',
  BODY: 'A body that is set up (机构设置).',
  LAYERS: 'The layers of the bodies (分层).',
  COMPOSITION: 'What something must consist of (构成).',
  DESIGNATION: 'Whom a member must name (指定人员).',
  FILING: 'What is filed with whom (备案).',
  ELIGIBILITY: 'Who may join (入会资格).',
  FOUNDING: 'A step of founding (组建).',
  ADJUSTMENT: 'Who adjusts or dissolves (调整撤销).',
  PROJECT_STAGES: 'The stages of projects (项目阶段).',
  PROJECT_LIMIT: 'How many major projects a year (年度重大项目数).',
  OPINION_HANDLING: 'How opinions are handled (意见办理).',
  YEARLY_MINIMUM: 'The least to do in a year (年度最低要求).',
  LISTS: 'The lists that are kept (清单).',
  SHARING: 'What is opened to each other (共享).',
  TEAM: 'Teams to set up (队伍).',
  FUNDING: 'Where the money comes from (经费来源).',
  POINTS: 'For what points are kept, and how many (积分).',
  STARS: 'The grades of points (星级).',
  REGISTER: 'Registers to be kept (造册).',
}

/** The subject of a kind of rule: the Chinese term, and the English phrase. */
export function kindWord(kind: RuleKind): Bilingual {
  const [, en, zh] = /^(.*) \((.*)\)\.$/.exec(kindDescriptions[kind])!
  return { zh: zh!, en: en!.replace(/^./, (letter) => letter.toLowerCase()) }
}
