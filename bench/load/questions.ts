import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Kind, type OperationDefinitionNode, parse, print } from 'graphql'
import { root } from '../platform/root.ts'
import { ask } from '../process/ask.ts'
import type { LoadRequest } from './job.ts'

/** An operation of the contract, alone, as text. */
export async function contractOperation(name: string): Promise<string> {
  const document = parse(await readFile(join(root, 'test/contract/dashboard.graphql'), 'utf8'))
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode =>
      node.kind === Kind.OPERATION_DEFINITION && node.name?.value === name,
  )
  if (!operation) throw new Error(`The contract has no operation ${name}.`)
  return print(operation)
}

/** One operation with many variables. */
export interface Questions {
  readonly query: string
  readonly variables: readonly Readonly<Record<string, string>>[]
}

/** What was asked and answered, ready to be asked again and compared. */
export interface Asked {
  readonly requests: readonly LoadRequest[]
  /** The `data` of the answers, as JSON. */
  readonly data: readonly string[]
}

/** Asks each question once; throws where an answer has errors or no data. */
export async function askAll(
  url: string,
  { query, variables }: Questions,
  headers: Readonly<Record<string, string>> = {},
): Promise<Asked> {
  const requests: LoadRequest[] = []
  const data: string[] = []
  for (const values of variables) {
    const body = JSON.stringify({ query, variables: values })
    const { text } = await ask(url, body, headers)
    const result = JSON.parse(text) as { data?: object; errors?: object }
    if (result.errors || !result.data) throw new Error(`${url} answers ${text.slice(0, 500)}`)
    requests.push({ body, answerLength: Buffer.byteLength(text) })
    data.push(JSON.stringify(result.data))
  }
  return { requests, data }
}

/** Throws where two contenders do not give the same data. */
export function checkSame(first: Asked, second: Asked, names: string): void {
  const different = first.data.findIndex((data, index) => data !== second.data[index])
  if (different < 0) return
  const [a, b] = [first.data[different]!, String(second.data[different])]
  const from = [...a].findIndex((character, index) => character !== b[index])
  const around = [a, b].map((text) => text.slice(Math.max(0, from - 100), from + 100))
  throw new Error(`${names}: not the same data:\n${around.join('\n')}`)
}
