import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DATA } from './adverts.ts'
import type { Figure } from './figure.ts'
import { machine } from './machine.ts'
import { qualityFigures } from './quality.ts'
import { reportOf, withTable } from './report.ts'
import { speedFigures } from './speed.ts'
import { throughputFigures } from './throughput.ts'

const README = join(import.meta.dirname, 'README.md')

/** `npm run bench -- [--quick] [--write]`: every figure in one table. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' }, write: { type: 'boolean' } } })
  const say = (line: string) => console.error(line)
  const figures: Figure[] = []
  if (existsSync(DATA)) figures.push(...(await qualityFigures(say)), ...(await throughputFigures(say)))
  figures.push(...(await speedFigures({ quick: values.quick === true, say })))
  const report = reportOf(figures, machine(new Date()), existsSync(DATA))
  console.log(report)
  if (values.write === true) writeFileSync(README, withTable(readFileSync(README, 'utf8'), report))
}

await main()
