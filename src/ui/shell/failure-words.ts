import { type Failure, type FailureCode, namesPermission } from './failure.ts'
import type { Language } from './languages.ts'
import { nextStep } from './next-step.ts'
import { type Catalogue, type Key, knows, type Say } from './words.ts'

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

/** The last part of a fault's key: the server's code or sentence in small letters. */
export const codeOf = (message: string): string =>
  message
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

// Where a refusal is told by the state of a record, each room has words of its own for its codes.
const WHYS = [
  'why.',
  'notice.why-',
  'suspicion.why-',
  'quotation.why-',
  'report.why-',
  'request.why-',
  'breach.why-',
  'block.why-',
  'referral.why-',
  'share.why-',
  'evidence.why-',
  'asks.why-',
  'media.why-',
  'person.why-',
  'preview.why-',
  'capture.why-',
  'police.why-',
  'yearly.why-',
  'release.why-',
  'rapporteur.why-',
  'shut.',
  'no.',
  'against.',
]

/** The key of what the server said of a field; null where it is no code that the pages know. */
export function faultKey(message: string, field: string, catalogue: Catalogue): Key | null {
  const code = codeOf(message)
  // The field's own room first: «ended» is one thing of a block and another of a request.
  const keys = [`${field}.why-${code}`, `fault.${code}`, ...WHYS.map((beginning) => `${beginning}${code}`)]
  return (
    (keys.find((key) => knows(catalogue, key)) as Key | undefined) ??
    FAULTS.find(([pattern]) => pattern.test(message))?.[1] ??
    null
  )
}

/** What a failure says of a record as a whole, where its first field has a code that the pages know. */
function wholeKey({ code, fields }: Failure, catalogue: Catalogue): Key | null {
  // «Some fields are not right» stands above fields that say it themselves; a refusal is told once, here.
  if (code === 'invalid-input' || fields.length === 0) return null
  return faultKey(fields[0].message, fields[0].field, catalogue)
}

/**
 * A failure in the reader's language. The server speaks English and is the more exact, so English readers get its own
 * words; others get those of its code, or the sentence for its kind.
 */
export function failureSentence(failure: Failure, say: Say, language: Language, catalogue: Catalogue): string {
  const key = CODES[failure.code] ?? 'problem.not-understood'
  if (failure.code === 'too-many-requests') return say(key, { n: failure.retryAfter ?? 60 })
  if (isServersOwn(failure, language)) return failure.message
  return say(wholeKey(failure, catalogue) ?? key)
}

/** Whether the reader gets the server's own sentence. */
const isServersOwn = ({ code, message }: Failure, language: Language): boolean =>
  language === 'en' && message !== '' && !(code === 'not-permitted' && namesPermission(message))

/** What to do next, where the sentence of {@link failureSentence} does not say it; those for a kind of failure all do. */
export function nextSentence(failure: Failure, say: Say, language: Language, catalogue: Catalogue): string | null {
  const isOwn = isServersOwn(failure, language)
  if (!isOwn && wholeKey(failure, catalogue) === null) return null
  const key = nextStep(failure, isOwn)
  return key === null ? null : say(key)
}

/** The server's sentence, where the one for its kind may say less than it. */
export const detailOf = (failure: Failure, language: Language, catalogue: Catalogue): string | null =>
  language !== 'en' &&
  failure.message !== '' &&
  failure.code !== 'internal' &&
  wholeKey(failure, catalogue) === null &&
  !namesPermission(failure.message)
    ? failure.message
    : null

const FAULTS: readonly (readonly [pattern: RegExp, key: Key])[] = [
  // Order counts: the more exact sentences stand before those of the schema language.
  [/12 characters/, 'fault.password-short'],
  [/six digits/, 'fault.six-digits'],
  [/not your address/, 'fault.not-yours'],
  [/does not belong to the secret/, 'fault.code'],
  [/email/i, 'fault.email'],
  [/base64url/, 'fault.secret'],
  [/two capital letters/, 'fault.country'],
  [/a time zone such as/, 'fault.not-a-time-zone'],
  [/^not a code$/, 'fault.choice'],
  [/Invalid URL/i, 'fault.web-address'],
  [/not a host name/, 'fault.site'],
  [/^not-possible$|Invalid ISO date/, 'fault.day'],
  [/^missing$|Nothing was written|Say to which address/, 'fault.empty'],
  [/one line/, 'fault.one-line'],
  [/^Too small: expected string/i, 'fault.empty'],
  [/^Too small: expected (array|set)/i, 'fault.few'],
  [/^Too big: expected (array|set)/i, 'fault.many'],
  [/^Invalid option|^Invalid input: expected (?!string|number|array)/i, 'fault.choice'],
  [/received undefined|required/i, 'fault.empty'],
  [/^Too big: expected string/i, 'fault.long'],
  [/^Too (small|big): expected (number|int)/i, 'fault.range'],
  // What a page sends of these is its own making; whoever meets one has an old page before them.
  [/^Invalid|^Unrecognized/i, 'fault.unread'],
]

/** What is wrong with a field, in the reader's language; the server's words where there are no others. */
export function faultSentence(message: string | undefined, say: Say, catalogue: Catalogue): string | undefined {
  if (message === undefined) return undefined
  const key = faultKey(message, '', catalogue)
  return key === null ? message : say(key)
}
