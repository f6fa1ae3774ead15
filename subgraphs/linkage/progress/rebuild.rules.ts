/** How many of the events that were there when a rebuild began have been taken, and how many there were. */
export function rebuildProgress(
  heads: Readonly<Record<string, number>>,
  positions: ReadonlyMap<string, number>,
): { readonly taken: number; readonly total: number } {
  let taken = 0
  let total = 0
  for (const [source, head] of Object.entries(heads)) {
    total += head
    taken += Math.min(head, positions.get(source) ?? 0)
  }
  return { taken, total }
}
