import type { Highs, Model, ModelData } from 'highs'

// The door to HiGHS. It is compiled to WebAssembly: loaded when first used, one solve at a time, and its memory only grows.

/** A sum of columns, each times a number, that lies between two numbers. */
export type Row = {
  readonly columns: readonly number[]
  readonly times: readonly number[]
  readonly from: number
  readonly to: number
}
/** Columns between two numbers each, and rows over them. */
export type Program = {
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly rows: readonly Row[]
}
/** Columns and what each is worth. */
export type Worth = readonly (readonly [column: number, worth: number])[]
/** What the columns are where they are worth least. */
export type Optimum = {
  readonly value: number
  readonly columns: Float64Array
  /** How much each row, and each column's limit, holds the optimum; all nought for whole numbers. */
  readonly rowHold: Float64Array
  readonly columnHold: Float64Array
}

/** A program that is solved again and again with other aims and limits. */
export type Solving = {
  readonly limit: (column: number, from: number, to: number) => void
  readonly limitRow: (row: number, from: number, to: number) => void
  /** What the columns are worth from now on; those not named are worth nothing. */
  readonly aim: (worth: Worth) => void
  /** @returns undefined where no numbers fit */
  readonly lowest: () => Optimum | undefined
  /** The same in whole numbers; undefined also where the search was given up. */
  readonly lowestWhole: () => Optimum | undefined
}

// A number and not a time, so that a busy machine gets the same answer.
const NODES = 5_000

let loading: Promise<Highs> | undefined

/** Its types say what CommonJS would be given; Node.js gives the module, whose default is the loader itself. */
async function load(): Promise<Highs> {
  const { default: loader } = (await import('highs')) as unknown as { readonly default: () => Promise<Highs> }
  return await loader()
}

/** Lets some work open programs, and frees them after it. The work must not wait for anything: a solve holds the process. */
export async function withSolver<T>(work: (open: (program: Program) => Solving) => T): Promise<T> {
  loading ??= load()
  const models: Model[] = []
  try {
    const highs = await loading
    return work((program) => {
      const model = highs.createModel(dataOf(program))
      models.push(model)
      model.options.set({ output_flag: false, random_seed: 0, mip_max_nodes: NODES, mip_rel_gap: 0, mip_abs_gap: 0.5 })
      return solving(highs, model, program)
    })
  } catch (error) {
    // After an abort the instance answers nothing any more; the next work gets a new one.
    loading = undefined
    throw error
  } finally {
    for (const model of models) free(model)
  }
}

function free(model: Model): void {
  try {
    model.dispose()
  } catch {
    // An instance that was aborted is given up whole.
  }
}

function dataOf({ from, to, rows }: Program): ModelData {
  const starts = [0]
  for (const { columns } of rows) starts.push((starts.at(-1) as number) + columns.length)
  return {
    numCols: from.length,
    numRows: rows.length,
    colCost: from.map(() => 0),
    colLower: from,
    colUpper: to,
    rowLower: rows.map((row) => row.from),
    rowUpper: rows.map((row) => row.to),
    matrix: {
      format: 'csr',
      numCols: from.length,
      numRows: rows.length,
      starts,
      indices: rows.flatMap(({ columns }) => columns),
      values: rows.flatMap(({ times }) => times),
    },
  }
}

function solving(highs: Highs, model: Model, { from }: Program): Solving {
  const { optimal } = highs.constants.modelStatus
  const { integer, continuous } = highs.constants.variableType
  const every = { kind: 'range', from: 0, to: from.length - 1 } as const
  let worthy: readonly number[] = []
  const solve = (): Optimum | undefined => {
    model.run()
    if (model.getModelStatus() !== optimal) return undefined
    const { colValue, rowDual, colDual } = model.getSolution()
    return { value: model.getObjectiveValue(), columns: colValue, rowHold: rowDual, columnHold: colDual }
  }
  return {
    limit: (column, low, high) => void model.changeColBounds(column, low, high),
    limitRow: (row, low, high) => void model.changeRowBounds(row, low, high),
    aim: (worth) => {
      const now = new Map(worthy.map((column) => [column, 0]))
      for (const [column, value] of worth) now.set(column, value)
      const indices = [...now.keys()].sort((a, b) => a - b)
      model.changeColsCost(
        { kind: 'set', indices },
        indices.map((column) => now.get(column) as number),
      )
      worthy = worth.map(([column]) => column)
    },
    lowest: solve,
    lowestWhole: () => {
      model.changeColsIntegrality(
        every,
        from.map(() => integer),
      )
      try {
        return solve()
      } finally {
        model.changeColsIntegrality(
          every,
          from.map(() => continuous),
        )
      }
    },
  }
}
