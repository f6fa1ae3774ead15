import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'

/** A day, ISO 8601 `YYYY-MM-DD`, as the database gives and takes it. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day, ISO 8601: 2026-11-23 (日期).',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => String(value),
  parseValue: (value) => parseWith(value, (text) => Temporal.PlainDate.from(text, { overflow: 'reject' })),
  parseLiteral: (node) =>
    parseWith(textOf(node), (text) => Temporal.PlainDate.from(text, { overflow: 'reject' })),
})

/** An instant, ISO 8601 in UTC; PostgreSQL's own text form is brought into it. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 with a time zone; answers are in UTC: 2026-11-23T06:30:00Z (时刻).',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => instantText(value),
  parseValue: (value) => parseWith(value, (text) => Temporal.Instant.from(text)),
  parseLiteral: (node) => parseWith(textOf(node), (text) => Temporal.Instant.from(text)),
})

/** ISO text in UTC of an instant as the database wrote it (`2026-11-23 06:30:00+00`, in JSON with a `T` and `+00:00`), or as a `Date`. */
export function instantText(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  const text = String(value)
  const offset = /\+00(:00)?$/.exec(text)
  return offset ? `${text.slice(0, 10)}T${text.slice(11, offset.index)}Z` : text
}

function parseWith(value: unknown, parse: (text: string) => { toString(): string }): string {
  if (typeof value !== 'string') throw invalid(value)
  try {
    return parse(value).toString()
  } catch {
    throw invalid(value)
  }
}

function textOf(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : undefined
}

function invalid(value: unknown): GraphQLError {
  return new GraphQLError(`Not a date or time in ISO 8601: ${JSON.stringify(value)}`, {
    extensions: { code: 'BAD_USER_INPUT' },
  })
}
