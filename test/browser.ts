import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'

/** A real browser for tests of pages: Debian's chromium. */
const CHROMIUM = '/usr/bin/chromium'

/** Why tests in a browser cannot run here; false where they can. */
export const noBrowser = existsSync(CHROMIUM) ? false : `no ${CHROMIUM}: apt-get install chromium`

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })

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
    `axe.run(${where}, { runOnly: ${JSON.stringify(which)}, rules: { region: { enabled: false } } })`,
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

const SOON = 8000

/** Waits until an expression is true in the page. Playwright's own way polls by eval, which the pages' policy forbids. */
export async function until(page: Page, expression: string): Promise<void> {
  const end = Date.now() + SOON
  while (!(await page.evaluate<boolean>(expression))) {
    if (Date.now() > end) throw new Error(`never true: ${expression}`)
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
}
