import { asFailure, Failure } from './failure.ts'

/** The browser's own failures with passkeys, as ours. Names are those of DOM exceptions. */
export function passkeyFailure(error: unknown): Failure {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError' || name === 'AbortError') return new Failure('passkey-cancelled', '')
  if (name === 'InvalidStateError') return new Failure('passkey-known', '')
  if (name === 'NoPrf') return new Failure('passkey-weak', '')
  return asFailure(error)
}
