import { type Figure, markdown } from './figure.ts'

const START = '<!-- table -->'
const END = '<!-- end of table -->'

/**
 * All figures as Markdown, with what they were measured on and how many bars they reach.
 * @param measuredOn the machine, see machine.ts
 * @param data whether the evaluation data was there
 */
export function reportOf(figures: readonly Figure[], measuredOn: string, data: boolean): string {
  const barred = figures.filter(({ ok }) => ok !== null)
  return [
    measuredOn,
    ...(data ? [] : ['The evaluation data (`../shared/data`) is not here: only speed was measured.']),
    `${barred.filter(({ ok }) => ok).length} of ${barred.length} bars reached.`,
    markdown(figures),
  ].join('\n\n')
}

/**
 * A document with what stands between its two markers replaced.
 * @throws where it lacks them
 */
export function withTable(document: string, report: string): string {
  const start = document.indexOf(START)
  const end = document.indexOf(END)
  if (start < 0 || end < start) throw new Error(`The document lacks the markers ${START} and ${END}.`)
  return `${document.slice(0, start + START.length)}\n${report}\n${document.slice(end)}`
}
