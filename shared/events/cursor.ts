/**
 * A place in a live stream, as clients keep it: after which event of which log. While the present state (snapshot) is
 * being delivered, `afterId` is the last object of it that was, so that a stream cut there resumes without loss.
 */
export interface LiveCursor {
  readonly source: string
  readonly position: number
  /** Set on every part of the snapshot but its last; '' before its first. */
  readonly afterId?: string | undefined
}

const shape = /^([a-z]+)\.(\d{1,15})(?:\.([0-9a-z_]*))?$/

export function encodeCursor({ source, position, afterId }: LiveCursor): string {
  return Buffer.from(`${source}.${position}${afterId === undefined ? '' : `.${afterId}`}`).toString(
    'base64url',
  )
}

/** The cursor behind a text, or undefined where the text is none. */
export function decodeCursor(text: string): LiveCursor | undefined {
  const match = shape.exec(Buffer.from(text, 'base64url').toString('latin1'))
  if (!match) return undefined
  return {
    source: match[1]!,
    position: Number(match[2]),
    ...(match[3] === undefined ? {} : { afterId: match[3] }),
  }
}
