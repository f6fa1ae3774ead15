import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { extractDivisions } from './extract.ts'

const files = {
  provinces: 'code,name\n11,"北京市"\n15,"内蒙古自治区"\n',
  cities: 'code,name,provinceCode\n1101,"市辖区",11\n1504,"赤峰市",15\n',
  areas: 'code,name,cityCode,provinceCode\n110101,"东城区",1101,11\n150402,"红山区",1504,15\n',
  streets: 'code,name,areaCode,provinceCode,cityCode\n150402001,"西屯街道",150402,15,1504\n',
  villages:
    'code,name,streetCode,provinceCode,cityCode,areaCode\n150402001001,"甲,乙社区居委会",150402001,15,1504,150402\n',
}

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'divisions-'))
  mkdirSync(join(folder, 'dist'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'dist', `${name}.csv`), text)
})

afterAll(() => rmSync(folder, { recursive: true }))

async function extract(city?: string): Promise<string[]> {
  const target = join(folder, 'out.csv')
  await extractDivisions(folder, target, city)
  return readFileSync(target, 'utf8').trimEnd().split('\n')
}

test('one city comes with what is above and below it', async () => {
  expect(await extract('1504')).toEqual([
    'code,name,level,parent_code',
    '15,内蒙古自治区,PROVINCE,',
    '1504,赤峰市,CITY,15',
    '150402,红山区,COUNTY,1504',
    '150402001,西屯街道,TOWNSHIP,150402',
    '150402001001,"甲,乙社区居委会",VILLAGE,150402001',
  ])
})

test('without a city everything comes', async () => {
  expect(await extract()).toHaveLength(9)
})
