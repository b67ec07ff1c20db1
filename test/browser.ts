import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { eventually, SLOWNESS } from './eventually.ts'

/**
 * Real browsers for tests of pages, both of Debian. The first is the same Chromium without windows, tabs and all that
 * is around a page, and takes three quarters of the time of the second.
 */
const BROWSERS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']
const browser = process.env.AUSMA_BROWSER ?? BROWSERS.find((path) => existsSync(path))

/** Why tests in a browser cannot run here; false where they can. */
export const noBrowser = browser ? false : `no ${BROWSERS.join(', no ')}: apt-get install chromium-headless-shell`

/** The browser's program. */
export function browserPath(): string {
  if (browser === undefined) throw new Error(String(noBrowser))
  return browser
}

export function startBrowser(): Promise<Browser> {
  // Chromium's own sandbox cannot be made by root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath: browserPath(), args: [...args, '--disable-gpu', '--disable-dev-shm-usage'] })
}

/** Makes a page as slow as `SLOWNESS` says. */
export async function brake(page: Page): Promise<void> {
  if (SLOWNESS === 1) return
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS })
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type AxeResult = {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

/** What axe-core finds wrong with a page by WCAG 2.2 AA; `only` narrows it to some rules by name. */
export async function violations(page: Page, only?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in globalThis`))) await page.evaluate(AXE)
  const which = only ? { type: 'rule', values: only } : { type: 'tag', values: RULES }
  // React Aria's announcer speaks for some seconds of a button that may be gone by then; nobody sees or reaches it.
  // What hangs over a page stands outside its landmarks, so the rule about these (no part of WCAG) is left out.
  const where = JSON.stringify({ exclude: ['[data-live-announcer]'] })
  const found: AxeResult = await page.evaluate(
    `axe.run(${where}, { runOnly: ${JSON.stringify(which)}, rules: { region: { enabled: false } }, resultTypes: ['violations'] })`,
  )
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 240)}`),
  )
}

/** By how many pixels the page can be scrolled sideways. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** The words of an element on one line. */
export const textOf = async (place: Locator): Promise<string> =>
  ((await place.textContent()) ?? '').replace(/\s+/g, ' ').trim()

/** Waits until an expression is true in the page. Playwright's own way polls by eval, which the pages' policy forbids. */
export async function until(page: Page, expression: string): Promise<void> {
  await eventually(async () => Boolean(await page.evaluate(expression)), true, `never true: ${expression}`)
}
