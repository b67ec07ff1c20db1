import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { LANGUAGES } from '../../src/ui/shell/languages.ts'

/** Folder for pictures of pages; none are taken where the environment names none. */
export const SHOTS = process.env.AUSMA_SHOTS ?? null

/** Each way a page is looked at. */
export const LOOKS = LANGUAGES.flatMap((language) =>
  (['light', 'dark'] as const).flatMap((light) => ([1280, 390] as const).map((width) => ({ language, light, width }))),
)
export type Looking = (typeof LOOKS)[number]

/** Shows the page in a language, a light and a width. It is loaded anew. */
export async function show(page: Page, { language, light, width }: Looking): Promise<void> {
  await page.setViewportSize({ width, height: width < 500 ? 844 : 900 })
  await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' })
  await page.evaluate((chosen) => localStorage.setItem('ausma-language', chosen), language)
  await page.reload()
}

/** Of a page that is longer than this only the beginning can still be read in a picture. */
const TALL = 3600

/** Takes a picture of the page, as far down as one can still read it. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS === null) return
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: document.body.scrollHeight }))
  const clip = { x: 0, y: 0, width, height: Math.min(TALL, Math.max(height, 600)) }
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true, clip })
}

/** What somebody saw when a step failed. */
export async function failurePicture(page: Page, name: string): Promise<void> {
  if (SHOTS === null) return
  const path = join(SHOTS, `failed ${name.replace(/[^\w ]/g, '').slice(0, 60)}.png`)
  await page.screenshot({ path, timeout: 5000 }).catch(() => {})
}
