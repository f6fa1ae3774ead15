import { registerEnumType } from 'type-graphql'

/** By what organizations are grouped where what flows between groups is counted. */
export enum Dimension {
  DISTRICT = 'DISTRICT',
  ROUTE = 'ROUTE',
  ALLIANCE = 'ALLIANCE',
  KIND = 'KIND',
  SECTOR = 'SECTOR',
  LEVEL = 'LEVEL',
}

registerEnumType(Dimension, {
  name: 'LinkageDimension',
  description: 'By what organizations are grouped (联动维度).',
  valuesConfig: {
    DISTRICT: { description: 'The districts of their alliances and of the routes of those (红色片区).' },
    ROUTE: { description: 'The routes of their alliances (红色风景线).' },
    ALLIANCE: { description: 'The alliances that they are members of (联盟).' },
    KIND: { description: 'The kind of the units in which they stand (单位类别).' },
    SECTOR: { description: 'The sector of the units in which they stand (行业).' },
    LEVEL: { description: 'The level of the region in which they are (行政层级).' },
  },
})

export enum Period {
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
  YEAR = 'YEAR',
  WINDOW = 'WINDOW',
}

registerEnumType(Period, {
  name: 'LinkagePeriod',
  description: 'By what spans of time a window is divided (统计周期).',
  valuesConfig: {
    MONTH: { description: 'Calendar months (月).' },
    QUARTER: { description: 'Calendar quarters (季度).' },
    YEAR: { description: 'Calendar years (年).' },
    WINDOW: { description: 'Not at all: the whole window in one (整个窗口).' },
  },
})
