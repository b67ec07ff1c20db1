import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { BrowserContext, Page } from 'playwright-core'
import type { Door } from '../../src/entry/http/door.ts'
import { guardHeaders, type Variables } from '../../src/entry/http/headers.ts'
import { staffPage } from '../../src/entry/http/staff-pages.ts'
import type { Current } from '../../src/ui/contract.ts'
import type { Language } from '../../src/ui/words.ts'
import { startBrowser } from '../browser.ts'
import { type Answers, type Call, problem, Reply } from './answers.ts'
import { builtPages } from './build.ts'
import { analyst, NOW, QUIET } from './people.ts'

/** What a test wants before a page opens. */
export type Given = {
  /** Who is signed in; null for nobody. */
  readonly as?: Current | null
  readonly answers?: Answers
  readonly language?: Language
  readonly width?: number
  readonly dark?: boolean
  /** What the server says of itself in its page. */
  readonly state?: 'new' | 'ready' | 'demo'
}

/** An open page, and what it asked of the server. */
export type View = {
  readonly page: Page
  readonly calls: readonly Call[]
  /** The calls of one operation, oldest first. */
  readonly callsOf: (name: string) => readonly Call[]
  /** Waits until an operation was called so often, and gives its latest call. */
  readonly called: (name: string, times?: number) => Promise<Call>
  /** Changes what the server says from now on. */
  readonly answer: (answers: Answers) => void
}

export type Stand = {
  readonly origin: string
  readonly context: BrowserContext
  /** Opens a page, looks at it, and closes it; the browser must have had nothing to complain of. */
  see(path: string, given: Given, look: (view: View) => Promise<void>): Promise<void>
  close(): Promise<void>
}

type Scene = { answers: Answers; state: NonNullable<Given['state']>; calls: Call[]; complaints: string[] }

/** A browser and a server with the real pages and headers, whose answers each test makes up. */
export async function raiseStand(): Promise<Stand> {
  const scene: Scene = { answers: {}, state: 'ready', calls: [], complaints: [] }
  const server = await startServer(scene)
  const browser = await startBrowser()
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Riga' })
  context.setDefaultTimeout(12_000)
  return {
    origin: server.origin,
    context,
    async see(path, given, look) {
      const { as = analyst, answers = {}, language = 'en', width = 1280, dark = false, state = 'ready' } = given
      const session = as ?? problem('not-signed-in', 'Sign in first.')
      Object.assign(scene, { answers: { ...QUIET, 'sessions.current': session, ...answers }, state })
      scene.calls = []
      scene.complaints = []
      const page = await newPage(context, scene, language, width, dark)
      try {
        await page.goto(server.origin + path)
        await look(viewOf(page, scene))
      } finally {
        await page.close()
      }
      assert.deepEqual(scene.complaints, [], 'complaints of the browser')
    },
    async close() {
      await browser.close()
      await server.close()
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
      for (let tries = 0; callsOf(name).length < times; tries++) {
        assert.ok(tries < 400, `${name} was called ${callsOf(name).length} times, not ${times}`)
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
      return callsOf(name).at(-1) as Call
    },
    answer(answers) {
      scene.answers = { ...scene.answers, ...answers }
    },
  }
}

async function newPage(context: BrowserContext, scene: Scene, language: Language, width: number, dark: boolean) {
  const page = await context.newPage()
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  await page.clock.setFixedTime(NOW)
  await page.addInitScript(`localStorage.setItem('ausma-language', '${language}')`)
  page.on('console', (message) => {
    // Chromium reports each refusal of the server on the console; whether it was expected is the test's own matter.
    if (/^Failed to load resource: .*\b[45]\d\d\b/.test(message.text()) && message.location().url.includes('/api/'))
      return
    // Drawing without a graphics card is slow, and Chromium says so.
    if (message.text().includes('GL Driver Message')) return
    if (message.type() === 'error' || message.type() === 'warning') scene.complaints.push(message.text())
  })
  page.on('pageerror', (error) => scene.complaints.push(String(error)))
  page.on('dialog', (dialog) => {
    scene.complaints.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  return page
}

async function startServer(scene: Scene): Promise<{ origin: string; close: () => Promise<void> }> {
  const door = { pages: await builtPages(), state: async () => scene.state } as unknown as Door
  const app = new Hono<{ Variables: Variables }>()
  app.use(guardHeaders(false))
  app.put('/api/files', async (c) => {
    const name = decodeURIComponent(c.req.header('Ausma-File-Name') ?? '')
    const bytes = (await c.req.arrayBuffer()).byteLength
    return tell(await answerTo(scene, { name: 'files.keep', input: { name, bytes }, reason: null, approval: null }))
  })
  app.post('/api/:name', async (c) => {
    if (c.req.header('Ausma-Request') !== '1') scene.complaints.push(`${c.req.param('name')} without Ausma-Request`)
    const reason = c.req.header('Ausma-Reason')
    const call: Call = {
      name: c.req.param('name'),
      input: await c.req.json(),
      reason: reason === undefined ? null : decodeURIComponent(reason),
      approval: c.req.header('Ausma-Approval') ?? null,
    }
    return tell(await answerTo(scene, call))
  })
  app.get('*', (c) => staffPage(c, door))
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function answerTo(scene: Scene, call: Call): Promise<Reply> {
  scene.calls.push(call)
  const given = scene.answers[call.name as keyof Answers]
  if (given === undefined) {
    scene.complaints.push(`nobody answers ${call.name}`)
    return problem('not-found', 'There is no such operation.')
  }
  const answer = typeof given === 'function' ? await given(call.input as never, call) : given
  const reply = answer instanceof Reply ? answer : new Reply(200, answer)
  await reply.ready
  return reply
}

const tell = ({ status, body }: Reply): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
  })
