import { parse } from 'graphql'
import { expect, test } from 'vitest'
import type { Subgraph } from '../../shared/subgraph.ts'
import { inProcessLink } from './in-process-link.ts'

const request = { document: parse('{ __typename }') }
const caller = { viewer: undefined, locale: 'zh', requestId: 'r' } as const

function linkTo(execute: Subgraph['execute']) {
  return inProcessLink({ execute } as Subgraph, 20)
}

test('what a subgraph answers or throws comes through', async () => {
  expect(await linkTo(async () => ({ data: { a: 1 } })).call(request, caller)).toEqual({ data: { a: 1 } })
  const failing = linkTo(async () => {
    throw new TypeError('no')
  })
  await expect(failing.call(request, caller)).rejects.toThrow(TypeError)
})

test('a subgraph that stays silent is unavailable after a while', async () => {
  const silent = linkTo(() => new Promise(() => {}))
  await expect(silent.call(request, caller)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
})
