import { type FormEvent, useState } from 'react'
import type { Failure } from './failure.ts'
import { passkeyFailure } from './passkey-failure.ts'

/** The sending of a form that chooses how its member signs in: whether it is under way, and how it failed last. */
export function useSubmit(work: () => Promise<void>) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    setFailure(null)
    try {
      await work()
    } catch (error) {
      setFailure(passkeyFailure(error))
    }
    setBusy(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return { failure, setFailure, busy, submit, send: () => void send() }
}
