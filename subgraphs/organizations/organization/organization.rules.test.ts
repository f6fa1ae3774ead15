import { expect, test } from 'vitest'
import { checkChangeDay, checkDissolution, checkSuperior, type Standing } from './organization.rules.ts'

const branch: Standing = {
  id: 'org_b',
  foundedOn: '2020-01-01',
  dissolvedOn: null,
  path: ['org_b', 'org_a'],
  periodFrom: '2022-03-01',
}

test('a change begins after the present state did', () => {
  expect(() => checkChangeDay(branch, '2022-03-01')).toThrow(expect.objectContaining({ code: 'TOO_EARLY' }))
  expect(() => checkChangeDay(branch, '2022-03-02')).not.toThrow()
})

test('nothing comes below itself', () => {
  const below = { path: ['org_c', 'org_b', 'org_a'], dissolvedOn: null }
  expect(() => checkSuperior(branch, below)).toThrow(expect.objectContaining({ code: 'CIRCULAR_SUPERIOR' }))
  expect(() => checkSuperior(branch, { ...branch })).toThrow(
    expect.objectContaining({ code: 'CIRCULAR_SUPERIOR' }),
  )
  expect(() => checkSuperior(branch, { path: ['org_a'], dissolvedOn: null })).not.toThrow()
})

test('nothing comes below what is dissolved', () => {
  const gone = { path: ['org_a'], dissolvedOn: '2024-01-01' }
  expect(() => checkSuperior(branch, gone)).toThrow(expect.objectContaining({ code: 'WRONG_STATE' }))
})

test('an organization is dissolved once, after its last change, with nobody below it', () => {
  expect(() => checkDissolution(branch, '2024-01-01', 0)).not.toThrow()
  expect(() => checkDissolution(branch, '2024-01-01', 1)).toThrow(
    expect.objectContaining({ code: 'WRONG_STATE' }),
  )
  expect(() => checkDissolution(branch, '2021-01-01', 0)).toThrow(
    expect.objectContaining({ code: 'TOO_EARLY' }),
  )
  expect(() => checkDissolution({ ...branch, dissolvedOn: '2023-01-01' }, '2024-01-01', 0)).toThrow(
    expect.objectContaining({ code: 'WRONG_STATE' }),
  )
})
