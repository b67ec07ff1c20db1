/** What a timestamping authority says to a request (RFC 3161, section 2.4.2), in the order of its numbers. */
export const STAMP_STATUSES = [
  'granted',
  'granted-with-changes',
  'rejected',
  'waiting',
  'revocation-warning',
  'revoked',
] as const
export type StampStatus = (typeof STAMP_STATUSES)[number]

/** Why an authority gave no token, by the names of RFC 3161, section 2.4.2. */
export const STAMP_FAILURES = [
  'bad-algorithm',
  'bad-request',
  'bad-data-format',
  'time-not-available',
  'policy-not-accepted',
  'extension-not-accepted',
  'more-not-available',
  'system-failure',
] as const
export type StampFailure = (typeof STAMP_FAILURES)[number]

/** Why a token proves nothing. */
export const TOKEN_FAULTS = [
  /** Not the answer of an authority, or longer than any. */
  'unreadable',
  /** The authority gave no token. */
  'not-granted',
  /** It stamps another hash. */
  'other-imprint',
  /** It answers another request. */
  'other-nonce',
  /** It does not say how exact its time is in a form that is allowed, or is a minute off or more. */
  'accuracy',
  /** A way to hash or sign that is no longer safe, or not known here. */
  'algorithm',
  /** The certificate that it was signed with is not in it. */
  'no-certificate',
  /** Signed by nobody who holds the key of that certificate, or changed since. */
  'signature',
  /** What was signed names another certificate than the one it is held against, or none. */
  'other-certificate',
  /** The certificate is not one for timestamps alone. */
  'purpose',
  /** No certificate that is trusted here stands behind it. */
  'untrusted',
  /** A certificate behind it was not valid at the time that it states. */
  'not-valid-then',
] as const
export type TokenFault = (typeof TOKEN_FAULTS)[number]

/** Why a token, and those that renewed it, prove nothing together, where each of them may be good by itself. */
export const CHAIN_FAULTS = [
  /** There is no token. */
  'empty',
  /** What is to be proved is not in the batch that was stamped. */
  'not-in-batch',
  /** A token is older than the one that it renews. */
  'out-of-order',
  /** A token had ended before the next one was made. */
  'renewed-too-late',
] as const
export type ChainFault = TokenFault | (typeof CHAIN_FAULTS)[number]
