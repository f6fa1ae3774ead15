/** One event of a stream. */
export interface ServerSentEvent {
  readonly event: string
  readonly data: string
}

/** The events in a body (WHATWG HTML, section 9.2.6); what has no end yet when the body ends is dropped. */
export async function* serverSentEvents(body: AsyncIterable<Uint8Array>): AsyncGenerator<ServerSentEvent> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of body) {
    rest = (rest + decoder.decode(chunk, { stream: true })).replaceAll('\r\n', '\n')
    const blocks = rest.split('\n\n')
    rest = blocks.pop()!
    for (const block of blocks) yield eventIn(block)
  }
}

function eventIn(block: string): ServerSentEvent {
  const lines = block.split('\n').map((line) => /^(\w+)(?:: ?(.*))?$/.exec(line))
  const valuesOf = (name: string) => lines.flatMap((line) => (line?.[1] === name ? [line[2] ?? ''] : []))
  return { event: valuesOf('event').at(-1) ?? 'message', data: valuesOf('data').join('\n') }
}
