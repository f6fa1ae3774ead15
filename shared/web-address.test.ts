import { expect, test } from 'vitest'
import { isSafeAddress } from './web-address.ts'

test.each([
  ['https://photos.example/1.jpg', true],
  ['https://photos.example:8443/%E6%A4%8D%E6%A0%91?id=1', true],
  ['http://photos.example/1.jpg', false],
  ['ftp://photos.example/1.jpg', false],
  ['javascript:alert(1)', false],
  ['data:image/png;base64,AAAA', false],
  ['https://me@photos.example/1.jpg', false],
  ['https://me:secret@photos.example/1.jpg', false],
  ['/1.jpg', false],
  ['', false],
])('%s: %s', (text, isSafe) => {
  expect(isSafeAddress(text, 500)).toBe(isSafe)
})

test('a longer one is none', () => {
  const address = 'https://photos.example/1.jpg'
  expect(isSafeAddress(address, address.length)).toBe(true)
  expect(isSafeAddress(address, address.length - 1)).toBe(false)
})
