import type { Bilingual } from '../../../../shared/errors.ts'
import { bodyWords, officeWayWords, officeWords } from '../rule-words.ts'
import { foundingMatterWords, foundingStepWords } from '../rule-words-of-founding.ts'
import { composedWords, filedWords, functionWords, registryWords, roleWords } from '../rule-words-of-work.ts'
import type { BodyRule, OfficeRule, RequiredKind, StructureRule } from '../structure-rule.ts'
import { capital, choiceText, listText, rangeText, shareText } from './phrases.ts'
import type { Summaries } from './summaries.ts'

const eachWords = {
  MEMBER: { zh: '成员党组织', en: 'member organization' },
  COMPANY_BRANCH: { zh: '企业党总支(支部)', en: 'company branch' },
}

/** Sentences for bodies, offices, membership and founding. */
export const structureSummaries: Summaries<StructureRule> = {
  SEATS({ of, min, max }) {
    const { zh, en } = officeWords[of]
    const measure = zh.endsWith('单位') ? '个' : '名'
    return { zh: `${zh} ${rangeText(min, max)} ${measure}。`, en: `${capital(en)}: ${rangeText(min, max)}.` }
  },
  SEAT_SHARE({ of, among, share: { num, den } }) {
    return {
      zh: `${officeWords[of].zh}不超过${bodyWords[among].zh}席位的 ${num}/${den}。`,
      en: `${capital(officeWords[of].en)}: at most ${num}/${den} of the seats of the ${bodyWords[among].en}.`,
    }
  },
  OFFICE: officeText,
  BODY: bodyText,
  LAYERS({ layers }) {
    const { zh, en } = listText(layers.map((layer) => functionWords[layer]))
    return { zh: `议事机构划分为${zh}各层。`, en: `The standing bodies form layers: ${en}.` }
  },
  COMPOSITION({ of, required, open }) {
    const { zh, en } = listText(required.map(requiredText))
    return {
      zh: `${composedWords[of].zh}由${zh}${open ? '等' : ''}构成。`,
      en: `${capital(composedWords[of].en)}: ${en}${open ? ' and others' : ''}.`,
    }
  },
  DESIGNATION({ role, count, each }) {
    const { zh, en } = roleWords[role]
    return {
      zh: `每个${eachWords[each].zh}须有 ${count} 名${zh}。`,
      en: `Every ${eachWords[each].en} has ${count} ${en}.`,
    }
  },
  FILING({ of, with: registries }) {
    const { zh, en } = listText(registries.map((registry) => registryWords[registry]))
    return { zh: `${filedWords[of].zh}须报${zh}备案。`, en: `To be filed with ${en}: ${filedWords[of].en}.` }
  },
  ELIGIBILITY({ units }) {
    const { zh, en } = listText(units)
    return { zh: `参加范围:${zh}。`, en: `Open to ${en}.` }
  },
  FOUNDING({ step, by, written, settles }) {
    const list = listText(settles.map((matter) => foundingMatterWords[matter]))
    return {
      zh: `${by.zh}${written ? '书面' : ''}${foundingStepWords[step].zh}${list.zh && `,确定${list.zh}`}。`,
      en: `${capital(by.en)} ${foundingStepWords[step].en}${written ? ' in writing' : ''}${list.en && `, settling ${list.en}`}.`,
    }
  },
  ADJUSTMENT({ by }) {
    return {
      zh: `调整、撤销由${by.zh}决定。`,
      en: `${capital(by.en)} decides on adjustment and dissolution.`,
    }
  },
}

function officeText({ office, ways, by, holders = [] }: OfficeRule): Bilingual {
  const way = choiceText(ways.map((each) => officeWayWords[each]))
  const held = { zh: holders.map(({ zh }) => zh).join(';'), en: holders.map(({ en }) => en).join('; ') }
  const body = by && bodyWords[by]
  return {
    zh: `${officeWords[office].zh}${body ? `由${body.zh}` : ''}${way.zh}${held.zh && `:${held.zh}`}。`,
    en: `${capital(officeWords[office].en)}: ${way.en}${body ? `, in the ${body.en}` : ''}${held.en && ` (${held.en})`}.`,
  }
}

function bodyText({ body, functions, under, parts = [] }: BodyRule): Bilingual {
  const tasks = listText(functions.map((each) => functionWords[each]))
  const names = listText(parts)
  const place = under
    ? { zh: `${bodyWords[under].zh}下设`, en: ` below the ${bodyWords[under].en}` }
    : { zh: '设', en: '' }
  return {
    zh: `${place.zh}${bodyWords[body].zh},负责${tasks.zh}${names.zh && `,包括${names.zh}`}。`,
    en: `${capital(bodyWords[body].en)}${place.en}, for ${tasks.en}${names.en && `, with ${names.en}`}.`,
  }
}

function requiredText({ name, min, share, boundary = 'AT_LEAST' }: RequiredKind): Bilingual {
  if (share)
    return {
      zh: `${shareText(share, boundary)} 的${name.zh}`,
      en: `${shareText(share, boundary)} of ${name.en}`,
    }
  return min ? { zh: `≥ ${min} 个${name.zh}`, en: `≥ ${min} ${name.en}` } : name
}
