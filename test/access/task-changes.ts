import { act, type Input } from './act.ts'
import { passedMotion } from './meeting-deeds.ts'
import { people } from './people.ts'
import type { World } from './world.ts'

const { secretary, office } = people

const taskOf = (motionId: string) => ({
  motionId,
  organizationId: 'org_a',
  title: '办联合招聘会',
  dueOn: '2026-12-31',
})

async function assigned(world: World): Promise<string> {
  return (await act(world, office, 'assignTask', taskOf(await passedMotion(world)))).id
}

const done = { progress: 100, note: '已办' }

/** What a motion gave to do, which is done. */
export async function carryOut(world: World): Promise<{ taskMotion: string; task: string }> {
  const taskMotion = await passedMotion(world)
  const { id: task } = await act(world, office, 'assignTask', taskOf(taskMotion))
  await act(world, secretary, 'reportTask', { taskId: task, ...done })
  return { taskMotion, task }
}

/** For every change of a task a plausible input. */
export const taskChanges: Readonly<Record<string, (world: World) => Promise<Input>>> = {
  assignTask: async (world) => taskOf(await passedMotion(world)),
  reportTask: async (world) => ({ taskId: await assigned(world), progress: 50, note: '场地已定' }),
  reopenTask: async (world) => {
    const taskId = await assigned(world)
    await act(world, secretary, 'reportTask', { taskId, ...done })
    return { taskId, reason: '缺总结' }
  },
}
