import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Current } from '../../src/ui/shell/contract.ts'
import type { Language } from '../../src/ui/shell/languages.ts'
import { lifeOf, startBrowser } from '../browser/browser.ts'
import { atRest, eventually, PATIENCE } from '../browser/eventually.ts'
import { isLane } from '../run/mode.ts'
import { type Answers, type Call, problem } from './answers.ts'
import { analyst, QUIET } from './people.ts'
import { type Scene, startServer } from './scene.ts'
import { Tab } from './tab.ts'

/** What a test wants before a page opens. */
export type Given = {
  /** Who is signed in; null for nobody. */
  readonly as?: Current | null
  readonly answers?: Answers
  readonly language?: Language
  readonly width?: number
  readonly dark?: boolean
  /** The picture of a graph is drawn; else the browser cannot, and the page says so. In the whole run it is drawn always. */
  readonly draws?: boolean
  /** What the server says of itself in its page. */
  readonly state?: 'new' | 'ready' | 'demo'
  /** The test changes the tab itself, so that no other test may have it afterwards. */
  readonly own?: boolean
}

/** An open page, and what it asked of the server. */
export type View = {
  readonly page: Page
  readonly calls: readonly Call[]
  /** The calls of one operation, oldest first. */
  readonly callsOf: (name: string) => readonly Call[]
  /** Waits until an operation was called so often, and gives its latest call. */
  readonly called: (name: string, times?: number) => Promise<Call>
  /** Waits until the page has asked all it asks, was answered what is not held back, and has drawn it. */
  readonly settled: () => Promise<void>
  /** Changes what the server says from now on. */
  readonly answer: (answers: Answers) => void
}

/** What a test looks at in an open page. */
type Look = (view: View) => Promise<void>

export type Stand = {
  readonly origin: string
  readonly context: BrowserContext
  /** Opens a page, looks at it, and closes it; the browser must have had nothing to complain of. */
  see(path: string, given: Given, look: Look): Promise<void>
  close(): Promise<void>
}

/** What stands share: a server with the real pages and headers, and a window of a browser that has read their code before. */
type Ground = {
  readonly browser: Browser
  readonly context: BrowserContext
  readonly origin: string
  readonly scenes: Scene[]
  /** What shows one scene after the other, and how many it has shown. */
  tab: Tab | null
  shown: number
  close(): Promise<void>
}

/** So many scenes a tab shows, before another takes its place: what pages leave in its memory comes to an end. */
const MOST_SHOWN = 120

async function makeGround(): Promise<Ground> {
  const scenes: Scene[] = []
  const server = await startServer((name) => scenes.at(name === undefined ? -1 : Number(name)) as Scene)
  const browser = await startBrowser()
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Riga' })
  context.setDefaultTimeout(PATIENCE)
  const close = async () => {
    await browser.close()
    await server.close()
  }
  return { browser, context, origin: server.origin, scenes, tab: null, shown: 0, close }
}

let ofLane: Ground | null = null

/** In a lane all files stand on the same ground, until a test fails on it. */
async function groundOf(): Promise<Ground> {
  if (!isLane) return makeGround()
  if (!ofLane?.browser.isConnected()) ofLane = await makeGround()
  return ofLane
}

/** A browser and a server with the real pages and headers, whose answers each test makes up. */
export async function raiseStand(): Promise<Stand> {
  const ground = await groundOf()
  const { context, origin, scenes } = ground
  let isSound = true
  const see = async (path: string, given: Given, look: Look, isAgain = false): Promise<void> => {
    const {
      as = analyst,
      answers = {},
      language = 'en',
      width = 1280,
      dark = false,
      draws = false,
      state = 'ready',
      own = false,
    } = given
    const session = as ?? problem('not-signed-in', 'Sign in first.')
    const told = { ...QUIET, 'sessions.current': session, ...answers }
    const scene: Scene = { answers: told, state, calls: [], open: 0, held: 0, complaints: [] }
    const name = String(scenes.push(scene) - 1)
    const tab = (ground.tab ??= await Tab.open(context))
    const { page } = tab
    ground.shown++
    let isUndrawn = false
    let isClear = false
    try {
      await tab.show(scene, name, origin, path, { language, width, dark, draws })
      await look(viewOf(page, scene))
      await tab.clear()
      isClear = true
    } catch (error) {
      const life = page.isClosed() ? 'is drawn' : await lifeOf(page)
      if (life !== 'is drawn') console.error(`${path} ${life}: ${error instanceof Error ? error.message : error}`)
      isUndrawn = life === 'waits to be drawn'
      if (!isUndrawn || isAgain) throw error
    } finally {
      // Where something failed nobody knows what is left in it.
      if (own || !isClear || ground.shown > MOST_SHOWN) {
        ground.tab = null
        ground.shown = 0
        isSound &&= isClear
        await page.close()
      }
    }
    // The browser's own fault: looked at once more, in a new tab.
    if (isUndrawn) return see(path, given, look, true)
    assert.deepEqual(scene.complaints, [], 'complaints of the browser')
  }
  return {
    origin,
    context,
    see,
    async close() {
      await context.clearPermissions()
      if (isLane && isSound) return
      ofLane = null
      await ground.close()
    },
  }
}

function viewOf(page: Page, scene: Scene): View {
  const { calls } = scene
  const callsOf = (name: string) => calls.filter((call) => call.name === name)
  return {
    page,
    calls,
    callsOf,
    async called(name, times = 1) {
      await eventually(() => callsOf(name).length >= times, true, `${name} was not called ${times} times`)
      return callsOf(name).at(-1) as Call
    },
    settled: () => settled(page, scene),
    answer(answers) {
      scene.answers = { ...scene.answers, ...answers }
    },
  }
}

async function settled(page: Page, scene: Scene): Promise<void> {
  // On a slow machine each pass meets the next question for a job that runs: the same call keeps it up only once.
  const met = new Set<string>()
  for (let known = -1, from = scene.calls.length; known !== met.size || scene.open > 0; ) {
    known = met.size
    await atRest(page)
    // A request of the page's own comes after those it has already sent.
    await page.evaluate(`fetch('/favicon').then((answer) => answer.text())`)
    await eventually(() => scene.open, 0, 'a call stays without an answer')
    await atRest(page)
    for (const { name, input } of scene.calls.slice(from)) met.add(JSON.stringify([name, input]))
    from = scene.calls.length
  }
}
