import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { audit } from '../src/modules/statistics/protect/attack/audit.ts'
import { auditWords } from '../src/modules/statistics/protect/attack/words.ts'
import { caseOf } from '../src/modules/statistics/protect/cases.ts'

/** One case as it came out. */
export type Outcome = {
  readonly name: string
  readonly isRight: boolean
  readonly says: string
  readonly words: readonly string[]
}

/** Attacks the releases of a case. One that cannot be read is wrong and says why. */
export async function outcomeOf(json: unknown, number: number): Promise<Outcome> {
  try {
    const { name, expected, weakness, frame, rule, releases, elsewhere } = caseOf(json)
    const result = await audit(frame, rule, releases, elsewhere)
    const came = result.findings.length === 0 ? 'passed' : 'refused'
    const says = `${came}, expected ${expected}${weakness === undefined ? '' : `: ${weakness}`}`
    return { name, isRight: came === expected, says, words: auditWords(frame, result) }
  } catch (error) {
    return { name: `case ${number}`, isRight: false, says: `cannot be read: ${error}`, words: [] }
  }
}

/** `node bench/audit-releases.ts FILE [--all]`: attacks each case of a file and prints those that come out wrong. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean', default: false } },
  })
  const cases: unknown = JSON.parse(readFileSync(positionals[0] ?? '', 'utf8'))
  if (!Array.isArray(cases)) throw new TypeError('a file of cases is an array')
  let wrong = 0
  for (const [i, json] of cases.entries()) {
    const { name, isRight, says, words } = await outcomeOf(json, i + 1)
    if (!isRight) wrong++
    if (!isRight || values.all) console.log([`${isRight ? 'right' : 'WRONG'} ${name}: ${says}`, ...words].join('\n  '))
  }
  console.log(`${cases.length - wrong} of ${cases.length} cases come out as expected`)
  process.exitCode = wrong === 0 ? 0 : 1
}

if (import.meta.main) await main()
