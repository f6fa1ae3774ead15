import { promotionAssociationArticles } from './promotion-association-articles.ts'
import { promotionAssociationBodies } from './promotion-association-bodies.ts'
import type { RuleSet } from './rule-set.ts'

/** The charter of a district promotion association (document 1). It names no quorum, no majority and no way of admission. */
export const promotionAssociation: RuleSet = {
  id: 'promotion-association',
  name: { zh: '党建促进会章程', en: 'Charter of a district promotion association' },
  source: 1,
  kind: 'PROMOTION_ASSOCIATION',
  articles: promotionAssociationArticles,
  rules: [
    {
      kind: 'ELIGIBILITY',
      article: '8',
      units: [
        { zh: '机关单位', en: 'agencies' },
        { zh: '高等院校', en: 'universities' },
        { zh: '企事业单位', en: 'companies and public institutions' },
        { zh: '社会组织', en: 'social organizations' },
        { zh: '部队', en: 'military units' },
        { zh: '科研院所', en: 'research institutes' },
      ],
    },
    { kind: 'WITHDRAWAL', article: '9', written: false },
    {
      kind: 'CADENCE',
      article: '11',
      subject: 'MEETING',
      body: 'ASSEMBLY',
      every: { count: 1, unit: 'YEAR', atLeast: 1 },
      inPrinciple: true,
    },
    { kind: 'DECISION', article: '11', body: 'ASSEMBLY', matter: 'AMEND_CHARTER' },
    { kind: 'DECISION', article: '11', body: 'ASSEMBLY', matter: 'YEAR_PLAN' },
    {
      kind: 'CADENCE',
      article: '13',
      subject: 'MEETING',
      body: 'COUNCIL',
      every: { count: 1, unit: 'HALF_YEAR', atLeast: 1 },
      inPrinciple: true,
    },
    ...promotionAssociationBodies,
    { kind: 'DECISION', article: '17', body: 'COUNCIL', matter: 'RESEARCH_COMMITTEES', by: 'APPROVAL' },
    { kind: 'FILING', article: '17', of: 'COMMITTEE_CHAIRS', with: ['COUNCIL'] },
    { kind: 'DECISION', article: '20', body: 'COUNCIL', matter: 'PROJECTS' },
    { kind: 'DECISION', article: '20', body: 'COUNCIL', matter: 'AWARDS' },
    { kind: 'PROJECT_STAGES', article: '21', stages: ['DECLARED', 'APPROVED', 'UNDER_WAY', 'ACCEPTED'] },
    { kind: 'DECISION', article: '22', body: 'SECRETARIAT', matter: 'AD_HOC_JOINT_MEETING', by: 'APPROVAL' },
    { kind: 'OPINION_HANDLING', article: '23', body: 'COUNCIL', numbered: true, closedOneByOne: true },
    { kind: 'OFFICE', article: '25', office: 'ANY', ways: ['NATURAL_REPLACEMENT', 'UNIT_PROPOSAL'] },
    { kind: 'FILING', article: '25', of: 'REPLACEMENT', with: ['SECRETARIAT'] },
    { kind: 'DESIGNATION', article: '25', each: 'MEMBER', role: 'FIXED_REPRESENTATIVE', count: 1 },
    { kind: 'DESIGNATION', article: '25', each: 'MEMBER', role: 'LIAISON', count: 1 },
    { kind: 'FILING', article: '25', of: 'DESIGNATION', with: ['SECRETARIAT'] },
    { kind: 'FUNDING', article: '26', sources: ['DISTRICT_BUDGET', 'MEMBER_PROJECTS'] },
  ],
}
