import type { FieldError, ProblemCode, ProblemDetails } from '../../kernel/errors.ts'

/** A failure of the server as it said it, or one of the way there. */
export type FailureCode = ProblemCode | 'no-connection' | 'not-understood' | PasskeyFault
/** The person closed the browser's question; the device has a passkey already; it cannot derive a secret. */
type PasskeyFault = 'passkey-cancelled' | 'passkey-known' | 'passkey-weak'

/** What went wrong with a call. Its words are for the person. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly status: number
  readonly fields: readonly FieldError[]
  /** Seconds after which another try makes sense. */
  readonly retryAfter: number | null

  constructor(
    code: FailureCode,
    detail: string,
    more: Partial<Pick<ProblemDetails, 'status' | 'fields' | 'retryAfter'>> = {},
  ) {
    // The words go on the page only; nothing here writes to the console, which others may read over a shoulder.
    super(detail)
    this.code = code
    this.status = more.status ?? 0
    this.fields = more.fields ?? []
    this.retryAfter = more.retryAfter ?? null
  }
}

/** Reads problem details (RFC 9457); what is none becomes `not-understood`. */
export function failureFrom(status: number, body: unknown): Failure {
  // A proxy in between answers in HTML; its words would mean nothing to anybody here.
  if (!isProblem(body)) return new Failure('not-understood', '', { status })
  const code = body.type.replace(/^urn:ausma:problem:/, '') as ProblemCode
  const { detail, fields, retryAfter } = body
  return new Failure(code, detail, {
    status,
    ...(fields ? { fields } : {}),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  })
}

function isProblem(body: unknown): body is ProblemDetails {
  return (
    typeof body === 'object' && body !== null && 'type' in body && typeof body.type === 'string' && 'detail' in body
  )
}

/**
 * Whether a sentence of the server has the name of a permission, as «Your roles do not allow this (case:work)»: that is for programs, and
 * tells a person nothing.
 */
export const namesPermission = (sentence: string): boolean => /\b[a-z-]+:[a-z-]+\b/.test(sentence)

export const asFailure = (error: unknown): Failure =>
  error instanceof Failure ? error : new Failure('not-understood', '')

/** The first fault of each field, by its path; a fault of the whole stands under ''. */
export function faultsByField(failure: Failure | null): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {}
  for (const { field, message } of failure?.fields ?? []) faults[field] ??= message
  return faults
}

/** What the server said of a field or of anything in it (`hosts.3`): a field of lines has one place for all of them. */
export const faultUnder = (faults: Readonly<Record<string, string>>, field: string): string | undefined =>
  Object.entries(faults).find(([path]) => path === field || path.startsWith(`${field}.`))?.[1]
