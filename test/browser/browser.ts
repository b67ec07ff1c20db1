import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setTimeout as pass } from 'node:timers/promises'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { isLane, isWhole } from '../run/mode.ts'
import { atRest, eventually, PATIENCE, SLOWNESS } from './eventually.ts'
import { withOurFonts } from './fonts.ts'

/**
 * Real browsers for tests of pages, both of Debian. The first is the same Chromium without windows, tabs and all that
 * is around a page, and takes three quarters of the time of the second.
 */
const BROWSERS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']
const browser = process.env.AUSMA_BROWSER ?? BROWSERS.find((path) => existsSync(path))

/** Why tests in a browser cannot run here; false where they can. */
export const noBrowser = browser ? false : `no ${BROWSERS.join(', no ')}: apt-get install chromium-headless-shell`

/**
 * Switches that save a quarter of the processor in the usual run. They turn off the process and the compositor for a graphics card, which
 * is not there, and the optimising compiler, which pays after more than a second. The whole run starts the browser as people have it.
 */
const SPARING = ['--in-process-gpu', '--disable-gpu-compositing', '--js-flags=--no-opt,--no-maglev']

/** How every browser of tests is started: which program, and with the fonts that the tests bring. */
export function howToStart() {
  if (browser === undefined) throw new Error(String(noBrowser))
  // Chromium's own sandbox cannot be made by root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const usual = isWhole ? [] : SPARING
  const args = [...sandbox, ...usual, '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none']
  return { executablePath: browser, args, env: withOurFonts(), timeout: PATIENCE }
}

let ofLane: Promise<Browser> | null = null

/** A browser of the test's own; in a lane all files share one, which takes half a second to start, and closing ends their own pages. */
export async function startBrowser(): Promise<Browser> {
  if (!isLane) return chromium.launch(howToStart())
  const running = await ofLane
  if (!running?.isConnected()) ofLane = chromium.launch(howToStart())
  return lent(await (ofLane as Promise<Browser>))
}

/** A browser as it is, but that closing it closes what was opened through it. */
function lent(browser: Browser): Browser {
  const opened: { close(): Promise<void> }[] = []
  const keep = async <T extends { close(): Promise<void> }>(opening: Promise<T>): Promise<T> => {
    const one = await opening
    opened.push(one)
    return one
  }
  const own: Partial<Browser> = {
    newContext: (options) => keep(browser.newContext(options)),
    newPage: (options) => keep(browser.newPage(options)),
    close: async () => void (await Promise.all(opened.map((one) => one.close()))),
  }
  return new Proxy(browser, {
    get(target, name) {
      const value: unknown = name in own ? own[name as keyof Browser] : Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** Makes a page as slow as `SLOWNESS` says. */
export async function brake(page: Page): Promise<void> {
  if (SLOWNESS === 1) return
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS })
}

const FRAME_WITHIN = 5_000 * SLOWNESS
const LOOKS = 20
const LOOK_EVERY = 100

/**
 * What a page does. Chromium without windows has been seen, once in some ten thousand tests, to wait for a frame that
 * never came: every click then waits in vain, and it says nothing of the page. One that is busy with its own scripts
 * gets no frame either, and is to blame; it wants the processor all the time, the other waits.
 */
export async function lifeOf(page: Page): Promise<'is drawn' | 'waits to be drawn' | 'is busy'> {
  const drawn = page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))')
  // What cannot be asked, as the page went elsewhere or its tab fell over, has another fault.
  const answered = drawn.then(
    () => true,
    () => true,
  )
  if (await Promise.race([answered, pass(FRAME_WITHIN, false)])) return 'is drawn'
  const pages = (await processesOf(page)).filter(({ type }) => type === 'renderer')
  let busy = 0
  for (let look = 0; look < LOOKS; look++) {
    if (pages.some(({ id }) => wantsProcessor(id))) busy++
    await pass(LOOK_EVERY)
  }
  return busy > LOOKS / 2 ? 'is busy' : 'waits to be drawn'
}

/** Whether the first thread of a process, which runs a page's scripts, runs or would if a busy machine let it (proc(5), `stat`). */
function wantsProcessor(id: number): boolean {
  try {
    return readFileSync(`/proc/${id}/stat`, 'latin1').split(') ').at(-1)?.[0] === 'R'
  } catch {
    // It has ended meanwhile.
    return false
  }
}

/** The processes of a page's browser: their kind and number. */
export async function processesOf(page: Page): Promise<readonly { type: string; id: number }[]> {
  const devtools = await (page.context().browser() as Browser).newBrowserCDPSession()
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
  await devtools.detach()
  return processInfo
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

/** Nothing scrolls sideways at these widths; the last one stays. */
export async function holdsAt(page: Page, widths: readonly number[], name = ''): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await atRest(page)
    if ((await sideways(page)) > 0) assert.fail(`sideways at ${width} ${name}: ${await beyond(page)}`)
  }
}

/** The innermost elements that reach over the window's edge, by how many pixels. */
const beyond = (page: Page): Promise<string> =>
  page.evaluate<string>(`[...document.body.querySelectorAll('*')].flatMap((one) => {
    const { left, right, width } = one.getBoundingClientRect()
    const over = Math.max(-left, right - document.documentElement.clientWidth)
    const isOver = width > 0 && over > 0.5 && ![...one.children].some((child) => child.getBoundingClientRect().right >= right)
    return isOver ? [Math.ceil(over) + ' px ' + one.outerHTML.slice(0, 120)] : []
  }).slice(0, 5).join('\\n')`)

/** The words of an element on one line. */
export const textOf = async (place: Locator): Promise<string> =>
  ((await place.textContent()) ?? '').replace(/\s+/g, ' ').trim()

/** Waits until an expression is true in the page. Playwright's own way polls by eval, which the pages' policy forbids. */
export async function until(page: Page, expression: string): Promise<void> {
  await eventually(async () => Boolean(await page.evaluate(expression)), true, `never true: ${expression}`)
}
