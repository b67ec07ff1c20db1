/** An answer that is remembered for a short while, for whoever can do with one that is not quite new. */
export class Recent<T> {
  private readonly ask: () => Promise<T>
  private readonly lasts: number
  private readonly clock: () => number
  private known: { readonly answer: T; readonly until: number } | null = null
  private asking: Promise<T> | null = null

  /**
   * @param ask gives the answer as it is now
   * @param lasts milliseconds for which an answer is remembered
   * @param clock the time in milliseconds
   */
  constructor(ask: () => Promise<T>, lasts: number, clock: () => number) {
    this.ask = ask
    this.lasts = lasts
    this.clock = clock
  }

  /** The answer as it is now. */
  async now(): Promise<T> {
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
    this.asking ??= this.now().finally(() => {
      this.asking = null
    })
    return this.asking
  }
}
