/**
 * Works with secret bytes for the last time and fills them with zeros, whatever comes of it. What the engine copied meanwhile
 * (strings, memory that was moved, the memory of WebAssembly) is out of reach.
 */
export function onceUsed<T>(secret: Uint8Array, work: (secret: Uint8Array) => T): T {
  let isLater = false
  try {
    const made = work(secret)
    if (!(made instanceof Promise)) return made
    isLater = true
    return made.finally(() => secret.fill(0)) as T
  } finally {
    if (!isLater) secret.fill(0)
  }
}
