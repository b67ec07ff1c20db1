import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newDatabase } from '../e2e/stand.ts'
import { ATTACKS } from './all.ts'
import { type Attack, type Outcome, WHOLE } from './attack.ts'
import { neighbour, type ServerDatabase } from './neighbours.ts'
import { Target } from './target.ts'

// `npm run attack [-- --server] [-- --write]`: starts a server of its own on the loopback address, attacks it, and prints what held.

const PAGE = join(import.meta.dirname, '../../docs/threat-model.md')

type Row = { readonly attack: Attack; readonly outcome: Outcome }

const table = (rows: readonly Row[], on: string, day: string): string =>
  [
    `Tried by \`npm run attack\` on ${day}, ${on}, on two cores:`,
    '',
    '| the attacker wants to | the promise | held | seen |',
    '|---|---|---|---|',
    ...rows.map(
      ({ attack, outcome }) =>
        `| ${attack.name} | ${attack.promise} | ${outcome.held ? 'yes' : '**no**'} | ${outcome.seen} |`,
    ),
  ].join('\n')

const isServer = process.argv.includes('--server')
const kind = isServer ? 'server' : 'embedded'
const BEGIN = `<!-- attacks: ${kind} -->`
const END = `<!-- /attacks: ${kind} -->`
const database = isServer ? await newDatabase() : {}
const target = await Target.open(database)
const rows: Row[] = []
try {
  for (const attack of [...(isServer ? [neighbour(database as ServerDatabase)] : []), ...ATTACKS]) {
    const outcome = await attack.run(target, WHOLE)
    rows.push({ attack, outcome })
    console.log(`${outcome.held ? 'held  ' : 'BROKEN'}  ${attack.name}\n        ${outcome.seen}`)
  }
} finally {
  await target.close()
}
if (process.argv.includes('--write')) {
  const text = readFileSync(PAGE, 'utf8')
  const on = isServer ? 'on PostgreSQL' : 'on the embedded database'
  const day = new Date().toISOString().slice(0, 10)
  const [before, rest] = [text.slice(0, text.indexOf(BEGIN) + BEGIN.length), text.slice(text.indexOf(END))]
  writeFileSync(PAGE, `${before}\n${table(rows, on, day)}\n${rest}`)
}
process.exitCode = rows.every(({ outcome }) => outcome.held) ? 0 : 1
process.exit()
