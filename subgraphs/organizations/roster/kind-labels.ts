import { choice } from '../../../shared/roster/cells/choice.ts'
import { sectorNames } from '../../../shared/words/sectors.ts'
import type { OrganizationKind } from '../organization/organization.entity.ts'
import type { Sector, UnitKind } from '../unit/unit-kind.ts'

/** The type of an organization (党组织类型), by its usual short and full names. */
export const organizationKind = choice<`${OrganizationKind}`>(
  {
    WORK_COMMITTEE: { zh: '党工委', en: 'work committee' },
    COMMITTEE: { zh: '党委', en: 'committee' },
    GENERAL_BRANCH: { zh: '党总支', en: 'general branch' },
    BRANCH: { zh: '党支部', en: 'branch' },
    JOINT_BRANCH: { zh: '联合党支部', en: 'joint branch' },
  },
  {
    工委: 'WORK_COMMITTEE',
    工作委员会: 'WORK_COMMITTEE',
    党的工作委员会: 'WORK_COMMITTEE',
    委员会: 'COMMITTEE',
    党的委员会: 'COMMITTEE',
    党委会: 'COMMITTEE',
    基层党委: 'COMMITTEE',
    总支: 'GENERAL_BRANCH',
    总支部: 'GENERAL_BRANCH',
    党总支部: 'GENERAL_BRANCH',
    总支部委员会: 'GENERAL_BRANCH',
    党总支部委员会: 'GENERAL_BRANCH',
    支部: 'BRANCH',
    支部委员会: 'BRANCH',
    党支部委员会: 'BRANCH',
    独立党支部: 'BRANCH',
    联合支部: 'JOINT_BRANCH',
    联合支部委员会: 'JOINT_BRANCH',
    联合党支部委员会: 'JOINT_BRANCH',
  },
)

/** The type of a unit (单位类型). */
export const unitKind = choice<`${UnitKind}`>(
  {
    COMPANY: { zh: '企业', en: 'company' },
    VILLAGE: { zh: '嘎查村', en: 'village' },
    COMMUNITY: { zh: '社区', en: 'community' },
    AGENCY: { zh: '机关', en: 'agency' },
    SCHOOL: { zh: '学校', en: 'school' },
    HOSPITAL: { zh: '医院', en: 'hospital' },
    COOPERATIVE: { zh: '合作社', en: 'cooperative' },
    SOCIAL_ORGANIZATION: { zh: '社会组织', en: 'social organization' },
    MILITARY: { zh: '部队', en: 'military unit' },
  },
  {
    公司: 'COMPANY',
    国有企业: 'COMPANY',
    非公企业: 'COMPANY',
    非公有制企业: 'COMPANY',
    村: 'VILLAGE',
    嘎查: 'VILLAGE',
    行政村: 'VILLAGE',
    建制村: 'VILLAGE',
    城市社区: 'COMMUNITY',
    居委会: 'COMMUNITY',
    党政机关: 'AGENCY',
    机关单位: 'AGENCY',
    高校: 'SCHOOL',
    公立医院: 'HOSPITAL',
    农民专业合作社: 'COOPERATIVE',
    社团: 'SOCIAL_ORGANIZATION',
    驻军: 'MILITARY',
    military: 'MILITARY',
  },
)

/** The field that a unit works in (行业领域). */
export const sector = choice<`${Sector}`>(sectorNames, {
  农业: 'AGRICULTURE',
  牧业: 'ANIMAL_HUSBANDRY',
  养殖业: 'ANIMAL_HUSBANDRY',
  能源业: 'ENERGY',
  工业: 'MANUFACTURING',
  商业: 'TRADE',
  商贸业: 'TRADE',
  物流业: 'LOGISTICS',
  旅游: 'TOURISM',
  旅游业: 'TOURISM',
  文化旅游: 'TOURISM',
  金融业: 'FINANCE',
  建筑: 'CONSTRUCTION',
  卫生: 'HEALTH',
  医疗卫生: 'HEALTH',
  机关: 'GOVERNMENT',
  服务业: 'SOCIAL_SERVICE',
})
