/** Under this name the browser keeps which colours were chosen in it. */
const CHOSEN = 'ausma-colours'

export const COLOURS = ['system', 'light', 'dark'] as const
/** Light or dark, or as the system wishes. */
export type Colours = (typeof COLOURS)[number]

const system = matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

/** Which colours were chosen in this browser; whatever else may stand there is as the system wishes. */
export const chosenColours = (): Colours => COLOURS.find((one) => one === localStorage.getItem(CHOSEN)) ?? 'system'

/** Shows the page in the colours that were chosen, and keeps on doing so. */
export function showColours(): void {
  const chosen = chosenColours()
  const shown = chosen === 'system' ? (system.matches ? 'dark' : 'light') : chosen
  document.documentElement.dataset.colours = shown
  for (const listener of listeners) listener()
}
// The system changes at dusk, while the page stays open.
system.addEventListener('change', showColours)

export function chooseColours(next: Colours): void {
  localStorage.setItem(CHOSEN, next)
  showColours()
}

/**
 * Tells when colours are shown anew, to what was drawn with them.
 * @returns what ends it
 */
export function onColours(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
