import { setTimeout } from 'node:timers/promises'

/** So many who wait for the next answer are a crowd. */
const CROWD = 8
/** Milliseconds between two answers for a crowd. */
const BREATH = 250

/** An answer that is remembered for a short while, for whoever can do with one that is not quite new. */
export class Recent<T> {
  private readonly ask: () => Promise<T>
  private readonly lasts: number
  private readonly clock: () => number
  private known: { readonly answer: T; readonly until: number } | null = null
  private asking: Promise<T> | null = null
  private next: Promise<T> | null = null
  private crowd = 0

  private readonly breath: () => Promise<void>

  /**
   * @param ask gives the answer as it is now
   * @param lasts milliseconds for which an answer is remembered
   * @param clock the time in milliseconds
   * @param breath the pause of a crowd
   */
  constructor(ask: () => Promise<T>, lasts: number, clock: () => number, breath = () => setTimeout(BREATH)) {
    this.breath = breath
    this.ask = ask
    this.lasts = lasts
    this.clock = clock
  }

  /**
   * The answer as it is now. Whoever comes while it is asked for needs one that was asked for later, and all who come meanwhile share that.
   * Where they are many, a breath is drawn before it, so that a flood asks a few times a second.
   */
  async now(): Promise<T> {
    if (this.asking === null) return this.begin()
    this.crowd++
    this.next ??= this.asking
      .catch(() => undefined)
      .then(() => (this.crowd > CROWD ? this.breath() : undefined))
      .then(() => {
        this.next = null
        this.crowd = 0
        return this.begin()
      })
    return this.next
  }

  private begin(): Promise<T> {
    const asking = this.fresh().finally(() => {
      if (this.asking === asking) this.asking = null
    })
    this.asking = asking
    return asking
  }

  private async fresh(): Promise<T> {
    // Counted from before the question: what changes while it is answered may be missing from the answer.
    const until = this.clock() + this.lasts
    const answer = await this.ask()
    this.known = { answer, until }
    return answer
  }

  /** The answer as it was at most so long ago. */
  async lately(): Promise<T> {
    if (this.known !== null && this.clock() < this.known.until) return this.known.answer
    // Asked once for all who wait: after a quiet hour a thousand may come at once.
    return this.asking ?? this.begin()
  }
}
