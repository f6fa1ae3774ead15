import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql'
import type { CharterRule } from './charter.rules.ts'

/** A rule as data; what it must be for its kind is checked when it is entered. */
export const RuleContent = new GraphQLScalarType<CharterRule, CharterRule>({
  name: 'RuleContent',
  description:
    'A rule as data: `kind`, the number of the `article` that it comes from, and what rules of its kind have (规则内容).',
  serialize: (value) => value as CharterRule,
  parseValue: checked,
  parseLiteral: (node: ValueNode, variables) =>
    checked(node.kind === Kind.OBJECT ? valueFromASTUntyped(node, variables) : undefined),
})

function checked(value: unknown): CharterRule {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value } as CharterRule
  throw new GraphQLError('A rule is an object', { extensions: { code: 'BAD_USER_INPUT' } })
}
