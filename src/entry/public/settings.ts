import type { ClamdPlace } from '../../ports/clamav.ts'

/** What the process of the public pages is told when it starts. No key of a member, of the audit or of the installation is among it. */
export type PublicSettings = {
  /** Where it listens. */
  readonly socket: string
  /** Folder in which files rest, sealed, until their form is sent. */
  readonly store: string
  /** Seals forms under way; opens nothing else. */
  readonly formsKey: Uint8Array
  /** Addresses under which people reach the server. */
  readonly origins: readonly string[]
  readonly clamd: ClamdPlace | null
}

/** Header in which the server tells the pages where a request comes from. */
export const FROM = 'ausma-from'
