import type { Permission, Purpose } from '../../../kernel/operation.ts'
import type { ClientKind, ClientState } from '../codes.ts'

/** What another system may do with its key. */
export type ClientRights = { readonly permissions: readonly Permission[]; readonly purposes: readonly Purpose[] }

/** Kinds of other systems, as data: `permits`, the operations and the page read this table. A room adds its line when it is built. */
export const CLIENT_RIGHTS = {
  // A hosting service under the Digital Services Act: its suspicions under Art. 18 and what else it reports.
  platform: { permissions: ['signal:inform', 'signal:file', 'signal:own'], purposes: ['protection'] },
  // Hotels, transport, banks, employers, other hotlines: they report, but Art. 18 is not about them.
  partner: { permissions: ['signal:file', 'signal:own'], purposes: ['protection'] },
  // Fetches what is ordered to be blocked. Its keys are made with the operator, which the order names as an addressee.
  'network-operator': { permissions: ['block-feed:read'], purposes: ['prevention'] },
} as const satisfies Record<ClientKind | 'network-operator', ClientRights>

/** Whether one of these kinds holds both permission and purpose. What the table does not know opens nothing. */
export const clientPermits = (kinds: readonly string[], permission: Permission, purpose: Purpose): boolean =>
  kinds
    // hasOwn: «constructor» is a name that every object has, and no kind.
    .filter((kind): kind is keyof typeof CLIENT_RIGHTS => Object.hasOwn(CLIENT_RIGHTS, kind))
    .some((kind) => {
      const { permissions, purposes }: ClientRights = CLIENT_RIGHTS[kind]
      return permissions.includes(permission) && purposes.includes(purpose)
    })

/** Whether a key still opens something. One that was revoked stays so, also after it would have expired. */
export function clientState(
  { revoked_at, expires_at }: { readonly revoked_at: Date | null; readonly expires_at: Date },
  now: Date,
): ClientState {
  // First, since somebody decided it: an expired key may be made anew without a thought, a revoked one not.
  if (revoked_at !== null) return 'revoked'
  return expires_at <= now ? 'expired' : 'active'
}

/** By this, tools that look for secrets in published code find one that was left there. */
const MARK = 'ausma_key_'

/** A key as it is shown, once. @param token 32 bytes of chance in base64url */
export const writeKey = (token: string): string => MARK + token

/** Whether something is written like a key; whether it opens anything, only the table tells. */
export const isKey = (text: string): boolean => text.startsWith(MARK) && /^[\w-]{43}$/.test(text.slice(MARK.length))
