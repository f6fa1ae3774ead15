import { type DocumentNode, type ExecutionResult, print } from 'graphql'
import type { Viewer } from '../../shared/viewer.ts'
import { details } from './district.ts'
import { outsiders } from './outside-deeds.ts'

const statesPurpose = /\bpurpose: /

/**
 * What an answer tells of the personal data of others than the viewer: the whole text is searched, data and errors alike.
 * Who states a purpose may be shown it; what then is shown to whom the table says.
 */
export function leaksIn(
  { data, errors }: ExecutionResult,
  viewer: Viewer | undefined,
  operation: string | DocumentNode,
): string[] {
  const text = typeof operation === 'string' ? operation : print(operation)
  if (statesPurpose.test(text)) return []
  const answer = opened(JSON.stringify([data, errors]))
  return secretsOfOthers(viewer)
    .filter((secret) => answer.includes(secret))
    .map((secret) => `${viewer?.name} is told ${secret} by ${text.slice(0, 200)}`)
}

/** An answer with what its cursors and places in files say: they are no secret from who gets them. */
function opened(answer: string): string {
  const kept = answer.matchAll(/"(?:\w*[cC]ursor|next)":"([\w-]+)"/g)
  return [answer, ...[...kept].map(([, text]) => Buffer.from(text!, 'base64url').toString())].join('\n')
}

/** Everything personal of the district's members but the viewer, and of those off the rolls, in the words that are nobody else's. */
export function secretsOfOthers(viewer: Viewer | undefined): string[] {
  return Object.entries<object>({ ...details, ...outsiders })
    .filter(([id]) => id !== viewer?.memberId)
    .flatMap(([, values]) => Object.values(values as Record<string, string>))
}
