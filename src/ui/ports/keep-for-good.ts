// What the browser may do with what a page keeps. Where there is no such thing (an address without TLS), nothing is promised.

/** Whether the browser has promised not to delete what this page keeps when it runs out of space. */
export const isKeptForGood = async (): Promise<boolean> => (await navigator.storage?.persisted?.()) ?? false

/** Asks the browser for that. @returns whether it has promised it */
export const keepForGood = async (): Promise<boolean> =>
  (await isKeptForGood()) || ((await navigator.storage?.persist?.()) ?? false)
