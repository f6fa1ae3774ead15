import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { root } from '../platform/root.ts'
import { jsonHeaders } from '../process/ask.ts'
import { type Assembly, choiceOf, expected, voters } from './assembly.ts'

interface Issuer {
  sign(
    identity: { name: string; displayName: string; grants: readonly object[] },
    seconds: number,
  ): Promise<string>
}

const cast = `mutation ($motionId: ID!, $choice: BallotChoice!) {
  castBallot(input: { motionId: $motionId, choice: $choice }) { motion { id status } userErrors { code } } }`
const close = `mutation ($motionId: ID!) {
  closeBallot(input: { motionId: $motionId }) { motion { ballotsCast verdict { for against abstain } } userErrors { code } } }`

/** The voters of an assembly and its office, each with a token and a connection of its own. */
export class Voters {
  private constructor(
    private readonly url: string,
    private readonly tokens: readonly string[],
    private readonly office: string,
  ) {}

  readonly #agent = new Agent({ keepAlive: true, maxSockets: voters })

  static async of(url: string, dataFolder: string, assembly: Assembly): Promise<Voters> {
    const { openDemoIssuer } = (await import(join(root, 'dist/shared/demo-issuer.js'))) as {
      openDemoIssuer(folder: string): Promise<Issuer>
    }
    const issuer = await openDemoIssuer(dataFolder)
    const tokenOf = (role: string, place: string) =>
      issuer.sign(
        { name: `${role} ${place}`, displayName: role, grants: [{ role, place, from: '2020-01-01' }] },
        3600,
      )
    const tokens = assembly.organizationIds.map((id) => tokenOf('SECRETARY', id))
    return new Voters(url, await Promise.all(tokens), await tokenOf('ALLIANCE_OFFICE', assembly.allianceId))
  }

  /** Everybody votes on one motion after the other, all at once; answers how many ballots were cast in a second. */
  async vote(motionIds: readonly string[]): Promise<number> {
    const started = performance.now()
    await Promise.all(
      this.tokens.map(async (token, voter) => {
        for (const motionId of motionIds) {
          const { castBallot } = await this.#ask(token, cast, { motionId, choice: choiceOf(voter) })
          if (castBallot.userErrors.length > 0) throw new Error(JSON.stringify(castBallot))
        }
      }),
    )
    return (motionIds.length * voters) / ((performance.now() - started) / 1000)
  }

  /** Closes the ballots; throws where one is not exactly what was cast. */
  async count(motionIds: readonly string[]): Promise<void> {
    for (const motionId of motionIds) {
      const { closeBallot } = await this.#ask(this.office, close, { motionId })
      const { ballotsCast, verdict } = closeBallot.motion ?? {}
      const isExact =
        ballotsCast === voters &&
        verdict?.for === expected.FOR &&
        verdict?.against === expected.AGAINST &&
        verdict?.abstain === expected.ABSTAIN
      if (!isExact) throw new Error(`${motionId} came to ${JSON.stringify(closeBallot)}`)
    }
  }

  leave(): void {
    this.#agent.destroy()
  }

  #ask(token: string, query: string, variables: object): Promise<Answered> {
    const headers = { ...jsonHeaders, authorization: `Bearer ${token}` }
    return new Promise((resolve, reject) => {
      const sent = request(this.url, { method: 'POST', agent: this.#agent, headers })
      sent.once('error', reject)
      sent.once('response', (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.once('error', reject)
        response.once('end', () => {
          const text = Buffer.concat(parts).toString()
          const { data, errors } = JSON.parse(text) as { data?: Answered; errors?: object }
          if (data && !errors) resolve(data)
          else reject(new Error(text.slice(0, 500)))
        })
      })
      sent.end(JSON.stringify({ query, variables }))
    })
  }
}

interface Payload {
  readonly userErrors: readonly object[]
  readonly motion?: {
    readonly ballotsCast: number
    readonly verdict: { readonly for: number; readonly against: number; readonly abstain: number } | null
  }
}

type Answered = Readonly<Record<'castBallot' | 'closeBallot', Payload>>
