import { GraphQLError } from 'graphql'
import type { Key } from './path.ts'

/** Where a projection is, and what it misses: null where null must not be. */
export interface Trace {
  enter(key: Key): void
  leave(): void
  /** @param coordinate of the field, as `Type.field` */
  miss(coordinate: string): void
}

/** Only tells whether anything is missed, which is rare. */
export class Glance implements Trace {
  missed = false

  enter(): void {}

  leave(): void {}

  miss(): void {
    this.missed = true
  }
}

/** Tells what is missed, and where. */
export class Search implements Trace {
  readonly missing: { readonly path: readonly Key[]; readonly coordinate: string }[] = []
  readonly #path: Key[] = []

  enter(key: Key): void {
    this.#path.push(key)
  }

  leave(): void {
    this.#path.pop()
  }

  miss(coordinate: string): void {
    this.missing.push({ path: [...this.#path], coordinate })
  }

  /** An error for each that none of `errors` is about (GraphQL, 6.4.4): nothing turns null without being told. */
  untold(errors: readonly GraphQLError[]): GraphQLError[] {
    const untold = this.missing.filter(({ path }) => !errors.some((error) => isAbout(error, path)))
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
