import { dayOf } from '../../kernel/clock.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { type Erasure, erasures } from '../../kernel/vault/data-keys.ts'
import { noteCopied, type Revocation, revocations, revocationsToCopy } from '../../kernel/vault/revocations.ts'
import { asSystem } from './system-work.ts'

/** Period between copies (milliseconds). */
const EVERY = 60_000
/** Revocations that are copied in one transaction: removing somebody from a house may end thousands of seals. */
const STEP = 1000

/** Where the ledgers outside the database are. Each takes what it has already without adding it again. */
export type Ledgers = {
  erased(lines: readonly Erasure[]): void
  revoked(lines: readonly Revocation[]): void
}

/** Copies erasures and revocations into the ledgers outside the database. */
export class LedgerKeeper {
  private readonly kernel: Kernel
  private readonly ledgers: Ledgers
  private since = new Date(0)
  /** Data keys whose erasures since then are in the file. */
  private copied: ReadonlySet<string> = new Set()
  /** All revocations were compared once since the start: the files beside the database may have been lost. */
  private isCompared = false
  private timer: NodeJS.Timeout | undefined
  private working: Promise<void> = Promise.resolve()

  constructor(kernel: Kernel, ledgers: Ledgers) {
    this.kernel = kernel
    this.ledgers = ledgers
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
      await this.attempt('erasures', () => this.erasures())
      await this.attempt('revocations', () => this.revocations())
    })
    return this.working
  }

  private async attempt(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      console.error(`ledger of ${what}: could not be kept (${(error as Error).name}); trying again`)
    }
  }

  private async erasures(): Promise<void> {
    const now = this.kernel.clock.now()
    const found = await asSystem(this.kernel, (db) => erasures(db, this.since))
    const news = found.filter(({ dataKey }) => !this.copied.has(dataKey))
    if (news.length > 0) this.ledgers.erased(news)
    // Of what a reporter erased the day alone is kept, so the next copy goes back to the beginning of the day; and a transaction
    // that was open at that moment shows its rows later.
    this.since = dayOf(new Date(now.getTime() - EVERY))
    this.copied = new Set(found.filter(({ at }) => at >= this.since).map(({ dataKey }) => dataKey))
  }

  private async revocations(): Promise<void> {
    if (!this.isCompared) this.ledgers.revoked(await asSystem(this.kernel, revocations))
    this.isCompared = true
    for (let more = true; more; ) {
      const lines = await asSystem(this.kernel, (db) => revocationsToCopy(db, STEP))
      // First the file, then the note: a crash in between copies a line twice, which adds nothing.
      this.ledgers.revoked(lines)
      await asSystem(this.kernel, (db) => noteCopied(db, lines))
      more = lines.length === STEP
    }
  }
}
