/** The media types that an operation's result is sent in, as GraphQL over HTTP and GraphQL over SSE name them. */
export const mediaTypes = {
  json: 'application/json',
  graphql: 'application/graphql-response+json',
  stream: 'text/event-stream',
  html: 'text/html',
} as const

export type MediaType = (typeof mediaTypes)[keyof typeof mediaTypes]

/** The media type to answer in: the client's first of ours by weight (RFC 9110, section 12.5.1), JSON without a wish. */
export function answerType(accept: string | undefined): MediaType | undefined {
  if (accept === undefined || accept.trim() === '') return mediaTypes.json
  const ranked = accept
    .split(',')
    .map(rank)
    .sort((a, b) => b.weight - a.weight)
  return ranked
    .filter(({ weight }) => weight > 0)
    .map(({ range }) => ours[range])
    .find((type) => type !== undefined)
}

const ours: Record<string, MediaType | undefined> = {
  [mediaTypes.graphql]: mediaTypes.graphql,
  [mediaTypes.json]: mediaTypes.json,
  [mediaTypes.stream]: mediaTypes.stream,
  [mediaTypes.html]: mediaTypes.html,
  '*/*': mediaTypes.json,
  'application/*': mediaTypes.json,
  'text/*': mediaTypes.stream,
}

function rank(entry: string): { range: string; weight: number } {
  const [range = '', ...parameters] = entry.trim().toLowerCase().split(';')
  const quality = parameters
    .map((parameter) => parameter.trim())
    .find((parameter) => parameter.startsWith('q='))
  return { range: range.trim(), weight: quality ? Number(quality.slice(2)) || 0 : 1 }
}
