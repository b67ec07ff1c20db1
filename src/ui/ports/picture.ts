import { Failure, failureFrom } from '../shell/failure.ts'

/** A picture's copy as an address that holds it whole; nothing of it is left in the browser's cache. @throws Failure */
export async function pictureCopy(file: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(`/api/report-pictures/${file}`, { credentials: 'same-origin', signal }).catch((error) => {
    if (signal.aborted) throw error
    throw new Failure('no-connection', '')
  })
  if (!answer.ok) throw failureFrom(answer.status, await answer.json().catch(() => null))
  return asAddress(await answer.blob())
}

// The pages' policy lets no picture come from elsewhere, and `blob:` is elsewhere.
function asAddress(blob: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const reader = new FileReader()
  reader.onload = () => resolve(String(reader.result))
  reader.onerror = () => reject(new Failure('not-understood', ''))
  reader.readAsDataURL(blob)
  return promise
}

/** Lets the browser save what lies at an address of ours. */
export function saveFrom(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}
