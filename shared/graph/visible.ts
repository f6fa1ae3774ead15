import { defaultFieldResolver, type GraphQLField } from 'graphql'
import { Extensions } from 'type-graphql'
import type { Audience, Placed } from '../access.ts'
import { ForbiddenError, UnauthenticatedError } from '../errors.ts'
import type { Context } from './context.ts'

/** Restricts a field to an audience of its row's places; others get null and an error with its path. */
export function VisibleTo(audience: Audience): PropertyDecorator & MethodDecorator {
  return Extensions({ audience }) as PropertyDecorator & MethodDecorator
}

export function audienceOf(field: GraphQLField<unknown, unknown>): Audience | undefined {
  return field.extensions.audience as Audience | undefined
}

/** The field's resolver behind the question whether the viewer belongs to its audience. */
export function guarded(field: GraphQLField<unknown, Context>, audience: Audience) {
  const resolve = field.resolve ?? defaultFieldResolver
  return ((source: Placed, args, context, info) => {
    if (context.access.isIn(audience, source)) return resolve(source, args, context, info)
    throw context.viewer ? new ForbiddenError() : new UnauthenticatedError()
  }) as NonNullable<typeof field.resolve>
}
