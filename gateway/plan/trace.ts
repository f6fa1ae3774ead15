import { GraphQLError } from 'graphql'
import type { Key } from './path.ts'
import type { Tree } from './tree.ts'

/** Where a projection is, and what it misses: null where null must not be. */
export interface Trace {
  enter(key: Key): void
  leave(): void
  /** @param coordinate of the field, as `Type.field` */
  miss(coordinate: string): void
  /** An object is null, because a field of it is missed. */
  drop(object: Tree): void
}

/** Only tells whether anything is missed, which is rare. */
export class Glance implements Trace {
  missed = false

  enter(): void {}

  leave(): void {}

  miss(): void {
    this.missed = true
  }

  drop(): void {}
}

/** Tells what is missed, and where. */
export class Search implements Trace {
  #missing: { readonly path: readonly Key[]; readonly coordinate: string }[] = []
  readonly #path: Key[] = []

  /** @param unknown objects of which a subgraph has said that there are none: null is the answer, where null may be */
  constructor(private readonly unknown: ReadonlySet<Tree>) {}

  enter(key: Key): void {
    this.#path.push(key)
  }

  leave(): void {
    this.#path.pop()
  }

  /** Of null that spreads, only the field where it began counts. */
  miss(coordinate: string): void {
    if (this.#missing.some(({ path }) => startsWith(path, this.#path))) return
    this.#missing.push({ path: [...this.#path], coordinate })
  }

  drop(object: Tree): void {
    if (this.unknown.has(object))
      this.#missing = this.#missing.filter(({ path }) => !startsWith(path, this.#path))
  }

  /** An error for each that none of `errors` is about (GraphQL, 6.4.4): nothing turns null without being told. */
  untold(errors: readonly GraphQLError[]): GraphQLError[] {
    const untold = this.#missing.filter(({ path }) => !errors.some((error) => isAbout(error, path)))
    return untold.map(
      ({ path, coordinate }) =>
        new GraphQLError(`Cannot return null for non-nullable field ${coordinate}.`, {
          path,
          extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' },
        }),
    )
  }
}

/** An error in the object that misses the field, or around it: one field that failed may have taken all others with it. */
function isAbout({ path }: GraphQLError, place: readonly Key[]): boolean {
  const object = place.slice(
    0,
    place.findLastIndex((key) => typeof key === 'string'),
  )
  return path === undefined || path.every((key, index) => index >= object.length || key === object[index])
}

function startsWith(path: readonly Key[], start: readonly Key[]): boolean {
  return start.every((key, index) => key === path[index])
}
