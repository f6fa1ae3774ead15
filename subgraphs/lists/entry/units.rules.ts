/**
 * Units of one measure with how many of the measure's smallest one is, as a fraction. Only what is defined is here:
 * legal units of measurement, their everyday names, and words for the same thing. A day of use has no number of hours.
 */
const measures: readonly Readonly<Record<string, readonly [number, number]>>[] = [
  { 人: [1, 1], 名: [1, 1], 位: [1, 1] },
  { 分钟: [1, 1], 小时: [60, 1], 个小时: [60, 1] },
  { 天: [1, 1], 日: [1, 1], 周: [7, 1], 星期: [7, 1] },
  { 月: [1, 1], 个月: [1, 1], 年: [12, 1] },
  {
    克: [1, 1],
    g: [1, 1],
    两: [50, 1],
    斤: [500, 1],
    市斤: [500, 1],
    公斤: [1000, 1],
    千克: [1000, 1],
    kg: [1000, 1],
    吨: [1_000_000, 1],
    t: [1_000_000, 1],
  },
  { 毫升: [1, 1], 升: [1000, 1], 立方米: [1_000_000, 1], 方: [1_000_000, 1] },
  { 米: [1, 1], m: [1, 1], 里: [500, 1], 公里: [1000, 1], 千米: [1000, 1], km: [1000, 1] },
  {
    平方米: [1, 1],
    平米: [1, 1],
    m2: [1, 1],
    亩: [2000, 3],
    公顷: [10_000, 1],
    平方公里: [1_000_000, 1],
  },
  { 元: [1, 1], 千元: [1000, 1], 万元: [10_000, 1], 亿元: [100_000_000, 1] },
]

const known = new Map(
  measures.flatMap((measure, index) =>
    Object.entries(measure).map(([unit, size]) => [unit, { index, size }] as const),
  ),
)

/** An amount of one unit in another, to the thousandth; null where it is not defined how many of one the other is. */
export function converted(quantity: number, from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null
  const [source, target] = [normalUnit(from), normalUnit(to)]
  if (source === target) return quantity
  const [one, other] = [known.get(source), known.get(target)]
  if (!one || !other || one.index !== other.index) return null
  const amount = (quantity * one.size[0] * other.size[1]) / (one.size[1] * other.size[0])
  return Math.round(amount * 1000) / 1000
}

/** Whether amounts of the two can be compared. */
export function isComparable(one: string | null, other: string | null): boolean {
  return converted(1, one, other) !== null
}

/** `㎡`, `Ｋｇ` and `kg ` as the units that they are. */
function normalUnit(unit: string): string {
  return unit.normalize('NFKC').trim().toLowerCase()
}
