/** Measures each contender in turn (A B C A B C …), so that whatever else the machine does meets all of them alike. */
export async function interleave<Contender, Figure>(
  contenders: readonly Contender[],
  rounds: number,
  measure: (contender: Contender, round: number) => Promise<Figure>,
): Promise<Map<Contender, Figure[]>> {
  const figures = new Map<Contender, Figure[]>(contenders.map((contender) => [contender, []]))
  for (let round = 0; round < rounds; round++) {
    for (const contender of contenders) figures.get(contender)!.push(await measure(contender, round))
  }
  return figures
}

/** What each round says of two contenders: the first's figure divided by the second's. */
export function ratios(first: readonly number[], second: readonly number[]): number[] {
  return first.map((figure, round) => figure / second[round]!)
}
