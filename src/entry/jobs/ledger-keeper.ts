import type { Kernel } from '../../kernel/kernel.ts'
import { type Erasure, erasures } from '../../kernel/vault/data-keys.ts'
import { asSystem } from './system-work.ts'

/** Period between copies (milliseconds); erasures of the last period are read twice. */
const EVERY = 60_000

/** Copies erasures into the ledger outside the database. */
export class LedgerKeeper {
  private readonly kernel: Kernel
  private readonly add: (erased: readonly Erasure[]) => void
  private since = new Date(0)
  private timer: NodeJS.Timeout | undefined
  private working: Promise<void> = Promise.resolve()

  constructor(kernel: Kernel, add: (erased: readonly Erasure[]) => void) {
    this.kernel = kernel
    this.add = add
  }

  start(): void {
    void this.carryOver()
    this.timer = setInterval(() => void this.carryOver(), EVERY)
  }

  async stop(): Promise<void> {
    clearInterval(this.timer)
    await this.carryOver()
  }

  private carryOver(): Promise<void> {
    this.working = this.working.then(async () => {
      try {
        const now = this.kernel.clock.now()
        this.add(await asSystem(this.kernel, (db) => erasures(db, this.since)))
        // A transaction that was open at that moment shows its rows later, so the next copy goes back by a period.
        this.since = new Date(now.getTime() - EVERY)
      } catch (error) {
        console.error(`ledger of erasures: could not be kept (${(error as Error).name}); trying again`)
      }
    })
    return this.working
  }
}
