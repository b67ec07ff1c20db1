import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { brake, startBrowser } from '../browser/browser.ts'
import { areLate, late, PATIENCE } from '../browser/eventually.ts'
import { asSuperuser, type Kind, serverUrl } from '../run/databases.ts'
import { RunningServer } from '../run/running.ts'
import { lookFirst } from './arrive.ts'
import { afterFirstStart } from './first-start.ts'

/** The program as it runs, and a browser before it. */
export type Stand = {
  readonly settings: Readonly<Record<string, string>>
  readonly server: () => RunningServer
  readonly address: (path: string) => string
  /** Somebody at a computer of their own: nothing is shared with the others. */
  visitor(look?: Look): Promise<Visitor>
  /** Ends the server by a signal and starts it anew at the same address. */
  restart(signal?: NodeJS.Signals): Promise<void>
  stop(signal?: NodeJS.Signals): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

export type Look = { readonly locale?: string; readonly width?: number }

export type Visitor = {
  readonly page: Page
  readonly context: BrowserContext
  /** What the browser complained of: scripts that failed, and what the content security policy held back. */
  readonly complaints: readonly string[]
}

type Settings = Readonly<Record<string, string>>

/**
 * @param prepare fills the installation before its server starts
 * @param more settings of the server beside those of its place
 */
export async function openStand(
  kind: Kind,
  prepare?: (settings: Settings) => Promise<void>,
  more: Settings = {},
): Promise<Stand> {
  const folder = mkdtempSync(join(tmpdir(), 'ausma-e2e-'))
  const settings = { DATA_DIR: join(folder, 'data'), ...(kind === 'server' ? await newDatabase() : {}), ...more }
  if (prepare) await prepare(settings)
  else if (kind === 'embedded') await afterFirstStart(settings.DATA_DIR)
  let server = await RunningServer.start(settings)
  const { port } = server
  const browser = await startBrowser()
  const stand: Stand = {
    settings: { ...settings, PORT: String(port) },
    server: () => server,
    address: (path) => `http://localhost:${port}${path}`,
    visitor: (look) => visit(browser, look),
    async restart(signal) {
      await stand.stop(signal)
      await stand.start()
    },
    async stop(signal) {
      await server.end(signal)
    },
    async start() {
      server = await RunningServer.start(stand.settings)
    },
    async close() {
      await browser.close()
      await server.end('SIGKILL')
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
  return stand
}

async function visit(browser: Browser, { locale = 'en-GB', width = 1280 }: Look = {}): Promise<Visitor> {
  const context = await browser.newContext({ locale, viewport: { width, height: 900 }, timezoneId: 'Europe/Riga' })
  context.setDefaultTimeout(PATIENCE)
  if (areLate)
    await context.route('**/api/**', async (route) => {
      await late()
      // The page may be gone by then.
      await route.continue().catch(() => {})
    })
  const page = await context.newPage()
  await brake(page)
  lookFirst(page)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // That somebody is not signed in yet, or the server is away, is no fault of the page.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  return { page, context, complaints }
}

/** A database of its own with a login for the server and one that owns the tables, as the settings ask for. */
export async function newDatabase(): Promise<Record<string, string>> {
  const root = await serverUrl()
  const name = `ausma_e2e_${randomBytes(6).toString('hex')}`
  const login = `${name}_login`
  await asSuperuser(root, async (client) => {
    await client.query(`create role ${login} login noinherit`)
    await client.query(`create database ${name}`)
  })
  const as = (username: string) => Object.assign(new URL(root), { username, pathname: `/${name}` }).href
  return { DATABASE_URL: as(login), MIGRATION_URL: as('postgres') }
}
