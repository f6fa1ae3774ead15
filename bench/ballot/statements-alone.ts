import { Client } from 'pg'
import { type Assembly, choiceOf, expected, voters } from './assembly.ts'

/** As many connections, each of which does for a ballot what nobody can do without: lock, insert, tell, commit. */
export class Statements {
  private constructor(
    private readonly clients: readonly Client[],
    private readonly assembly: Assembly,
  ) {}

  static async connect(url: string, assembly: Assembly): Promise<Statements> {
    const clients = Array.from({ length: voters }, () => new Client({ connectionString: url }))
    await Promise.all(clients.map((client) => client.connect()))
    return new Statements(clients, assembly)
  }

  async vote(motionIds: readonly string[]): Promise<number> {
    const started = performance.now()
    await Promise.all(
      this.clients.map(async (client, voter) => {
        for (const motionId of motionIds) await this.#cast(client, motionId, voter)
      }),
    )
    return (motionIds.length * voters) / ((performance.now() - started) / 1000)
  }

  async #cast(client: Client, motionId: string, voter: number): Promise<void> {
    const { allianceId, meetingId, organizationIds } = this.assembly
    const organization = organizationIds[voter]!
    const about = { motion: motionId, meeting: meetingId, alliance: allianceId, organization: [organization] }
    await client.query('begin')
    await client.query({
      name: 'lock',
      text: 'select 1 from bare.motion where id = $1 for no key update',
      values: [motionId],
    })
    await client.query({
      name: 'voter',
      text: 'insert into bare.voter values ($1, $2)',
      values: [motionId, organization],
    })
    await client.query({
      name: 'ballot',
      text: 'insert into bare.named_ballot (motion_id, organization_id, choice) values ($1, $2, $3)',
      values: [motionId, organization, choiceOf(voter)],
    })
    await client.query({
      name: 'event',
      text: `insert into bare.event (id, kind, at, actor, about) values ($1, 'motion.ballotCast', now(), $2, $3)`,
      values: [`event_${motionId}${voter}`, `SECRETARY ${organization}`, about],
    })
    await client.query('commit')
  }

  /** Throws where a ballot is not exactly what was cast. */
  async count(motionIds: readonly string[]): Promise<void> {
    const { rows } = await this.clients[0]!.query<{ motion_id: string; choice: string; count: number }>(
      `select motion_id, choice, count(*)::int from bare.named_ballot where motion_id = any($1) group by 1, 2`,
      [motionIds],
    )
    const wrong = rows.find(({ choice, count }) => expected[choice] !== count)
    if (wrong || rows.length !== motionIds.length * 3) throw new Error(JSON.stringify(wrong ?? rows.length))
  }

  async leave(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.end()))
  }
}
