import { setTimeout as wait } from 'node:timers/promises'
import type { Chance } from '../../gateway/demo/chance.ts'
import { categories } from '../../gateway/demo/facts/list.ts'
import { type Deed, type Done, deed } from './deed.ts'
import type { Ledger } from './ledger.ts'
import type { World } from './small-world.ts'
import { Voters } from './voters.ts'

const things = ['会议室', '讲师', '大棚', '冷库', '货车', '图书', '实训基地', '法律咨询', '体检', '电商直播']

/** People who write as fast as they are answered. */
export class Writers {
  #written = 0
  /** The first meeting that was opened, where votes are taken, and who comes to it. */
  #gathering: { readonly meetingId: string; readonly checkIns: readonly Deed[] } | undefined
  readonly #voters: Voters

  constructor(
    private readonly world: World,
    private readonly ledger: Ledger,
    private readonly chance: Chance,
  ) {
    this.#voters = new Voters(world, ledger, chance)
  }

  /** Writes until the signal. Who is not answered gives up, or comes back after `comeBackMs` where that is given. */
  async write(port: number, until: AbortSignal, comeBackMs?: number): Promise<void> {
    await Promise.all(this.steps(port).map((step) => repeat(step, until, comeBackMs)))
  }

  /** What is written, each as often as it stands here. */
  steps(port: number): readonly (() => Promise<Done | undefined>)[] {
    return [
      () => this.#publish(port),
      () => this.#publish(port),
      () => this.#publish(port),
      () => this.#found(port),
      () => this.#meet(port),
      () => this.#vote(port),
    ]
  }

  #publish(port: number): Promise<Done | undefined> {
    const { name, organizationId } = this.chance.pick(this.world.secretaries)
    const kind = this.chance.happens(0.5) ? 'publishResource' : 'publishNeed'
    const title = `${this.chance.pick(things)} ${++this.#written}`
    const { allianceId } = this.world
    const input = { organizationId, allianceId, title, category: this.chance.pick(categories) }
    return this.ledger.send(port, deed(kind, name, title, input))
  }

  #found(port: number): Promise<Done | undefined> {
    const code = `CRASH${String(++this.#written).padStart(7, '0')}`
    const input = {
      superiorId: this.world.rootId,
      code,
      name: `演示支部 ${code}`,
      kind: 'BRANCH',
      regionCode: '150402',
      foundedOn: '2026-01-01',
    }
    return this.ledger.send(port, deed('foundOrganization', 'committee', code, input))
  }

  /** A meeting is called, opened, and all secretaries check in at once. */
  async #meet(port: number): Promise<Done | undefined> {
    const title = `联席会议 ${++this.#written}`
    const { allianceId } = this.world
    const startsAt = new Date(Date.now() + 3_600_000).toISOString()
    const input = { allianceId, body: 'ASSEMBLY', title, startsAt }
    const called = await this.ledger.send(port, deed('callMeeting', 'office', title, input))
    if (!called) return undefined
    const meetingId = called.id
    const opened = await this.ledger.send(port, deed('openMeeting', 'office', meetingId, { meetingId }))
    if (!opened) return undefined
    const checkIns = this.world.secretaries.map(({ name, organizationId }) => {
      const checkIn = { meetingId, code: opened.checkInCode, organizationId }
      return deed('checkIn', name, `${meetingId} ${organizationId}`, checkIn)
    })
    this.#gathering ??= { meetingId, checkIns }
    return (await this.ledger.sendAll(port, checkIns)) ? opened : undefined
  }

  /** Once all are at a meeting. */
  async #vote(port: number): Promise<Done | undefined> {
    if (!this.#gathering || !(await this.ledger.sendAll(port, this.#gathering.checkIns))) return undefined
    return this.#voters.vote(port, this.#gathering.meetingId)
  }
}

async function repeat(step: () => Promise<Done | undefined>, until: AbortSignal, comeBackMs?: number) {
  while (!until.aborted) {
    if (await step()) continue
    if (comeBackMs === undefined) return
    await wait(comeBackMs)
  }
}
