import type { Chance } from '../../gateway/demo/chance.ts'
import { type Deed, type Done, deed } from './deed.ts'
import type { Ledger } from './ledger.ts'
import type { World } from './small-world.ts'

const choices = ['FOR', 'AGAINST', 'ABSTAIN']

/** All secretaries, who vote at once on one motion after the other; what a kill cuts off they go on with. */
export class Voters {
  #put = 0
  /** The ballots on the motion that is under way, and its closing. */
  #motion: { readonly ballots: readonly Deed[]; readonly closing: Deed } | undefined

  constructor(
    private readonly world: World,
    private readonly ledger: Ledger,
    private readonly chance: Chance,
  ) {}

  /** A motion is put before a meeting where all are, voted on, and closed when everybody's vote is acknowledged. */
  async vote(port: number, meetingId: string): Promise<Done | undefined> {
    this.#motion ??= await this.#open(port, meetingId)
    if (!this.#motion) return undefined
    const { ballots, closing } = this.#motion
    if (!(await this.ledger.sendAll(port, ballots))) return undefined
    const closed = await this.ledger.send(port, closing)
    if (closed) this.#motion = undefined
    return closed
  }

  async #open(port: number, meetingId: string) {
    const title = `议案 ${++this.#put}`
    const input = { meetingId, title, ballot: this.chance.pick(['NAMED', 'SECRET']) }
    const put = await this.ledger.send(port, deed('putMotion', 'office', title, input))
    if (!put) return undefined
    const motionId = put.id
    const opened = await this.ledger.send(port, deed('openBallot', 'office', motionId, { motionId }))
    if (!opened) return undefined
    const ballots = this.world.secretaries.map(({ name, organizationId }) => {
      const ballot = { motionId, organizationId, choice: this.chance.pick(choices) }
      return deed('castBallot', name, `${motionId} ${organizationId}`, ballot)
    })
    return { ballots, closing: deed('closeBallot', 'office', motionId, { motionId }) }
  }
}
