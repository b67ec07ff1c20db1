import type { Ticking } from '../../src/kernel/pace.ts'

/** Time that passes when a test says so. */
export class Ticker implements Ticking {
  private at = 0
  private waiting: { readonly due: number; readonly work: () => void }[] = []

  now(): number {
    return this.at
  }

  after(milliseconds: number, work: () => void): void {
    this.waiting.push({ due: this.at + milliseconds, work })
  }

  set(at: number): void {
    this.at = at
  }

  /** Lets time pass, and what falls due run in its order. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.at + milliseconds
    for (;;) {
      // What was started by the last step may wait for the next.
      for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
      const next = this.waiting.toSorted((a, b) => a.due - b.due)[0]
      if (next === undefined || next.due > end) break
      this.waiting = this.waiting.filter((one) => one !== next)
      this.at = Math.max(this.at, next.due)
      next.work()
    }
    this.at = end
  }
}
