/** Made when it is first asked for, and once: a format takes the browser longer than a row of a list, and a page uses few of them. */
export function whenAsked<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
