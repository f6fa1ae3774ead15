import { registerEnumType } from 'type-graphql'

/** The roots of the taxonomy in `lists.category`; a district may add categories below them. */
export enum Category {
  VENUE = 'VENUE',
  EXPERT = 'EXPERT',
  SERVICE = 'SERVICE',
  MATERIAL = 'MATERIAL',
  FUND = 'FUND',
  MARKET = 'MARKET',
  TECHNOLOGY = 'TECHNOLOGY',
  TRAINING = 'TRAINING',
}

registerEnumType(Category, {
  name: 'Category',
  description: 'What kind of thing is offered or needed (类别).',
  valuesConfig: {
    VENUE: { description: 'A room, a hall, a site (场地).' },
    EXPERT: { description: 'A person who knows (专家人才).' },
    SERVICE: { description: 'Work done for others (服务).' },
    MATERIAL: { description: 'Things (物资).' },
    FUND: { description: 'Money (资金).' },
    MARKET: { description: 'Sales and purchases (市场渠道).' },
    TECHNOLOGY: { description: 'Technology and equipment (技术).' },
    TRAINING: { description: 'Lessons and courses (培训).' },
  },
})
