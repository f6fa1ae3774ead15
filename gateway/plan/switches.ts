import { type DirectiveNode, type DocumentNode, Kind, type SelectionNode, visit } from 'graphql'

/** The variables that `@skip` and `@include` look at, with their values. */
export type Switches = Readonly<Record<string, boolean>>

/** The names of the variables that decide which fields an operation asks for. */
export function switchesIn(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Directive(node) {
      const condition = isSwitch(node) ? node.arguments?.[0]?.value : undefined
      if (condition?.kind === Kind.VARIABLE) names.add(condition.name.value)
    },
  })
  return [...names]
}

/** Whether `@skip` and `@include` leave a selection in (GraphQL, 3.13). */
export function isIncluded({ directives = [] }: SelectionNode, switches: Switches): boolean {
  return directives.filter(isSwitch).every(({ name, arguments: values }) => {
    const condition = values?.[0]?.value
    const isOn =
      condition?.kind === Kind.VARIABLE
        ? switches[condition.name.value]
        : condition?.kind === Kind.BOOLEAN && condition.value
    return name.value === 'skip' ? !isOn : isOn
  })
}

function isSwitch({ name }: DirectiveNode): boolean {
  return name.value === 'skip' || name.value === 'include'
}
