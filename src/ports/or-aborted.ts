/**
 * What a promise gives, unless the signal comes first; the work behind the promise goes on unheard.
 * @throws the signal's reason
 */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  // Taken off again: a run asks hundreds of pages under one signal.
  const over = new AbortController()
  const { promise, reject } = Promise.withResolvers<never>()
  signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: over.signal })
  try {
    return await Promise.race([work, promise])
  } finally {
    over.abort()
  }
}
