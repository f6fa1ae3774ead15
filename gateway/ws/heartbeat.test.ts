import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WebSocket } from 'ws'
import { Heartbeat } from './heartbeat.ts'

class FakeSocket extends EventEmitter {
  readonly OPEN = 1
  readonly readyState = 1
  readonly terminate = vi.fn()

  constructor(private readonly alive: boolean) {
    super()
  }

  ping(): void {
    if (this.alive) this.emit('pong')
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a peer that does not answer is ended at the next beat, the others stay', () => {
  const [living, dead] = [new FakeSocket(true), new FakeSocket(false)]
  const sockets = new Set([living, dead] as unknown as WebSocket[])
  const heartbeat = new Heartbeat(sockets)
  for (const socket of sockets) heartbeat.watch(socket)
  vi.advanceTimersByTime(12_000)
  expect(dead.terminate).not.toHaveBeenCalled()
  vi.advanceTimersByTime(12_000)
  expect(dead.terminate).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(60_000)
  expect(living.terminate).not.toHaveBeenCalled()
  heartbeat.stop()
})
