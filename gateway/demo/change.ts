import { type GraphQLObjectType, getNamedType, parse } from 'graphql'
import type { Subgraph } from '../../shared/subgraph.ts'
import type { Role, Viewer } from '../../shared/viewer.ts'

/** Somebody who holds one role at one place, for as long as the demo is made. */
export function doerOf(role: Role, place: string): Viewer {
  const grants = [{ role, place, from: '2000-01-01' }]
  return { subject: 'demo', name: '演示', grants, expiresAt: Number.MAX_SAFE_INTEGER }
}

/** Asks a subgraph as somebody; `Answer` is what the text selects. */
export async function ask<Answer>(
  subgraph: Subgraph,
  viewer: Viewer,
  text: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const caller = { viewer, locale: 'zh', requestId: 'demo' } as const
  const { data, errors } = await subgraph.execute({ document: parse(text), variables }, caller)
  if (errors?.[0]) throw errors[0]
  return data as Answer
}

interface Payload {
  readonly userErrors: readonly { readonly code: string; readonly message: string }[]
}

/** Makes a change that must be allowed; answers the id of its object. */
export async function change(
  subgraph: Subgraph,
  viewer: Viewer,
  mutation: string,
  input: object,
): Promise<string> {
  const field = subgraph.schema.getMutationType()!.getFields()[mutation]!
  const payload = Object.keys((getNamedType(field.type) as GraphQLObjectType).getFields())
  const noun = payload.find((name) => name !== 'userErrors')!
  const text = `mutation ($input: ${field.args[0]!.type}) {
    made: ${mutation}(input: $input) { object: ${noun} { id } userErrors { code message } } }`
  const { made } = await ask<{ made: Payload & { object: { id: string } } }>(subgraph, viewer, text, {
    input,
  })
  if (made.userErrors[0]) throw new Error(`${mutation}: ${JSON.stringify(made.userErrors)}`)
  return made.object.id
}
