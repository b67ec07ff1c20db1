/** What the server may ask back before it does what it was told, and what a page asks before it loses words. */
export type Question =
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'reason'; readonly operation: string }
  | { readonly kind: 'leave' }

/** `true` or the reason where the person answered; null where they closed the question. */
export type Reply = true | string | null

/** Asks for a call; each call has its own, from before it was sent. */
export type Ask = (question: Question) => Promise<Reply>

type Open = { readonly question: Question; readonly promise: Promise<Reply>; readonly settle: (reply: Reply) => void }

/** Questions to the person, one at a time. Calls that need the same answer wait for the same question. */
export class Questions {
  private open: Open[] = []
  private readonly listeners = new Set<() => void>()
  /** How many questions were replied to, and of each kind which was the last and how. */
  private replies = 0
  private readonly last = new Map<Question['kind'], { readonly number: number; readonly reply: Reply }>()

  /**
   * How a call asks that is sent now. What was replied to while it was under way is its reply as well: whoever closed a
   * question would otherwise find it before them again, asked by a call that was only slower.
   */
  readonly fromNow = (): Ask => {
    const since = this.replies
    return (question) => {
      const last = question.kind === 'reason' ? undefined : this.last.get(question.kind)
      return last && last.number > since ? Promise.resolve(last.reply) : this.ask(question)
    }
  }

  /** Resolves with the reply. */
  ask(question: Question): Promise<Reply> {
    // A page asks five things at once; one sign-in answers all of them. A reason belongs to one act and is asked anew.
    const same = this.open.find((one) => one.question.kind === question.kind && question.kind !== 'reason')
    if (same) return same.promise
    const { promise, resolve } = Promise.withResolvers<Reply>()
    this.open.push({ question, promise, settle: resolve })
    this.tell()
    return promise
  }

  /** What stands before the person now. */
  readonly current = (): Question | null => this.open[0]?.question ?? null

  /** Answers what stands before the person. */
  reply(reply: Reply): void {
    const replied = this.open.shift()
    if (replied) {
      this.last.set(replied.question.kind, { number: ++this.replies, reply })
      replied.settle(reply)
    }
    this.tell()
  }

  /** Calls back when another question stands there. @returns how to stop that */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}
