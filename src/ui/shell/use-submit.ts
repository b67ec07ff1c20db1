import type { FormEvent } from 'react'
import { passkeyFailure } from './passkey-failure.ts'
import { useWork } from './use-work.ts'

/** The sending of a form that chooses how its member signs in: whether it is under way, and how it failed last. */
export function useSubmit(work: () => Promise<void>) {
  const { run, ...rest } = useWork(passkeyFailure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run(work)
  }
  return { ...rest, submit, send: () => void run(work) }
}
