/** What leaves the house: delivered after commit, never inside a transaction; sealed while it waits, erased once delivered. */
export type Message = {
  readonly channel: 'mail' | 'webhook'
  readonly content: Readonly<Record<string, unknown>>
  /** An internal operation that hears what became of it, with its own words beside {@link Told}. */
  readonly hears?: { readonly operation: string; readonly input: Readonly<Record<string, unknown>> }
}

/** What the operation that waits for a message is told, once for each try. */
export type Told = {
  /** Id of the message. */
  readonly message: string
  /** Null where it was delivered. */
  readonly problem: string | null
  /** No further try comes by itself. */
  readonly final: boolean
}
