import { expect, test, vi } from 'vitest'
import { orClose } from './or-close.ts'
import type { OpenSubgraph } from './subgraph.ts'

test('a subgraph that cannot be used is closed, one that can is not', async () => {
  const close = vi.fn(async () => undefined)
  const subgraph = { close } as unknown as OpenSubgraph
  expect(await orClose(subgraph, async () => 'ready')).toBe('ready')
  expect(close).not.toHaveBeenCalled()
  await expect(orClose(subgraph, () => Promise.reject(new Error('no key')))).rejects.toThrow('no key')
  expect(close).toHaveBeenCalledOnce()
})
