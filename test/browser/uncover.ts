import type { Locator } from 'playwright-core'
import { eventually } from './eventually.ts'

/**
 * Brings something on a record's page into sight, as somebody does who looks for it: goes to the part in which it lies, or shows all acts.
 * @returns the same place, in sight
 */
export async function uncover(place: Locator): Promise<Locator> {
  await place.waitFor({ state: 'attached' })
  const page = place.page()
  const tab = await place.evaluate((there) => there.closest('[role=tabpanel][hidden]')?.getAttribute('aria-labelledby'))
  if (tab) await page.locator(`[id="${tab}"]`).click()
  const isAmongOthers = await place.evaluate((there) => there.closest('.more, .other') !== null)
  const all = page.locator('.now .all-acts button[aria-expanded=false]')
  if (isAmongOthers && (await all.count()) > 0) await all.click()
  await eventually(() => place.isVisible(), true)
  return place
}
