import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DATA } from './adverts.ts'
import { type Figure, markdown } from './figure.ts'
import { machine } from './machine.ts'
import { qualityFigures } from './quality.ts'
import { speedFigures } from './speed.ts'
import { throughputFigures } from './throughput.ts'

const README = join(import.meta.dirname, 'README.md')
const START = '<!-- table -->'
const END = '<!-- end of table -->'

/** `npm run bench -- [--quick] [--write]`: every figure in one table. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' }, write: { type: 'boolean' } } })
  const say = (line: string) => console.error(line)
  const figures: Figure[] = []
  if (existsSync(DATA)) figures.push(...(await qualityFigures(say)), ...(await throughputFigures(say)))
  figures.push(...(await speedFigures({ quick: values.quick === true, say })))
  const report = reportOf(figures, new Date())
  console.log(report)
  if (values.write === true) writeFileSync(README, withTable(readFileSync(README, 'utf8'), report))
}

function reportOf(figures: readonly Figure[], now: Date): string {
  const barred = figures.filter(({ ok }) => ok !== null)
  const reached = barred.filter(({ ok }) => ok)
  return [
    `${machine(now)}`,
    ...(existsSync(DATA) ? [] : ['The evaluation data (`../shared/data`) is not here: only speed was measured.']),
    `${reached.length} of ${barred.length} bars reached.`,
    markdown(figures),
  ].join('\n\n')
}

/** A document with what stands between its markers replaced. */
function withTable(document: string, report: string): string {
  const start = document.indexOf(START)
  const end = document.indexOf(END)
  if (start < 0 || end < start) throw new Error(`${README} lacks the markers ${START} and ${END}.`)
  return `${document.slice(0, start + START.length)}\n${report}\n${document.slice(end)}`
}

await main()
