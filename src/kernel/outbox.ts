/** What leaves the house: delivered after commit, never inside a transaction; sealed while it waits, erased once delivered. */
export type Message = {
  readonly channel: 'mail' | 'webhook'
  readonly content: Readonly<Record<string, unknown>>
}
