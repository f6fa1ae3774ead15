import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WebSocket } from 'ws'
import { Heartbeat } from './heartbeat.ts'

class FakeSocket extends EventEmitter {
  readonly OPEN = 1
  readonly readyState = 1
  readonly terminate = vi.fn()
  pings = 0

  constructor(private readonly alive: boolean) {
    super()
  }

  ping(): void {
    this.pings++
    if (this.alive) this.emit('pong')
  }
}

function watching(sockets: readonly FakeSocket[]): Heartbeat {
  const heartbeat = new Heartbeat()
  for (const socket of sockets) heartbeat.watch(socket as unknown as WebSocket)
  return heartbeat
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a peer that does not answer is ended at the next beat, the others stay', () => {
  const [living, dead] = [new FakeSocket(true), new FakeSocket(false)]
  const heartbeat = watching([living, dead])
  vi.advanceTimersByTime(12_000)
  expect(dead.terminate).not.toHaveBeenCalled()
  vi.advanceTimersByTime(12_000)
  expect(dead.terminate).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(60_000)
  expect(living.terminate).not.toHaveBeenCalled()
  heartbeat.stop()
})

test('each is pinged once in twelve seconds, and few at a time', () => {
  const sockets = Array.from({ length: 1000 }, () => new FakeSocket(true))
  const heartbeat = watching(sockets)
  const sent = () => sockets.reduce((sum, { pings }) => sum + pings, 0)
  let most = 0
  for (let ms = 0; ms < 12_000; ms += 50) {
    const before = sent()
    vi.advanceTimersByTime(50)
    most = Math.max(most, sent() - before)
  }
  expect(sockets.every(({ pings }) => pings === 1)).toBe(true)
  expect(most).toBeLessThan(30)
  heartbeat.stop()
})

test('who has left is pinged no more', () => {
  const left = new FakeSocket(true)
  const heartbeat = watching([left])
  left.emit('close')
  vi.advanceTimersByTime(30_000)
  expect(left.pings).toBe(0)
  heartbeat.stop()
})
