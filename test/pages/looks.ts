import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { en } from '../../src/ui/shell/catalogues/en.ts'
import { LANGUAGES, tongueOf } from '../../src/ui/shell/languages.ts'
import type { Catalogue } from '../../src/ui/shell/words.ts'
import { holdsAt, violations } from '../browser/browser.ts'
import { atRest, eventually } from '../browser/eventually.ts'
import { isWhole } from '../run/mode.ts'
import { ar, lv } from '../samples/catalogues.ts'
import type { Given, Stand, View } from './stand.ts'

// What holds for every page, whatever is on it.

const COLOURS = ['color-contrast', 'link-in-text-block']
/** A computer, a phone, and a narrow phone or a large screen at 400 %. */
const WIDTHS = [1280, 390, 320]
/** At these axe looks too. On a phone all parts of a page are there as well, under one another. */
const LOOKED = isWhole ? [1280, 390] : [390]

/**
 * Nothing scrolls sideways and axe finds nothing, on a phone and in the light. Left for the whole run (`AUSMA_TEST_ALL=1`): axe at
 * the width of a computer, and in the dark what differs there, the colours.
 */
export async function looksRight({ page, settled }: View): Promise<void> {
  await settled()
  for (const width of WIDTHS) {
    await page.emulateMedia({ colorScheme: 'light' })
    await holdsAt(page, [width])
    if (!LOOKED.includes(width)) continue
    assert.deepEqual(await violations(page), [], `axe at ${width}, light`)
    if (!isWhole) continue
    await page.emulateMedia({ colorScheme: 'dark' })
    await atRest(page)
    assert.deepEqual(await violations(page, COLOURS), [], `axe at ${width}, dark`)
  }
}

/** On paper: black on white even in the dark, without what only a screen needs. */
export async function printsRight({ page }: View): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await atRest(page)
  const ground = await page.evaluate(`getComputedStyle(document.body).backgroundColor`)
  assert.match(String(ground), /rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/)
  for (const part of ['.rail', '.top', '.skip']) {
    assert.equal(await page.locator(part).filter({ visible: true }).count(), 0, `${part} on paper`)
  }
  assert.ok(await page.locator('h1').first().isVisible())
  await page.emulateMedia({ media: 'screen' })
}

/** Sentences of the pages that are English although the page is not. */
export async function englishLeft(page: Page, catalogue: Catalogue = lv): Promise<string[]> {
  const said: string = await page.evaluate(`document.body.innerText`)
  const lines = new Set(said.split('\n').map((line) => line.trim()))
  // «No» is a word of Latvian, too; and a menu of languages calls each by its own name.
  const names = LANGUAGES.map((language) => tongueOf(language).name)
  const own = new Set<unknown>([...Object.values(catalogue), ...names])
  return Object.entries(en).flatMap(([key, message]) => {
    const other = catalogue[key as keyof typeof en]
    // A letter alone is of no language: months of a chart have one, and so has north.
    if (typeof message !== 'string' || message === other || message.length === 1) return []
    return lines.has(message) && !own.has(message) ? [`${key}: ${message}`] : []
  })
}

/**
 * Looks at a page as `looksRight` does and on paper. `until` is seen when the page is whole. Left for the whole run
 * (`AUSMA_TEST_ALL=1`), besides what `looksRight` leaves: the page in Latvian and in Arabic, with its words, direction and widths.
 */
export async function seeAllLooks(stand: Stand, path: string, given: Given, until: string): Promise<void> {
  await stand.see(path, given, async (view) => {
    await view.page.locator(until).first().waitFor()
    await looksRight(view)
    await printsRight(view)
  })
  if (!isWhole) return
  await stand.see(path, { ...given, language: 'lv' }, async ({ page, settled }) => {
    await page.locator(until).first().waitFor()
    await eventually(() => page.locator('html').getAttribute('lang'), 'lv')
    await settled()
    assert.deepEqual(await englishLeft(page), [])
    await holdsAt(page, [390, 320], 'in Latvian')
  })
  await stand.see(path, { ...given, language: 'ar' }, async (view) => {
    await view.page.locator(until).first().waitFor()
    await runsRightToLeft(view)
  })
}

/** In Arabic: its words, its direction, nothing that scrolls sideways; in the whole run nothing that axe finds either. */
export async function runsRightToLeft({ page, settled }: View): Promise<void> {
  await eventually(() => page.locator('html').getAttribute('dir'), 'rtl')
  assert.equal(await page.locator('html').getAttribute('lang'), 'ar')
  await settled()
  assert.deepEqual(await englishLeft(page, ar), [])
  await holdsAt(page, WIDTHS, 'in Arabic')
  for (const width of isWhole ? LOOKED : []) {
    await holdsAt(page, [width], 'in Arabic')
    assert.deepEqual(await violations(page), [], `axe at ${width}, in Arabic`)
  }
}
