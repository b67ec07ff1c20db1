import type { ProblemCode } from '../../kernel/errors.ts'
import type { Failure, FailureCode } from './failure.ts'
import type { Key } from './words.ts'

/** What to do next after a failure of a kind, for sentences that do not say it. How long to wait stands in its own sentence. */
export const NEXT = {
  'invalid-input': 'next.invalid-input',
  'not-signed-in': 'next.not-signed-in',
  'not-permitted': 'next.not-permitted',
  'reason-needed': 'next.reason-needed',
  'confirmation-needed': 'next.confirmation-needed',
  'keys-closed': 'next.keys-closed',
  'not-found': 'next.not-found',
  conflict: 'next.conflict',
  'too-many-requests': null,
  'too-large': 'next.too-large',
  unavailable: 'next.unavailable',
  internal: 'next.internal',
} as const satisfies Record<ProblemCode, Key | null>

// Verbs with which the server's sentences begin what a person can do. A verb that is missing here costs one sentence too many, nothing else.
const VERBS =
  `Add Admit Ask Begin Call Check Choose Close Compare Confirm Decide End Erase Fetch Give Lift Load Look Make Mend Name Open Put Read
Say Save Send Settle Sign Split Start Take Tell Try Upload Use Wait Write`.split(/\s+/)
const STEP = new RegExp(`(^|[.:;!?] )(Let (another|them) |(${VERBS.join('|')})\\b)|, then [a-z]`)

/** Whether an English sentence of the server says what to do next. */
export const saysStep = (sentence: string): boolean => STEP.test(sentence)

/**
 * What to do next, for a failure that is told in the server's own sentence or in a room's words.
 * @returns null where the sentence says it already
 */
export function nextStep({ code, message }: Failure, isEnglish: boolean): Key | null {
  if (isEnglish && saysStep(message)) return null
  return NEXT[code as ProblemCode] ?? null
}

// Another try brings the same refusal: neither roles nor what was sent change by it.
const SAME_AGAIN: readonly FailureCode[] = ['not-permitted', 'invalid-input', 'too-large']

/** Whether the same call may succeed at another try. */
export const mayHelpAgain = ({ code }: Pick<Failure, 'code'>): boolean => !SAME_AGAIN.includes(code)
