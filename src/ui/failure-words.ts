import type { Failure, FailureCode } from './failure.ts'
import type { Language } from './languages.ts'
import type { Key, Say } from './words.ts'

const CODES: Readonly<Record<string, Key>> = {
  'invalid-input': 'problem.invalid-input',
  'not-signed-in': 'problem.not-signed-in',
  'not-permitted': 'problem.not-permitted',
  'reason-needed': 'problem.reason-needed',
  'confirmation-needed': 'problem.confirmation-needed',
  'keys-closed': 'problem.keys-closed',
  'not-found': 'problem.not-found',
  conflict: 'problem.conflict',
  'too-many-requests': 'problem.too-many-requests',
  'too-large': 'problem.too-large',
  unavailable: 'problem.unavailable',
  internal: 'problem.internal',
  'no-connection': 'problem.no-connection',
  'passkey-cancelled': 'problem.passkey-cancelled',
  'passkey-known': 'problem.passkey-known',
  'passkey-weak': 'problem.passkey-weak',
} satisfies Partial<Record<FailureCode, Key>>

/**
 * A failure in the reader's language. The server speaks English and is the more exact, so English readers get its own
 * words; others get the sentence for its kind.
 */
export function failureSentence(failure: Failure, say: Say, language: Language): string {
  const key = CODES[failure.code] ?? 'problem.not-understood'
  if (failure.code === 'too-many-requests') return say(key, { n: failure.retryAfter ?? 60 })
  return language === 'en' && failure.message !== '' ? failure.message : say(key)
}

/** The server's sentence, where the one for its kind may say less than it. */
export const detailOf = (failure: Failure, language: Language): string | null =>
  language !== 'en' && failure.message !== '' && failure.code !== 'internal' ? failure.message : null

const FAULTS: readonly (readonly [pattern: RegExp, key: Key])[] = [
  // Order counts: the more exact sentences stand before those of the schema language.
  [/12 characters/, 'fault.password-short'],
  [/six digits/, 'fault.six-digits'],
  [/not your address/, 'fault.not-yours'],
  [/does not belong to the secret/, 'fault.code'],
  [/email/i, 'fault.email'],
  [/base64url/, 'fault.secret'],
  [/two capital letters/, 'fault.country'],
  [/Invalid URL/i, 'fault.web-address'],
  [/not a host name/, 'fault.site'],
  [/^not-possible$|Invalid ISO date/, 'fault.day'],
  [/^missing$|Nothing was written|Say to which address/, 'fault.empty'],
  [/one line/, 'fault.one-line'],
  [/^Too small: expected (string|array)/i, 'fault.empty'],
  [/received undefined|required/i, 'fault.empty'],
  [/^Too big: expected string/i, 'fault.long'],
  [/^Too (small|big): expected number/i, 'fault.range'],
]

/** What is wrong with a field, in the reader's language; the server's words where there are no others. */
export function faultSentence(message: string | undefined, say: Say): string | undefined {
  if (message === undefined) return undefined
  const known = FAULTS.find(([pattern]) => pattern.test(message))
  return known ? say(known[1]) : message
}
