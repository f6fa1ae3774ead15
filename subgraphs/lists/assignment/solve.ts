import highsModule, { type ObjectiveSense } from 'highs'
import type { Model, Solution } from './model.rules.ts'

/** Told how many steps the solver has taken. */
export type OnIteration = (iterations: number) => void

const reportEvery = 500

/** The package's types describe its CommonJS form; as an ES module its default export is the function itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default

let loaded: ReturnType<typeof loadHighs> | undefined

/** The solver of this thread. */
export function loadSolver(): ReturnType<typeof loadHighs> {
  loaded ??= loadHighs()
  return loaded
}

/**
 * The best shares by HiGHS's simplex method (HiGHS, MIT licence, as WebAssembly). Takes seconds and the whole thread:
 * run it in a worker. Throws where the solver does not end with an optimum.
 */
export async function solve(model: Model, onIteration: OnIteration = () => {}): Promise<Solution> {
  const none = {
    share: new Float64Array(model.score.length),
    price: new Float64Array(model.resources),
    iterations: 0,
  }
  if (model.score.length === 0) return none
  const highs = await loadSolver()
  return highs.withModel(linearProgram(model, highs.constants.objectiveSense.maximize), (program) => {
    program.options.set({ output_flag: false })
    let steps = 0
    program.run({
      [highs.constants.callbackType.simplexInterrupt]: () => {
        steps++
        if (steps % reportEvery === 0) onIteration(steps)
      },
    })
    if (program.getModelStatus() !== highs.constants.modelStatus.optimal)
      throw new Error(`The solver ended without an optimum: status ${program.getModelStatus()}`)
    const { colValue, rowDual } = program.getSolution()
    const price = rowDual.slice(model.needs)
    return { share: colValue, price, iterations: Number(program.info.get('simplex_iteration_count')) }
  })
}

/** The model in the solver's sparse columns: needs' rows first, then resources'. */
export function linearProgram(
  { needs, resources, score, needRow, resourceRow, load }: Model,
  sense: ObjectiveSense,
) {
  const columns = score.length
  const starts = new Int32Array(columns + 1)
  const indices: number[] = []
  const values: number[] = []
  for (let column = 0; column < columns; column++) {
    indices.push(needRow[column]!)
    values.push(1)
    if (resourceRow[column]! >= 0) {
      indices.push(needs + resourceRow[column]!)
      values.push(load[column]!)
    }
    starts[column + 1] = indices.length
  }
  const rows = needs + resources
  return {
    numCols: columns,
    numRows: rows,
    sense,
    colCost: score,
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: new Float64Array(rows).fill(Number.NEGATIVE_INFINITY),
    rowUpper: new Float64Array(rows).fill(1),
    matrix: {
      format: 'csc' as const,
      numRows: rows,
      numCols: columns,
      starts,
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  }
}
