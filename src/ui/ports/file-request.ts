import { Failure, failureFrom } from '../shell/failure.ts'
import { keptTyped } from '../shell/typed.ts'

/** Asks the server. @throws Failure */
export async function asked(address: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(address, { credentials: 'same-origin', ...init }).catch(() => {
    throw new Failure('no-connection', '')
  })
  if (!answer.ok) throw failureFrom(answer.status, await answer.json().catch(() => null))
  // As after an operation: what was said of a file is kept with it, and whoever goes on to its page is not asked.
  keptTyped()
  return answer
}

/** The header with the reason for an opening. */
export const given = (reason: string) => ({ headers: { 'Ausma-Reason': encodeURIComponent(reason) } })

/** As an address that holds it whole: the pages' policy lets no picture come from elsewhere. */
export function asDataAddress(blob: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const reader = new FileReader()
  reader.onload = () => resolve(String(reader.result))
  reader.onerror = () => reject(new Failure('not-understood', ''))
  reader.readAsDataURL(blob)
  return promise
}
