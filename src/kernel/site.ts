import type { X509Certificate } from 'node:crypto'

/** Trusted time. */
export type Timestamps = {
  /** Addresses of the authorities that are asked. */
  readonly authorities: readonly string[]
  /** Certificates at which trust in a timestamp begins. */
  readonly roots: readonly X509Certificate[]
}

/** Settings of this installation as a whole. */
export type Site = {
  /** Origin under which people reach it, such as `https://ausma.example`: passkeys and links are bound to it. */
  readonly publicUrl: string
  /** Invented data in a throw-away folder, for trying it out. */
  readonly demo: boolean
  /** No mail server is set: letters wait in the outbox until there is one. Absent where mail leaves. */
  readonly withoutMail?: boolean
  /** Longest time of a session without a request, and in all (milliseconds). */
  readonly session: { readonly idle: number; readonly longest: number }
  /** Most bytes that files of reports may take together; no limit where absent. */
  readonly reportFiles?: number
  /** Folder from which files may be screened by their path; none unless the keeper sets one. */
  readonly importDir?: string | null
  /** Hosts outside the public internet from which feeds may be fetched; none unless the keeper lists some. */
  readonly feedHosts?: readonly string[]
  /** Hosts outside the public internet that an agency's provider of sign-in may have; none unless the keeper lists some. */
  readonly oidcHosts?: readonly string[]
  /** Where timestamps come from, and whose are believed; none unless the keeper names them. */
  readonly timestamps?: Timestamps | null
  /** Why no page of the web can be captured here; null where that can be done. Absent where nobody captures any. */
  readonly noCaptures?: () => Promise<string | null>
}
