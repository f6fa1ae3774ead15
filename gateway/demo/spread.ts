/** The items in turn, one of each group before the second of any: neighbours differ in their key where they can. */
export function spread<T>(items: readonly T[], keyOf: (item: T) => unknown): T[] {
  const groups = [...Map.groupBy(items, keyOf).values()]
  const rounds = Math.max(0, ...groups.map((group) => group.length))
  return Array.from({ length: rounds }, (_, round) =>
    groups.flatMap((group) => group.slice(round, round + 1)),
  ).flat()
}
