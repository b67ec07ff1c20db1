import type { CredentialKind } from '../codes.ts'

/** A way to sign in, as far as the rules read it. */
export type Way = {
  readonly id: string
  readonly kind: CredentialKind
  /** Not so where the agency has taken its provider away. */
  readonly works: boolean
}

/** More than anybody carries; each is one more thing that may be lost. */
export const MOST_WAYS = 10

/** Of which kinds a member may have several. */
const SEVERAL = {
  // Asked for together with the address, so there is one answer to which of them was meant.
  password: false,
  passkey: true,
  oidc: false,
} as const satisfies Record<CredentialKind, boolean>

/** Whether one more of a kind may be added. */
export const mayAdd = (ways: readonly Way[], kind: CredentialKind): boolean =>
  ways.length < MOST_WAYS && (SEVERAL[kind] || !ways.some((way) => way.kind === kind))

/** Whether somebody can still sign in without it: nobody can help whoever has removed the last one. */
export const mayRemove = (ways: readonly Way[], id: string): boolean => ways.some((way) => way.id !== id && way.works)
