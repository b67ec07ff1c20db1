import type { Context } from 'hono'
import { asProblem, type Problem, type ProblemDetails, placesOf } from '../../kernel/errors.ts'

/** Failures that only the web knows; the others are the kernel's. */
export const WEB_PROBLEMS = {
  'malformed-request': 400,
  'other-site': 403,
  'no-such-page': 404,
  'other-method': 405,
  'other-host': 421,
  'other-type': 415,
} as const satisfies Record<string, number>

/** A request that does not reach an operation. */
export class WebProblem extends Error {
  readonly code: keyof typeof WEB_PROBLEMS

  constructor(code: keyof typeof WEB_PROBLEMS, detail: string) {
    super(detail)
    this.code = code
  }

  toJSON(): ProblemDetails {
    return {
      type: `urn:ausma:problem:${this.code}`,
      title: this.code.replaceAll('-', ' '),
      status: WEB_PROBLEMS[this.code],
      detail: this.message,
    }
  }
}

/** The answer for a failure, in the form of RFC 9457. */
export function problemAnswer(c: Context, error: unknown): Response {
  if (error instanceof WebProblem) return detailsAnswer(c, error.toJSON())
  return detailsAnswer(c, noted(error).toJSON())
}

/** The problem that the caller is told for an error. */
export function noted(error: unknown): Problem {
  const problem = asProblem(error)
  // A refusal is no fault of the program; only an unexpected error is worth a line in the log.
  if (problem.code === 'internal') console.error(traceOf(problem, error))
  return problem
}

function detailsAnswer(c: Context, details: ProblemDetails): Response {
  c.header('Content-Type', 'application/problem+json')
  if (details.retryAfter !== undefined) c.header('Retry-After', `${details.retryAfter}`)
  // The unread rest of a body would be taken for the next request.
  if (details.status === 413 || c.req.method === 'PUT') c.header('Connection', 'close')
  // Hono's type wants a number it knows; ours come from two closed tables.
  c.status(details.status as 500)
  return c.body(JSON.stringify(details))
}

/** The stack of an error without its message, which may hold a person's words. */
function traceOf(problem: Problem, error: unknown): string {
  const cause = problem.cause ?? error
  if (!(cause instanceof Error)) return 'failure: not an error'
  const code = 'code' in cause ? ` ${String(cause.code)}` : ''
  return [`failure: ${cause.name}${code}`, ...placesOf(cause)].join('\n')
}
