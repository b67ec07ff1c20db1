import type { Page } from 'playwright-core'
import { atRest, eventually } from '../browser/eventually.ts'

/** Waits until everything that a page asked for is there. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await atRest(page)
  await eventually(() => page.locator('.loading').count(), 0)
  await atRest(page)
}
