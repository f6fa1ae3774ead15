import { registerEnumType } from 'type-graphql'

export enum Registry {
  SECRETARIAT = 'SECRETARIAT',
  COUNCIL = 'COUNCIL',
  COUNTY_ORGANIZATION_DEPARTMENT = 'COUNTY_ORGANIZATION_DEPARTMENT',
  CITY_ORGANIZATION_DEPARTMENT = 'CITY_ORGANIZATION_DEPARTMENT',
  AGRICULTURE_DEPARTMENT = 'AGRICULTURE_DEPARTMENT',
}

registerEnumType(Registry, {
  name: 'Registry',
  description: 'With whom something is filed (备案机关).',
  valuesConfig: {
    SECRETARIAT: { description: 'The secretariat (秘书处).' },
    COUNCIL: { description: 'The council (理事会).' },
    COUNTY_ORGANIZATION_DEPARTMENT: { description: 'The county’s organization department (旗县区委组织部).' },
    CITY_ORGANIZATION_DEPARTMENT: { description: 'The city’s organization department (市委组织部).' },
    AGRICULTURE_DEPARTMENT: { description: 'An agriculture department of county level or above (农牧部门).' },
  },
})
