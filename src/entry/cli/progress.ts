import { statSync } from 'node:fs'
import type { Progress } from '../../screening/run.ts'

const EVERY_MS = 250

/** One line on a terminal: stage, postings a second, time left. Silent where the output is no terminal. */
export class ProgressLine {
  private readonly sizes: number[]
  private readonly read: number[]
  private readonly start = performance.now()
  private last = 0

  constructor(files: readonly string[]) {
    // The reader reports a missing file, in better words.
    this.sizes = files.map((file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0)
    this.read = files.map(() => 0)
  }

  /** Bytes of a file that have been read so far. */
  bytes(file: number, bytes: number): void {
    this.read[file] = bytes
  }

  show({ stage, postings }: Progress): void {
    const now = performance.now()
    if (!process.stderr.isTTY || (stage === 'reading' && now - this.last < EVERY_MS)) return
    this.last = now
    const seconds = (now - this.start) / 1000
    const rate = Math.round(postings / seconds)
    process.stderr.write(
      `\r\x1b[K${stage}: ${postings.toLocaleString('en')} postings, ${rate.toLocaleString('en')}/s${stage === 'reading' ? this.left(seconds) : ''}`,
    )
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  }

  private left(seconds: number): string {
    const total = this.sizes.reduce((sum, size) => sum + size, 0)
    const done = this.read.reduce((sum, size) => sum + size, 0)
    // Standard input has no size, and at the start there is no rate yet.
    if (total === 0 || done === 0) return ''
    return `, about ${Math.ceil((seconds * (total - done)) / done)} s left`
  }
}
