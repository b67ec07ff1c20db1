/** What the server may ask back before it does what it was told. */
export type Question =
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'reason'; readonly operation: string }

/** `true` or the reason where the person answered; null where they closed the question. */
export type Reply = true | string | null

type Open = { readonly question: Question; readonly promise: Promise<Reply>; readonly settle: (reply: Reply) => void }

/** Questions to the person, one at a time. Calls that need the same answer wait for the same question. */
export class Questions {
  private open: Open[] = []
  private readonly listeners = new Set<() => void>()

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
    this.open.shift()?.settle(reply)
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
