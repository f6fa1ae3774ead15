import { type GraphQLInputType, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql'
import type { PersonalRule } from '../personal/personal.ts'
import type { Context } from './context.ts'

/** A personal field that is asked for, with the purpose if one was stated. */
export interface Asked {
  readonly type: string
  readonly field: string
  readonly rule: PersonalRule
  readonly row: unknown
  readonly purpose: string | null
}

/** How a subgraph shows what is personal. */
export interface PersonalParts {
  /** The name of the enum of purposes. */
  readonly purpose: string
  /** The field masked, or in full where there is a purpose and a right. */
  show(context: Context, asked: Asked): unknown
}

/** Gives every personal field of a schema the argument by which a purpose is stated. */
export function askPurposes(schema: GraphQLSchema, personal: PersonalParts | undefined): void {
  const fields = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).filter((field) => ruleOf(type, field.name)))
  if (fields.length > 0 && !personal) throw new Error('The schema has personal fields that nobody shows')
  for (const field of fields) {
    field.args = [
      ...field.args,
      {
        name: 'purpose',
        description: 'Shown in full for this purpose, which is recorded; masked without one (查看目的).',
        type: schema.getType(personal!.purpose) as GraphQLInputType,
        defaultValue: undefined,
        deprecationReason: undefined,
        extensions: {},
        astNode: undefined,
      },
    ]
  }
}

/** Puts the showing before the personal fields of a type; `source` has the declarations. */
export function showPersonalFields(
  type: GraphQLObjectType,
  source: GraphQLSchema,
  personal: PersonalParts,
): void {
  const declared = source.getType(type.name)
  if (!isObjectType(declared)) return
  for (const field of Object.values(type.getFields())) {
    const rule = ruleOf(declared, field.name)
    if (!rule) continue
    const asked = { type: type.name, field: field.name, rule }
    field.resolve = (row, { purpose = null }, context: Context) =>
      personal.show(context, { ...asked, row, purpose })
  }
}

function ruleOf(type: GraphQLObjectType, field: string): PersonalRule | undefined {
  return type.getFields()[field]?.extensions.personal as PersonalRule | undefined
}
