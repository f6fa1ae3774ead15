/** What a process says of itself, by the name of the figure; figures of the same name with other labels are added up. */
export type Reading = ReadonlyMap<string, number>

export async function readMetrics(port: number): Promise<Reading> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`)
  const figures = new Map<string, number>()
  for (const line of (await answer.text()).split('\n')) {
    const [, name, value] = /^(\w+)(?:\{.*\})? ([\d.e+-]+)$/.exec(line) ?? []
    if (name) figures.set(name, (figures.get(name) ?? 0) + Number(value))
  }
  return figures
}

const megabytes = 2 ** 20

/** What must not grow, and by how much it may differ between two times for no reason but chance: a share and an amount. */
const steady: readonly {
  readonly figure: string
  /** The least of a time is what is kept when garbage is collected; the most is what is open at once. */
  readonly of: 'least' | 'most'
  readonly share: number
  readonly amount: number
  /** Where only one kind of process says it. */
  readonly part?: string
}[] = [
  { figure: 'nodejs_heap_size_used_bytes', of: 'least', share: 0.1, amount: 12 * megabytes },
  { figure: 'process_resident_memory_bytes', of: 'least', share: 0.1, amount: 32 * megabytes },
  { figure: 'process_open_fds', of: 'most', share: 0, amount: 8 },
  { figure: 'nodejs_active_handles_total', of: 'most', share: 0, amount: 8 },
  { figure: 'redscape_live_watches', of: 'most', share: 0, amount: 2, part: 'gateway' },
]

/** The least or most of each of some times after the other, in which a step and a slope look different. */
function courseOf(values: readonly number[], of: 'least' | 'most', times: number, shortest = 1): number[] {
  const size = Math.max(shortest, Math.ceil(values.length / times))
  const starts = values.flatMap((_, place) => (place % size === 0 ? [place] : []))
  const one = of === 'least' ? Math.min : Math.max
  return starts.map((start) => one(...values.slice(start, start + size)))
}

/** Of the least ones of three times the middle: that a process has given back its memory once says nothing of the other times. */
function amountOf(values: readonly number[], of: 'least' | 'most'): number {
  const course = courseOf(values, of, 3, 10).sort((a, b) => a - b)
  return of === 'least' ? course[Math.floor((course.length - 1) / 2)]! : course.at(-1)!
}

/** What of a process has grown from the first half of the readings to the second, and what it did not say each time, in words. */
export function growthIn(part: string, readings: readonly Reading[]): string[] {
  const half = Math.floor(readings.length / 2)
  const figures = steady.filter((each) => each.part === undefined || each.part === part)
  return figures.flatMap(({ figure, of, share, amount }) => {
    const said = readings.filter((reading) => reading.has(figure)).length
    if (said < readings.length || said < 2) return [`${figure}: ${said} of ${readings.length} readings`]
    const values = readings.flatMap((reading) => reading.get(figure) ?? [])
    const [before, after] = [values.slice(0, half), values.slice(half)].map((part) => amountOf(part, of))
    if (after! <= before! * (1 + share) + amount) return []
    return [`${figure}: ${before} → ${after} (${courseOf(values, 'least', 8).join(', ')})`]
  })
}
