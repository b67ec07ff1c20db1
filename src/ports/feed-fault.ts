/** Why a page or feed was not fetched. */
export type FeedFaultCode =
  | 'address'
  | 'not-public'
  | 'no-such-host'
  | 'no-connection'
  | 'certificate'
  | 'robots'
  | 'robots-unread'
  | 'status'
  | 'asked-to-wait'
  | 'too-large'
  | 'too-slow'
  | 'redirects'
  | 'not-understood'

/** A page or feed was not fetched. Says nothing of its address, since errors get into logs. */
export class FeedFault extends Error {
  readonly code: FeedFaultCode
  /** The server's answer, where there was one. */
  readonly status: number | null
  /** Not to be asked again before this moment, where the server said so. */
  readonly notBefore: Date | null

  constructor(code: FeedFaultCode, more: { readonly status?: number; readonly notBefore?: Date | null } = {}) {
    super(`not fetched (${code})`)
    this.code = code
    this.status = more.status ?? null
    this.notBefore = more.notBefore ?? null
  }
}
