import type { Send } from '../shell/api.ts'

/** Sends a call to the server these pages came from; the session's cookie goes with it. */
export const send: Send = async (path, headers, body, { signal, outlives = false } = {}) => {
  const answer = await fetch(path, {
    method: 'POST',
    headers,
    body,
    // Never to another site, even if a path should one day be built wrongly.
    credentials: 'same-origin',
    keepalive: outlives,
    ...(signal ? { signal } : {}),
  })
  // A proxy's page is no JSON; the status still says something.
  return { status: answer.status, body: await answer.json().catch(() => null) }
}
