import { Client } from 'pg'

/** Databases of one run on a PostgreSQL server, gone when it is over. */
export class Databases {
  readonly #server: string
  readonly #made: string[] = []

  constructor(server: string) {
    this.#server = server
  }

  /** Makes a database, empty or like another that nobody is using, and answers its URL. */
  async create(template?: string): Promise<string> {
    const name = `redscape_bench_${process.pid}_${this.#made.length}`
    const like = template === undefined ? 'template0' : nameOf(template)
    await this.#administer((server) => server.query(`create database ${name} template ${like}`))
    this.#made.push(name)
    return this.#urlOf(name)
  }

  async version(): Promise<string> {
    return this.#administer(async (server) => {
      const { rows } = await server.query<{ server_version: string }>('show server_version')
      return rows[0]!.server_version
    })
  }

  async dropAll(): Promise<void> {
    await this.#administer(async (server) => {
      for (const name of this.#made.splice(0))
        await server.query(`drop database if exists ${name} with (force)`)
    })
  }

  #urlOf(name: string): string {
    const url = new URL(this.#server)
    url.pathname = `/${name}`
    return url.href
  }

  #administer<Result>(work: (server: Client) => Promise<Result>): Promise<Result> {
    return connected(this.#server, work)
  }
}

/** Does some work over a connection of its own. */
export async function connected<Result>(url: string, work: (db: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1)
}
