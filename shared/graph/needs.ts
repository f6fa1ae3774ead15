import type { GraphQLField } from 'graphql'
import { Extensions } from 'type-graphql'

/**
 * Names the columns that a field's resolver reads of its row, so that the others are left in the database where nothing else
 * asks for them. Without it the whole row is read for the field.
 */
export function Needs<Row>(...columns: readonly (keyof Row & string)[]): MethodDecorator {
  return Extensions({ needs: columns }) as MethodDecorator
}

/** The columns of a row that a field is made from; undefined where that is not said. */
export function needsOf({ extensions }: GraphQLField<unknown, unknown>): readonly string[] | undefined {
  return extensions.needs as readonly string[] | undefined
}
