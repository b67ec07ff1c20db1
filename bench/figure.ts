/** One line of the table: what was measured, what came out, what it must reach, and whether it does. */
export type Figure = {
  readonly figure: string
  readonly value: string
  /** Empty where the figure is for information. */
  readonly bar: string
  readonly ok: boolean | null
}

/** A figure that no bar applies to. */
export const told = (figure: string, value: string): Figure => ({ figure, value, bar: '', ok: null })

/** A figure that must reach a bar. @param written how numbers are shown; comparing uses the number itself */
export const atLeast = (figure: string, value: number, bar: number, written: (n: number) => string): Figure => ({
  figure,
  value: written(value),
  bar: `≥ ${written(bar)}`,
  ok: value >= bar,
})

/** A figure that must not pass a bar. */
export const atMost = (figure: string, value: number, bar: number, written: (n: number) => string): Figure => ({
  figure,
  value: written(value),
  bar: `≤ ${written(bar)}`,
  ok: value <= bar,
})

export const decimals =
  (places: number, unit = '') =>
  (n: number): string =>
    `${n.toFixed(places)}${unit}`
export const percent = (n: number): string => `${(100 * n).toFixed(1)} %`
export const whole = (n: number): string => Math.round(n).toLocaleString('en')

/** The figures as one Markdown table. */
export function markdown(figures: readonly Figure[]): string {
  const rows = figures.map(({ figure, value, bar, ok }) => [
    figure,
    value,
    bar,
    ok === null ? '' : ok ? 'ok' : '**missed**',
  ])
  const all = [['figure', 'value', 'bar', ''], ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))
  const widths = [0, 1, 2, 3].map((column) => Math.max(3, ...all.map((row) => row[column].length)))
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => pad(cell, widths[i], i)).join(' | ')} |`
  const [head, ...body] = all
  const rule = `|${widths.map((width, i) => (i === 1 ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`
  return [line(head), rule, ...body.map(line)].join('\n')
}

const pad = (cell: string, width: number, column: number): string =>
  column === 1 ? cell.padStart(width) : cell.padEnd(width)
