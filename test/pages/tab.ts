import type { BrowserContext, Page } from 'playwright-core'
import type { Language } from '../../src/ui/shell/languages.ts'
import { brake } from '../browser/browser.ts'
import { eventually } from '../browser/eventually.ts'
import { isWhole } from '../run/mode.ts'
import { NOW } from './people.ts'
import { EMPTY, SCENE, type Scene } from './scene.ts'

/** How a page is looked at. */
export type Look = {
  readonly language: Language
  readonly width: number
  readonly dark: boolean
  readonly draws: boolean
}

/** A tab of the browser that shows one scene after the other: a new tab for each would cost twice as much time. */
export class Tab {
  readonly page: Page
  private scene: Scene | null = null
  /** What the server had said of itself in the document that was left, where another page can be shown in it. */
  private left: Scene['state'] | null = null
  /** Whether the page is being thrown away. */
  private isThrown = false

  private constructor(page: Page) {
    this.page = page
  }

  static async open(context: BrowserContext): Promise<Tab> {
    const page = await context.newPage()
    const tab = new Tab(page)
    await page.clock.setFixedTime(NOW)
    await brake(page)
    await page.addInitScript(SPEAK)
    if (!isWhole) await page.addInitScript(SPARE)
    tab.listen()
    return tab
  }

  /** Shows a page of a scene; the requests of its pages are named after it. */
  async show(scene: Scene, name: string, origin: string, path: string, look: Look): Promise<void> {
    const { language, width, dark, draws } = look
    this.scene = scene
    const told = { [SPOKEN]: language, [DRAWS]: draws ? 'yes' : 'no' }
    await this.page.context().addCookies(Object.entries(told).map(([name, value]) => ({ name, value, url: origin })))
    await this.page.setViewportSize({ width, height: 900 })
    const colorScheme = dark ? 'dark' : 'light'
    await this.page.emulateMedia({ media: 'screen', colorScheme, reducedMotion: 'reduce' })
    await this.page.setExtraHTTPHeaders({ [SCENE]: name })
    const isHere = this.left === scene.state
    this.left = null
    if (isHere) await this.page.evaluate(`testPages.show(${JSON.stringify(path)}, '${language}')`)
    else await this.page.goto(origin + path)
  }

  /** Leaves the page and forgets all that it kept. What the browser had to complain of has been told by then. */
  async clear(): Promise<void> {
    const { page } = this
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.mouse.move(0, 0)
    await eventually(() => this.scene?.open, 0, 'a call stays without an answer')
    // What is held back would be answered into the next page.
    if (this.scene?.held === 0) this.left = await page.evaluate<Scene['state'] | null>(LEAVE)
    if (this.left !== null) return
    await page.evaluate('sessionStorage.clear(); localStorage.clear()')
    // Of the same server: for any other address Chromium would start a new process, which is what costs.
    this.isThrown = true
    await page.goto(new URL(EMPTY, page.url()).href)
    this.isThrown = false
  }

  private listen(): void {
    const complain = (words: string) => this.scene?.complaints.push(words)
    this.page.on('console', (message) => {
      // Chromium reports each refusal of the server on the console; whether it was expected is the test's own matter.
      if (/^Failed to load resource: .*\b[45]\d\d\b/.test(message.text()) && message.location().url.includes('/api/'))
        return
      // Drawing without a graphics card is slow, and Chromium says so.
      if (message.text().includes('GL Driver Message')) return
      if (message.type() === 'error' || message.type() === 'warning') complain(message.text())
    })
    this.page.on('pageerror', (error) => complain(String(error)))
    this.page.on('dialog', (dialog) => {
      // A test may end with words in a form; a page that is thrown away need not keep them.
      if (this.isThrown && dialog.type() === 'beforeunload') return void dialog.accept()
      complain(`dialog ${dialog.message()}`)
      void dialog.dismiss()
    })
  }
}

/** Takes the pages away, as `again.ts` does. The whole run has nothing of that, and loads each page anew. */
const LEAVE = `
  globalThis.testPages?.leave().then((isBare) => (isBare ? document.querySelector('meta[name=ausma-state]').content : null)) ?? null`

const DRAWS = 'test-draws'

/** A browser without WebGL where a test does not want it: without a graphics card a picture takes a second of the processor. */
const SPARE = `
  const context = HTMLCanvasElement.prototype.getContext
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    return kind.startsWith('webgl') && document.cookie.includes('${DRAWS}=no') ? null : context.call(this, kind, ...rest)
  }`

const SPOKEN = 'test-language'

/** The language of each page, before its scripts ask for it. */
const SPEAK = `
  const spoken = location.protocol.startsWith('http') ? /${SPOKEN}=(\\w+)/.exec(document.cookie) : null
  if (spoken) localStorage.setItem('ausma-language', spoken[1])`
