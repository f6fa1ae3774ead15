import { randomUUID } from 'node:crypto'

const sane = /^[\w.:-]{1,128}$/

/** The id under which a request is found in the logs: the client's where it is sane, else a new one. */
export function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && sane.test(header) ? header : randomUUID()
}
