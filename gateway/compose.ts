import { composeServices } from '@theguild/federation-composition'
import { parse } from 'graphql'

/** What composition needs of a subgraph; `url` only where it is called over HTTP. */
export interface Composable {
  readonly name: string
  readonly sdl: string
  readonly url?: string | undefined
}

/** The subgraphs do not fit together; the message has one line a conflict. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError'
}

/** The supergraph of these subgraphs, in the federation's schema language; throws CompositionError. */
export function composeSupergraph(subgraphs: readonly Composable[]): string {
  const services = subgraphs.map(({ name, sdl, url }) => ({
    name,
    typeDefs: parse(sdl),
    url: url ?? `local://${name}`,
  }))
  const { supergraphSdl, errors } = composeServices(services)
  if (supergraphSdl === undefined) {
    throw new CompositionError(errors?.map(({ message }) => message).join('\n') ?? 'Nothing was composed.')
  }
  return `${supergraphSdl}\n`
}

/**
 * Composes as `compose` does, and again only where a subgraph says something else than the last time: it takes hundreds of
 * milliseconds, in which the process does nothing else.
 */
export function rememberingComposer(compose = composeSupergraph): typeof composeSupergraph {
  let last: { readonly from: string; readonly supergraph: string } | undefined
  return (subgraphs) => {
    const from = JSON.stringify(subgraphs.map(({ name, sdl, url }) => [name, sdl, url]))
    if (last?.from !== from) last = { from, supergraph: compose(subgraphs) }
    return last.supergraph
  }
}
