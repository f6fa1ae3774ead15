import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { RecordedEvent } from '../event.ts'

/** Above this an event is compressed: a broker takes a megabyte at most as it comes. */
const plainBytes = 256 * 1024
const compressed = 0x01

/** An event as it travels: JSON, or a byte 1 and compressed JSON. Its position is the message's own place in the stream. */
export function encodeEvent({ position: _, ...event }: RecordedEvent): Uint8Array {
  const json = Buffer.from(JSON.stringify(event))
  return json.length <= plainBytes ? json : Buffer.concat([Buffer.of(compressed), deflateRawSync(json)])
}

export function decodeEvent(bytes: Uint8Array, position: number): RecordedEvent {
  const json = bytes[0] === compressed ? inflateRawSync(bytes.subarray(1)) : bytes
  return { ...(JSON.parse(Buffer.from(json).toString('utf8')) as Omit<RecordedEvent, 'position'>), position }
}
