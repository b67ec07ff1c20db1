const FLOW = 'ausma-oidc'

/** The invite somebody is accepting. */
export type Invite = { readonly secret: string; readonly email: string }
type Kept = { readonly flow: string; readonly invite: Invite | null }

/** Keeps what belongs to a journey to the agency's provider, in this tab only, until it comes back. */
export function keepFlow(flow: string, invite: Invite | null): void {
  // This tab only, and gone with it: two sign-ins side by side must not take each other's answer.
  sessionStorage.setItem(FLOW, JSON.stringify({ flow, invite } satisfies Kept))
}

/** Takes it out again; null where this tab began no journey. */
export function takeFlow(): Kept | null {
  const kept = sessionStorage.getItem(FLOW)
  // Taken out before it is used, so that going Back cannot send it twice.
  sessionStorage.removeItem(FLOW)
  return kept === null ? null : (JSON.parse(kept) as Kept)
}
