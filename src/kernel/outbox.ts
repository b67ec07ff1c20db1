/** A message to the outside: sealed while it waits, delivered after commit and never in a transaction, then erased. */
export type Message = {
  readonly channel: 'mail' | 'webhook'
  readonly content: Readonly<Record<string, unknown>>
  /** Internal operation that is asked just before each try, with this input: its output is {@link MayLeave}. */
  readonly asks?: { readonly operation: string; readonly input: Readonly<Record<string, unknown>> }
  /** Internal operation that is called after each try, with this input and {@link Told}. */
  readonly hears?: { readonly operation: string; readonly input: Readonly<Record<string, unknown>> }
}

/** Whether a message may still leave: it may have waited for days. */
export type MayLeave = {
  /** What stops it for good; null where nothing does. */
  readonly stopped: string | null
}

/** Outcome of one try to deliver a message. */
export type Told = {
  /** Id of the message. */
  readonly message: string
  /** Null where it was delivered. */
  readonly problem: string | null
  /** True where no further try follows by itself. */
  readonly final: boolean
}
