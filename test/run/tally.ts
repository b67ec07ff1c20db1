import type { FileReport } from './lanes.ts'
import type { Result } from './reporter.ts'

/** Folders by which the time of tests is told, the first that fits. */
const PARTS = [
  'test/e2e',
  'test/pages',
  'test',
  'bench',
  'src/kernel',
  'src/modules',
  'src/screening',
  'src/entry',
  'src/ports',
  'src/public',
  'src/ui',
] as const

const SLOWEST = 20

const seconds = (n: number): string => `${n.toFixed(1)} s`

/** Keeps what came of a run, and prints it: a line a file while it goes on, what failed and what took long at its end. */
export class Tally {
  private readonly files: FileReport[] = []
  private readonly failures: string[] = []
  private readonly steps: string[] = []
  private readonly count = { passed: 0, failed: 0, skipped: 0 }

  step(name: string, ok: boolean, took: number): void {
    const line = `${ok ? '✔' : '✖'} ${name} (${seconds(took)})`
    console.log(line)
    this.steps.push(line)
    if (!ok) this.fail(`${name} failed: see above`)
  }

  add(report: FileReport): void {
    const { file, results, faults, said } = report
    this.files.push(report)
    const failed = results.filter(({ outcome }) => outcome === 'failed')
    for (const { outcome } of results) if (outcome !== 'failed') this.count[outcome]++
    const isWell = failed.length === 0 && faults.length === 0
    console.log(`${isWell ? '✔' : '✖'} ${file} (${results.length} tests, ${seconds(report.seconds)})`)
    if (said.trim() !== '') console.log(said.trimEnd())
    for (const result of failed) this.fail(wordsOf(file, result))
    for (const fault of faults) this.fail(`✖ ${file}: ${fault}`)
  }

  /** Prints the end. @returns whether nothing failed */
  end(): boolean {
    this.times()
    if (this.failures.length > 0) console.log(`\nFailed:\n\n${this.failures.join('\n\n')}`)
    const { passed, failed, skipped } = this.count
    console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
    return failed === 0
  }

  private fail(words: string): void {
    this.count.failed++
    this.failures.push(words)
    console.log(words)
  }

  private times(): void {
    if (this.files.length < 2) return
    const sum = (files: readonly FileReport[], of: 'seconds' | 'cpu') => files.reduce((all, file) => all + file[of], 0)
    console.log(`\nTime of each part (its files one after the other; of the processor, what its own process took):`)
    for (const step of this.steps) console.log(`  ${step}`)
    const partOf = ({ file }: FileReport) => PARTS.find((part) => file.startsWith(`${part}/`)) ?? 'other'
    for (const [part, files = []] of Object.entries(Object.groupBy(this.files, partOf)))
      console.log(
        `  ${part}: ${files.length} files, ${seconds(sum(files, 'seconds'))}, processor ${seconds(sum(files, 'cpu'))}`,
      )
    console.log(`\nThe ${SLOWEST} slowest files:`)
    for (const { file, seconds: took, cpu } of this.files.toSorted((a, b) => b.seconds - a.seconds).slice(0, SLOWEST))
      console.log(`  ${seconds(took).padStart(8)}  ${file} (processor ${seconds(cpu)})`)
  }
}

const wordsOf = (file: string, { path, line, problem }: Result): string =>
  `✖ ${file}:${line} ${path.join(' › ')}\n${problem.replace(/^/gm, '    ')}`
