/** Numbers repeated strings, so that each is stored once. */
export class Names {
  readonly list: string[] = []
  private readonly numbers = new Map<string, number>()

  numberOf(name: string): number {
    const known = this.numbers.get(name)
    if (known !== undefined) return known
    this.numbers.set(name, this.list.length)
    return this.list.push(name) - 1
  }
}

export const NOBODY = -1

/** One string per posting, each distinct string stored once; {@link NOBODY} stands for null. */
export type Column = { readonly names: readonly string[]; readonly numbers: Int32Array }

export function columnOf(values: readonly (string | null)[]): Column {
  const names = new Names()
  const numbers = Int32Array.from(values, (value) => (value === null ? NOBODY : names.numberOf(value)))
  return { names: names.list, numbers }
}

/** Translates a column's numbers into the numbers that its strings have among all names. */
export function numbersAmong(all: Names, { names, numbers }: Column): Int32Array {
  const known = names.map((name) => all.numberOf(name))
  return numbers.map((number) => (number === NOBODY ? NOBODY : known[number]))
}
