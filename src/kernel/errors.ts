/** A fault of one field of an input. */
export type FieldError = {
  /** Path of the field, such as `members.0.email`; '' for the whole. */
  readonly field: string
  readonly message: string
}

/** Kinds of failure, each with its HTTP status. */
export const PROBLEMS = {
  'invalid-input': 422,
  'not-signed-in': 401,
  'not-permitted': 403,
  'reason-needed': 428,
  'confirmation-needed': 428,
  'keys-closed': 423,
  'not-found': 404,
  conflict: 409,
  'too-many-requests': 429,
  'too-large': 413,
  unavailable: 503,
  internal: 500,
} as const satisfies Record<string, number>

export type ProblemCode = keyof typeof PROBLEMS

/** An entry of a refusal in the audit of another agency than the one the transaction works for. */
export type Elsewhere = { readonly agency: string; readonly subjects: readonly string[] }

/** A failure as HTTP answers carry it (RFC 9457, problem details). */
export type ProblemDetails = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly fields?: readonly FieldError[]
  /** Seconds after which another try makes sense. */
  readonly retryAfter?: number
}

/**
 * A failure shown to the user. Its text says what failed and what to do. It holds nothing personal, since it is shown,
 * logged and sent.
 */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly fields: readonly FieldError[]
  readonly retryAfter: number | undefined
  /**
   * Ids for the audit entry where the writes of a refusal are committed, as a failed sign-in must be counted; null
   * where they are undone.
   */
  readonly keeps: readonly string[] | null
  /** Other agencies that it concerns as much, each with the ids of its own entry. */
  readonly elsewhere: readonly Elsewhere[]

  constructor(
    code: ProblemCode,
    detail: string,
    more: {
      fields?: readonly FieldError[]
      retryAfter?: number
      keeps?: readonly string[]
      elsewhere?: readonly Elsewhere[]
    } = {},
  ) {
    super(detail)
    this.code = code
    this.fields = more.fields ?? []
    this.retryAfter = more.retryAfter
    this.keeps = more.keeps ?? null
    this.elsewhere = more.elsewhere ?? []
  }

  get status(): number {
    return PROBLEMS[this.code]
  }

  toJSON(): ProblemDetails {
    return {
      type: `urn:ausma:problem:${this.code}`,
      title: this.code.replaceAll('-', ' '),
      status: this.status,
      detail: this.message,
      ...(this.fields.length > 0 ? { fields: this.fields } : {}),
      ...(this.retryAfter === undefined ? {} : { retryAfter: this.retryAfter }),
    }
  }
}

/**
 * Makes the problem of a row that is not there, for `executeTakeFirstOrThrow`.
 * @param what the same sentence for one that never was and for one that the actor may not see: an id tells nothing
 */
export const notFound = (what: string) => (): Problem => new Problem('not-found', what)

/** Turns any thrown value into a Problem. An unexpected error loses its message, which may hold anything. */
export function asProblem(error: unknown): Problem {
  return error instanceof Problem
    ? error
    : new Problem('internal', 'Something went wrong on the server. Nothing was changed. Try again or tell its keeper.')
}

/** So many places are told of each failure. */
const PLACES = 12

/**
 * Where in the program it went wrong, a line each, for the log. The first line of a stack is left out, since it repeats the message, which may hold a
 * person's words.
 */
export const placesOf = (thrown: Error): readonly string[] =>
  (thrown.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, PLACES)
