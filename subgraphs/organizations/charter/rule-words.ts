import type { Bilingual } from '../../../shared/errors.ts'
import type { Base, BodyKind, Boundary, DecisionWay, PeriodUnit } from './rule-vocabulary.ts'

const word = (zh: string, en: string): Bilingual => ({ zh, en })

export const bodyWords: Record<BodyKind, Bilingual> = {
  ASSEMBLY: word('成员大会', 'member assembly'),
  COUNCIL: word('理事会', 'council'),
  JOINT_MEETING: word('联席会议', 'joint meeting'),
  SECRETARIAT: word('秘书处', 'secretariat'),
  COMMITTEE: word('专业研究委员会', 'research committee'),
  BRANCH: word('街道分会', 'street branch'),
  EXPERTS: word('专家咨询委员会', 'expert committee'),
}

export const boundaryWords: Record<Boundary, string> = { AT_LEAST: '≥', MORE_THAN: '>' }

export const baseWords: Record<Base, Bilingual> = {
  ENTITLED: word('应到成员', 'those entitled'),
  PRESENT: word('到会成员', 'those present'),
  CAST: word('投票成员', 'the votes cast'),
}

export const unitWords: Record<PeriodUnit, Bilingual> = {
  YEAR: word('年', 'year'),
  HALF_YEAR: word('半年', 'half-year'),
  QUARTER: word('季度', 'quarter'),
  MONTH: word('月', 'month'),
}

export const wayWords: Record<DecisionWay, Bilingual> = {
  VOTE: word('表决', 'by vote'),
  APPROVAL: word('批准', 'by approval'),
  CONSULTATION: word('协商', 'by consultation'),
  CONSENSUS: word('协商一致', 'by consensus'),
}

/** What a decision, a quorum or a majority is about (事项). */
export const matterWords = {
  ADOPT_CHARTER: word('章程的通过', 'adopting the charter'),
  AMEND_CHARTER: word('章程的修改', 'amending the charter'),
  INTERPRET_CHARTER: word('章程的解释', 'interpreting the charter'),
  YEAR_PLAN: word('年度工作安排', 'the plan of the year'),
  YEAR_PRIORITIES: word('年度重点事项', 'the priorities of the year'),
  THEME_DAY_PLAN: word('年度主题党日计划', 'the plan of theme Party days'),
  ADMISSION: word('成员单位的吸收', 'admitting a member'),
  EXPULSION: word('成员除名', 'expelling a member'),
  APPOINTMENT: word('人事任免', 'appointments'),
  ELECTION: word('选举', 'elections'),
  PROJECTS: word('项目审核、实施和验收', 'reviewing, running and accepting projects'),
  AWARDS: word('评选表彰', 'awards'),
  RESEARCH_COMMITTEES: word('专业研究委员会设置的调整', 'changing the research committees'),
  BRANCH_CHAIRS: word('分会双会长制与会长轮值制', 'two chairs of a street branch and their rotation'),
  AD_HOC_JOINT_MEETING: word('专题联席会的召开', 'calling a joint meeting on a problem'),
  DISSOLUTION: word('联盟的解散', 'dissolving the alliance'),
} satisfies Record<string, Bilingual>
export type Matter = keyof typeof matterWords

/** How equal votes are decided (票数相等时的处理). */
export const tieWords = {
  RUN_OFF: word('另行投票', 'by another ballot among them'),
  LOT: word('抽签', 'by lot'),
  CHAIR: word('由主持人决定', 'by the chair'),
} satisfies Record<string, Bilingual>
export type TieBreak = keyof typeof tieWords

/** Offices and seats (职务、席位). */
export const officeWords = {
  ANY: word('各级职务', 'any office'),
  CHAIR: word('理事长', 'chair of the council'),
  PRESIDENT: word('会长', 'president'),
  STANDING_VICE_PRESIDENT: word('常务副会长', 'standing vice president'),
  EXECUTIVE_VICE_PRESIDENT: word('年度执行副会长', 'executive vice president of the year'),
  SECRETARY_GENERAL: word('秘书长', 'secretary-general'),
  OFFICE_DIRECTOR: word('办公室主任', 'director of the office'),
  COUNCIL_SEAT: word('理事会席位', 'seat on the council'),
  STANDING_DIRECTOR: word('常务理事', 'standing member of the council'),
  DIRECTOR_UNIT: word('理事单位', 'director unit'),
  CHAIR_UNIT: word('会长单位', 'chair unit'),
  EXECUTIVE_CHAIR_UNIT: word('执行会长单位', 'executive chair unit'),
  CONVENER: word('联席会议召集人', 'convener of the joint meeting'),
  COMMITTEE_CHAIR: word('专业研究委员会主任', 'chair of a research committee'),
  BRANCH_CHAIR: word('街道分会会长', 'chair of a street branch'),
  BRANCH_UNIT_CHAIR: word('分会区域单位会长', 'unit chair of a street branch'),
  GENERAL_LEAD: word('总负责人', 'general lead'),
  SPECIFIC_LEAD: word('具体负责人', 'lead for its own part'),
  FIRST_RESPONSIBLE: word('融合共建第一责任人', 'first responsible for joint building'),
  COMMUNITY_HEAD: word('产业化共同体负责人', 'head of the industry community'),
  COMMUNITY_SECRETARY: word('多元治理共同体书记', 'secretary of the governance community'),
  COMMUNITY_DEPUTY: word(
    '多元治理共同体副书记、委员',
    'deputy secretary or committee member of the governance community',
  ),
} satisfies Record<string, Bilingual>
export type Office = keyof typeof officeWords

/** How an office is filled (产生方式). */
export const officeWayWords = {
  EX_OFFICIO: word('因职担任', 'ex officio'),
  ELECTION: word('选举产生', 'by election'),
  CONSULTATION: word('协商产生', 'by consultation'),
  RECOMMENDATION: word('推荐产生', 'by recommendation'),
  SELECTION: word('选任', 'by selection'),
  NATURAL_REPLACEMENT: word('由接任其工作的人自然更替', 'by whoever takes over the post'),
  UNIT_PROPOSAL: word('由所在单位提出接替人选', 'by proposal of the unit'),
} satisfies Record<string, Bilingual>
export type OfficeWay = keyof typeof officeWayWords

/** What recurs (应办事项). */
export const subjectWords = {
  MEETING: word('会议', 'meeting'),
  MEMBERS_MEETING: word('党员大会', 'general meeting of Party members'),
  BRANCH_COMMITTEE: word('支委会', 'branch committee meeting'),
  GROUP_MEETING: word('党小组会', 'Party group meeting'),
  LECTURE: word('党课', 'Party lecture'),
  DEMOCRATIC_LIFE_MEETING: word('党员民主生活会', 'democratic-life meeting'),
  MEMBER_REVIEW: word('党员评议', 'review of members'),
  REPORT: word('工作汇报', 'work report'),
  DUTY_REPORT: word('成员履职汇报', 'duty reports of the members'),
  CONTACT: word('工作组联系基层党组织', 'contact of the working group with primary organizations'),
  YEAR_PLAN: word('年度工作计划', 'plan of the year'),
  SUPERVISION: word('督促', 'supervision'),
  YEAR_END_REVIEW: word('年终评比', 'year-end review'),
  ASSESSMENT: word('考核', 'assessment'),
} satisfies Record<string, Bilingual>
export type CadenceSubject = keyof typeof subjectWords

/** What takes turns besides offices (轮值). */
export const turnWords = {
  THEME_DAY: word('主题党日', 'theme Party day'),
  SMALL_ACTIVITY: word('小型活动', 'small activities'),
} satisfies Record<string, Bilingual>
export type Turn = keyof typeof turnWords
