import { act, attempt, EnumValue, type Input } from './act.ts'
import { addRule } from './meeting-deeds.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const { office } = people
const themeDay = { allianceId: 'alliance_one', of: new EnumValue('THEME_DAY') }

interface LastTurn {
  readonly id: string
  readonly organization: { readonly id: string }
}

async function lastTurn(world: World): Promise<LastTurn | undefined> {
  const query =
    '{ alliance(id: "alliance_one") { activityTurns(first: 1) { nodes { id organization { id } } } } }'
  const { data } = await world.ask(office, query)
  return (data as any).alliance.activityTurns.nodes[0]
}

/** The turn that is under way, if there is one, is handed over, so that the next can begin. */
async function free(world: World): Promise<void> {
  await addRule(world, { kind: 'ROTATION', of: 'THEME_DAY', among: 'MEMBERS' })
  const last = await lastTurn(world)
  if (last) await attempt(world, office, 'handOverActivityTurn', { turnId: last.id, note: '交接' })
}

/** A turn of a, which a and b have in turn. */
async function taken(world: World): Promise<string> {
  await free(world)
  const { id } = await act(world, office, 'takeActivityTurn', themeDay)
  const { organization } = (await lastTurn(world))!
  return organization.id === 'org_a' ? id : taken(world)
}

/** A turn in which b stands in for a, whose own comes after it, both handed over; answers the first one's id. */
export async function takeTurns(world: World): Promise<{ turn: string }> {
  await free(world)
  const { id: turn } = await act(world, office, 'takeActivityTurn', {
    ...themeDay,
    organizationId: 'org_b',
    reason: '场地装修',
  })
  await act(world, office, 'handOverActivityTurn', { turnId: turn, note: '移交签到表' })
  await act(world, office, 'takeActivityTurn', themeDay)
  await free(world)
  return { turn }
}

/** For every change of turns a plausible input. */
export const turnChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  takeActivityTurn: async (world) => {
    await free(world)
    return themeDay
  },
  handOverActivityTurn: async (world) => ({ turnId: await taken(world), note: '移交签到表' }),
}
