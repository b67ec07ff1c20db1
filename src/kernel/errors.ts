/** What went wrong with one field of an input. */
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

/** The form in which a failure travels (RFC 9457, problem details). */
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
 * A failure that the user is told of. Its words say what, where and what to do, and hold nothing personal: they are
 * shown, logged and sent.
 */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly fields: readonly FieldError[]
  readonly retryAfter: number | undefined
  /** Given where what the operation wrote before it refused stays, as a failed try must be counted: ids it was about. */
  readonly keeps: readonly string[] | null

  constructor(
    code: ProblemCode,
    detail: string,
    more: { fields?: readonly FieldError[]; retryAfter?: number; keeps?: readonly string[] } = {},
  ) {
    super(detail)
    this.code = code
    this.fields = more.fields ?? []
    this.retryAfter = more.retryAfter
    this.keeps = more.keeps ?? null
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

/** Any thrown thing as a problem; what the program did not expect is told without its words, which may hold anything. */
export function asProblem(error: unknown): Problem {
  return error instanceof Problem
    ? error
    : new Problem('internal', 'Something went wrong on the server. Nothing was changed. Try again or tell its keeper.')
}
