/** An organization that has signed up, or waits, with so many people. */
export interface SignedUp {
  readonly id: string
  readonly people: number
  readonly isWaiting: boolean
}

/** Where there is no limit, nobody waits. */
export type Places = number | null

function taken(signedUp: readonly SignedUp[]): number {
  return signedUp.filter(({ isWaiting }) => !isWaiting).reduce((sum, { people }) => sum + people, 0)
}

/** How many places are left; null where there is no limit. */
export function placesLeft(places: Places, signedUp: readonly SignedUp[]): number | null {
  return places === null ? null : Math.max(0, places - taken(signedUp))
}

/** Whether so many people could have places, if nobody else came. */
export function couldFit(places: Places, people: number): boolean {
  return places === null || people <= places
}

/** Whoever comes last waits where it does not fit any more, or where others wait already: nobody is overtaken. */
export function mustWait(places: Places, signedUp: readonly SignedUp[], people: number): boolean {
  const left = placesLeft(places, signedUp)
  if (left === null) return false
  return signedUp.some(({ isWaiting }) => isWaiting) || people > left
}

/**
 * The ids of those who need not wait any longer, in the order of signing up; the first who does not fit holds up those behind, so
 * that a large group gets its turn.
 */
export function movedUp(places: Places, inOrder: readonly SignedUp[]): string[] {
  let left = placesLeft(places, inOrder) ?? Number.POSITIVE_INFINITY
  const moved: string[] = []
  for (const { id, people, isWaiting } of inOrder) {
    if (!isWaiting) continue
    if (people > left) break
    left -= people
    moved.push(id)
  }
  return moved
}
