import { describe, expect, test } from 'vitest'
import { checkDetails, type EntryDetails } from './entry-details.rules.ts'
import { Visibility } from './visibility.ts'

const good: EntryDetails = {
  allianceId: 'alliance_one',
  visibility: Visibility.ROUTE,
  regionCode: '150404',
  address: '振兴大街 1 号',
  contact: '张三 0476-1234567',
  windows: [],
  free: true,
  cost: null,
  attachments: [{ name: '平面图', url: 'https://example.org/plan.pdf' }],
}

describe('what is fine', () => {
  test.each<[string, Partial<EntryDetails>]>([
    ['all of it', {}],
    ['at a cost', { free: false, cost: '每小时 50 元' }],
    ['public without an alliance', { allianceId: null, visibility: Visibility.PUBLIC }],
    [
      'for the own organization without an alliance',
      { allianceId: null, visibility: Visibility.ORGANIZATION },
    ],
  ])('%s', (_, changes) => {
    expect(() => checkDetails({ ...good, ...changes })).not.toThrow()
  })
})

describe('what is refused', () => {
  const url = (address: string) => ({ attachments: [{ name: '图', url: address }] })
  test.each<[string, Partial<EntryDetails>, string]>([
    ['a route without an alliance', { allianceId: null }, 'visibility'],
    ['a region in words', { regionCode: '松山区' }, 'regionCode'],
    ['a blank address', { address: ' ' }, 'address'],
    ['a contact without end', { contact: '1'.repeat(101) }, 'contact'],
    ['free at a cost', { cost: '10 元' }, 'cost'],
    ['neither free nor at a cost', { free: false }, 'cost'],
    ['an attachment by http', url('http://example.org/a'), 'attachments.0.url'],
    ['an attachment with a password', url('https://me:secret@example.org/a'), 'attachments.0.url'],
    ['an attachment that runs', url('javascript:alert(1)'), 'attachments.0.url'],
    ['an attachment that is long', url(`https://example.org/${'a'.repeat(500)}`), 'attachments.0.url'],
    [
      'an attachment without a name',
      { attachments: [{ name: '', url: 'https://a.cn' }] },
      'attachments.0.name',
    ],
    ['eleven attachments', { attachments: Array(11).fill(good.attachments[0]) }, 'attachments'],
  ])('%s', (_, changes, field) => {
    expect(() => checkDetails({ ...good, ...changes })).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', field }),
    )
  })
})
