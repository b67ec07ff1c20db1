/** The command line's words are off: what, where, and what to do. */
export class UsageError extends Error {}

/** Commands that talk to a running server. */
export const CALL_USAGE = `sign-in                           sign in to the running server (AUSMA_URL), with password and code
sign-out                          end that session
operations                        list all operations
OPERATION --field value …         run one; --help lists its fields, --json '{…}' gives them at once
  --reason TEXT                   why, where the operation asks
  --approve NUMBER                approve what another member asked for
  --upload FILE                   upload a file first; its number becomes --file`
