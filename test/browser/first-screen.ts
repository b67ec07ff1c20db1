import type { Locator, Page } from 'playwright-core'
import { eventually } from './eventually.ts'

/** The window of a small laptop: what one must see without scrolling ends within it (CSS px). */
const FIRST_SCREEN = { width: 1280, height: 860 }

/** Makes the window that of a small laptop. */
export const smallLaptop = (page: Page): Promise<void> => page.setViewportSize(FIRST_SCREEN)

/** Holds that each place ends within the window; of several that fit a selector the last one counts. */
export async function fitsFirstScreen(page: Page, places: readonly (string | Locator)[]): Promise<void> {
  const height = page.viewportSize()?.height ?? FIRST_SCREEN.height
  for (const place of places) {
    const there = (typeof place === 'string' ? page.locator(place) : place).last()
    const end = () => there.evaluate((element) => element.getBoundingClientRect().bottom)
    await eventually(async () => (await end()) <= height, true, `${String(place)} ends on the first screen`)
  }
}
