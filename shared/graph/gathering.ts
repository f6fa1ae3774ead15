import type { GraphQLField } from 'graphql'
import { Extensions } from 'type-graphql'
import { DomainError } from '../errors.ts'
import type { DomainEvent } from '../events/event.ts'
import type { Context } from './context.ts'

/** One of those who ask for the same kind of change at once. */
export interface Asker<Input> {
  readonly input: Input
  readonly context: Context
}

/** What one of them has changed. `shown` goes into the answer and is kept nowhere. */
export interface Done {
  readonly payload: Readonly<Record<string, unknown>>
  readonly events: readonly DomainEvent[]
  readonly shown?: Readonly<Record<string, unknown>>
}

/** A mutation whose calls are taken together, in one transaction: who comes at once would wait for the same lock. */
export interface Gathering<Input> {
  /** Calls with the same key are taken together. */
  keyOf(input: Input): string
  /** Locks, decides on each call in its order, writes for all; what a call is refused with is its own. */
  take(db: Context['db'], askers: readonly Asker<Input>[]): Promise<readonly (Done | DomainError)[]>
  /** After the commit: reads once what the answers of all who were not refused have in common. */
  prime?(db: Context['db'], askers: readonly Asker<Input>[]): Promise<void>
}

/** Has a mutation's calls taken together. The method itself is never called. */
export function Gathered<Input>(gathering: Gathering<Input>): MethodDecorator {
  return Extensions({ gathering }) as MethodDecorator
}

/** What such a method returns. */
export function takenTogether(): never {
  throw new Error('A gathered mutation is not called by itself')
}

export function gatheringOf(field: GraphQLField<unknown, Context>): Gathering<never> | undefined {
  return field.extensions.gathering as Gathering<never> | undefined
}

/** Decides on one call: a refusal is its outcome. */
export function outcomeOf<Outcome>(decide: () => Outcome): Outcome | DomainError {
  try {
    return decide()
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
}
