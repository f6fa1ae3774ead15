import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode } from 'graphql'
import { UnknownPlanNodeError } from './steps.ts'

/** The one operation of a document, and its fragments by name. */
export function split({ definitions }: DocumentNode) {
  const fragments = new Map<string, FragmentDefinitionNode>()
  let operation: OperationDefinitionNode | undefined
  for (const node of definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
    if (node.kind === Kind.OPERATION_DEFINITION) operation = node
  }
  if (!operation) throw new UnknownPlanNodeError('no operation')
  return { operation, fragments }
}
