import type { Send } from '../api.ts'

/** Sends a call to the server these pages came from; the session's cookie goes with it. */
export const send: Send = async (path, headers, body, signal) => {
  const answer = await fetch(path, {
    method: 'POST',
    headers,
    body,
    credentials: 'same-origin',
    ...(signal ? { signal } : {}),
  })
  return { status: answer.status, body: await answer.json().catch(() => null) }
}
