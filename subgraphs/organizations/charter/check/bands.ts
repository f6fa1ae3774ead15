import type { Band, PointsRule, StarsRule } from '../work-rule.ts'
import type { Fault } from './faults.ts'

const units = 10_000

/** Points as whole numbers of their least decimal, so that sums and steps are exact. */
export function exact(points: number): number {
  return Math.round(points * units)
}

/** Between the floor and the ceiling; the most of the parts make up the ceiling; a veto goes no lower than the floor. */
export function pointsWholeFault({ base, floor, ceiling, parts = [], veto }: PointsRule): Fault {
  const inOrder = [floor, base, ceiling].filter((value) => value !== undefined)
  if (inOrder.some((value, place) => place > 0 && value < inOrder[place - 1]!))
    return {
      zh: '下限、基础分、上限应依次不减。',
      en: 'The floor, the base and the ceiling follow each other upwards.',
    }
  const sum = parts.reduce((total, { most }) => total + exact(most), 0)
  if (parts.length > 0 && ceiling !== undefined && sum !== exact(ceiling))
    return {
      zh: `各部分合计 ${sum / units},与上限 ${ceiling} 不符。`,
      en: `The parts add up to ${sum / units}, not to the ceiling of ${ceiling}.`,
    }
  if (veto && floor !== undefined && veto.to < floor)
    return { zh: '否决后的分值低于下限。', en: 'The veto goes below the floor.' }
  return undefined
}

/** Grades follow each other upwards, each beginning where the one before ends: no points between two of them, none in both. */
export function bandsFault({ bands, step }: StarsRule): Fault {
  if (step !== undefined && step <= 0) return { zh: '最小分差须大于 0。', en: 'The step is above 0.' }
  for (const [place, band] of bands.entries()) {
    const fault = bandFault(band, step) ?? (place > 0 ? joinFault(bands[place - 1]!, band, step) : undefined)
    if (fault) return fault
  }
  return undefined
}

function bandFault({ name, from, to, below }: Band, step: number | undefined): Fault {
  if (to !== undefined && below !== undefined)
    return {
      zh: `${name.zh}:“至”与“不满”只能有一个。`,
      en: `${name.en}: give either its most or where it ends.`,
    }
  if ((to !== undefined && to < from) || (below !== undefined && below <= from))
    return { zh: `${name.zh}:区间为空。`, en: `${name.en} is empty.` }
  const marks = [from, to, below].filter((mark) => mark !== undefined)
  const offStep = step === undefined ? undefined : marks.find((mark) => exact(mark) % exact(step) !== 0)
  if (offStep === undefined) return undefined
  return {
    zh: `${name.zh}:${offStep} 不是 ${step} 的整数倍。`,
    en: `${name.en}: ${offStep} is not a multiple of ${step}.`,
  }
}

/** A band that ends with its most is followed by the next step; where any points are possible, there is no next one. */
function joinFault(before: Band, band: Band, step: number | undefined): Fault {
  const names = { zh: `${before.name.zh}与${band.name.zh}`, en: `${before.name.en} and ${band.name.en}` }
  const end = endOf(before, step)
  if (end === undefined)
    return {
      zh: `${before.name.zh}没有上限,其后不能再有等级。`,
      en: `${before.name.en} has no end, so nothing follows it.`,
    }
  if (exact(band.from) < end.least) return { zh: `${names.zh}重叠。`, en: `${names.en} overlap.` }
  if (exact(band.from) === end.least && end.closed) return undefined
  const between = pointBetween(before, band, step)
  return {
    zh: `${names.zh}之间有空档,如 ${between} 分。`,
    en: `Between ${names.en} there is a hole: ${between}, for one.`,
  }
}

/** The least points after a band, in exact units, and whether nothing lies between them and the band. */
function endOf(
  { to, below }: Band,
  step: number | undefined,
): { least: number; closed: boolean } | undefined {
  if (below !== undefined) return { least: exact(below), closed: true }
  if (to === undefined) return undefined
  return step === undefined
    ? { least: exact(to) + 1, closed: false }
    : { least: exact(to) + exact(step), closed: true }
}

function pointBetween({ to, below }: Band, { from }: Band, step: number | undefined): number {
  if (below !== undefined) return below
  return step === undefined ? (exact(to!) + exact(from)) / 2 / units : (exact(to!) + exact(step)) / units
}
