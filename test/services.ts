import { connect } from 'node:net'

/** The real services that the tests found; each undefined where there is none. */
export interface Services {
  readonly postgres: string | undefined
  readonly nats: string | undefined
}

const defaultPostgres = 'postgres://postgres@127.0.0.1:5432/postgres'
const defaultNats = 'nats://127.0.0.1:4222'

/** Looks for the services, says which are missing, and in CI fails for a missing one. */
export async function findServices(): Promise<Services> {
  const url = process.env.REDSCAPE_TEST_DATABASE_URL || defaultPostgres
  const postgres = (await answers(url)) ? url : undefined
  if (!postgres) missing(`PostgreSQL (${new URL(url).host})`, 'the embedded database only')
  const natsUrl = process.env.REDSCAPE_TEST_NATS_URL || defaultNats
  const nats = (await answers(natsUrl)) ? natsUrl : undefined
  if (!nats) missing(`NATS (${new URL(natsUrl).host})`, 'one process only, without the bus')
  return { postgres, nats }
}

function missing(service: string, instead: string): void {
  const text = `${service} was not found: the tests run on ${instead}.`
  if (process.env.CI) throw new Error(`${text} In CI it must be there.`)
  console.warn(text)
}

/** Whether something listens at the port that the URL names. */
function answers(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port), timeout: 2000 })
    const done = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket
      .on('connect', () => done(true))
      .on('error', () => done(false))
      .on('timeout', () => done(false))
  })
}
