import { expect, test } from 'vitest'
import { checkAttachments } from './attachment.rules.ts'

const address = 'https://files.example/1.jpg'
const check = (name: string, url: string) => () => checkAttachments('photos', [{ name, url }], 2)

test.each([
  [address],
  ['https://files.example:8443/%E6%A4%8D%E6%A0%91?id=1'],
  [`https://files.example/${'1'.repeat(500 - 22)}`],
])('%s is an address', (url) => {
  expect(check('植树', url)).not.toThrow()
})

test.each([
  ['http://files.example/1.jpg'],
  ['ftp://files.example/1.jpg'],
  ['javascript:alert(1)'],
  ['data:image/png;base64,AAAA'],
  ['https://me@files.example/1.jpg'],
  ['https://me:secret@files.example/1.jpg'],
  ['/1.jpg'],
  [''],
  [`https://files.example/${'1'.repeat(500 - 21)}`],
])('%s is none', (url) => {
  expect(check('植树', url)).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT', field: 'photos.0.url' }),
  )
})

test('each has a name, and there are not too many', () => {
  for (const name of ['', ' ', '树'.repeat(101), '植\u0000树'])
    expect(check(name, address)).toThrow(expect.objectContaining({ field: 'photos.0.name' }))
  const one = { name: '植树', url: address }
  expect(() => checkAttachments('photos', [one, one], 2)).not.toThrow()
  expect(() => checkAttachments('photos', [one, one, one], 2)).toThrow(
    expect.objectContaining({ field: 'photos' }),
  )
})
