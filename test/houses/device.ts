import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Door } from '../../src/entry/http/door.ts'
import type { Listening } from '../../src/entry/http/listen.ts'
import { type Member, visitor } from '../../src/kernel/actor.ts'
import { authenticate } from '../../src/modules/accounts/index.ts'
import { operations as cases } from '../../src/modules/cases/index.ts'
import { howToStart } from '../browser/browser.ts'
import { PATIENCE } from '../browser/eventually.ts'
import { builtPages } from '../pages/build.ts'
import { openTestDatabase, type TestDatabase } from '../run/databases.ts'
import { testServer } from '../run/web.ts'
import type { Person } from './accounts.ts'
import { ReportsHouse } from './reports.ts'

/** A house that takes forms, with its real pages, and an inspector who has a telephone. */
export class DeviceStand {
  readonly house: ReportsHouse
  readonly inspector: Person
  private readonly database: TestDatabase
  /** Whether the page has an address of its own. */
  private isApart: boolean
  private server!: Listening

  private constructor(house: ReportsHouse, inspector: Person, isApart: boolean, database: TestDatabase) {
    this.house = house
    this.inspector = inspector
    this.isApart = isApart
    this.database = database
  }

  static async raise({ isApart = false } = {}): Promise<DeviceStand> {
    const database = await openTestDatabase('server')
    const house = await ReportsHouse.with(database, { operations: cases })
    const inspector = await house.admitted(house.keeper, ['labour-inspector'])
    await house.call(house.officer.token, 'form-desks.set', { forms: ['labour'], enforcesReturns: false })
    const stand = new DeviceStand(house, inspector, isApart, database)
    await stand.serve()
    return stand
  }

  private async serve(port = 0): Promise<void> {
    const { house, isApart } = this
    const door: Partial<Door> = {
      pages: await builtPages(),
      authenticate: async (token, at) => (await authenticate(house.kernel, token, house.now(), at)) ?? visitor,
      ...(isApart && { deviceOrigins: ['http://units.localhost'] }),
    }
    this.server = await testServer(house.kernel, new Map<string, Member>(), door, port)
  }

  /** The operator gives the page an address of its own, and starts the server anew. */
  async goApart(): Promise<void> {
    const { port } = this
    await this.server.close()
    this.isApart = true
    await this.serve(port)
  }

  get port(): number {
    return this.server.port
  }

  /** Where the page is. */
  get origin(): string {
    return this.isApart ? `http://units.localhost:${this.port}` : this.staff
  }

  /** Where the staff's pages are. */
  get staff(): string {
    return `http://localhost:${this.port}`
  }

  telephone = (more: { language?: string; width?: number } = {}): Promise<Telephone> => Telephone.buy(this, more)

  async close(): Promise<void> {
    await this.server.close()
    await this.database.close()
  }
}

/** A browser with a profile of its own on the disk, which a finder of the telephone can read. */
export class Telephone {
  context!: BrowserContext
  page!: Page
  private readonly stand: DeviceStand
  private readonly folder = mkdtempSync(join(tmpdir(), 'ausma-telephone-'))
  private readonly language: string
  private readonly width: number

  private constructor(stand: DeviceStand, language: string, width: number) {
    this.stand = stand
    this.language = language
    this.width = width
  }

  static async buy(stand: DeviceStand, { language = 'en', width = 390 }): Promise<Telephone> {
    const telephone = new Telephone(stand, language, width)
    await telephone.switchOn()
    return telephone
  }

  /** Opens the browser, with whatever its profile holds. */
  async switchOn(): Promise<void> {
    const { language, width } = this
    this.context = await chromium.launchPersistentContext(this.folder, {
      ...howToStart(),
      viewport: { width, height: 844 },
      locale: language === 'ar' ? 'ar' : language === 'lv' ? 'lv-LV' : 'en-GB',
      timeout: PATIENCE,
    })
    this.context.setDefaultTimeout(PATIENCE)
    this.page = this.context.pages()[0] ?? (await this.context.newPage())
  }

  /** With a session of its own: locking the page ends it. */
  async signIn(by: Person = this.stand.inspector): Promise<void> {
    const token = await this.stand.house.signIn(by.passkey)
    await this.context.addCookies([{ name: 'ausma_session', value: token, url: this.stand.staff, httpOnly: true }])
  }

  signOut = (): Promise<void> => this.context.clearCookies()

  /** Opens the page; the first time waits until the browser has kept it. */
  async open(origin = this.stand.origin): Promise<void> {
    await this.page.goto(`${origin}/o/`)
    await this.page.locator('h1').waitFor()
    // A script's answer, since the pages' policy forbids what Playwright would poll with.
    await this.page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  }

  /** All that scripts of the page could find on the device, as text. */
  storage(): Promise<string> {
    return this.page.evaluate<string>(`(async () => {
      const seen = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie]
      const bytes = (value) => value instanceof Uint8Array ? Array.from(value, (b) => String.fromCharCode(b)).join('')
        : value && typeof value === 'object' ? Object.values(value).map(bytes).join(' ') : String(value)
      for (const { name } of await indexedDB.databases()) {
        const db = await new Promise((resolve) => { const r = indexedDB.open(name); r.onsuccess = () => resolve(r.result) })
        for (const table of db.objectStoreNames) {
          const rows = await new Promise((resolve) => {
            const r = db.transaction(table).objectStore(table).getAll(); r.onsuccess = () => resolve(r.result) })
          seen.push(table + ': ' + rows.map(bytes).join(' | '))
        }
        db.close()
      }
      for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys())
        seen.push(name + ' ' + new URL(request.url).pathname)
      return seen.join('\\n')
    })()`)
  }

  /** Everything that is kept for this address, as bytes: databases, caches with their bodies, storage, and what stands in plain in them. */
  async everything(): Promise<Uint8Array> {
    const text = await this.page.evaluate<string>(`(async () => {
      const parts = []
      const keep = (value) => {
        if (value instanceof Uint8Array) parts.push(value)
        else if (value instanceof ArrayBuffer) parts.push(new Uint8Array(value))
        else if (value && typeof value === 'object') for (const [name, one] of Object.entries(value)) { keep(name); keep(one) }
        else parts.push(new TextEncoder().encode(String(value) + '\\n'))
      }
      for (const one of [{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]) keep(one)
      for (const { name } of await indexedDB.databases()) {
        const db = await new Promise((resolve) => { const r = indexedDB.open(name); r.onsuccess = () => resolve(r.result) })
        for (const table of db.objectStoreNames) for (const how of ['getAll', 'getAllKeys']) keep(await new Promise((resolve) => {
          const r = db.transaction(table).objectStore(table)[how](); r.onsuccess = () => resolve(r.result) }))
        db.close()
      }
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const request of await cache.keys()) {
          keep(request.url)
          const answer = await cache.match(request)
          keep(Object.fromEntries(answer.headers))
          keep(await answer.arrayBuffer())
        }
      }
      const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
      let letters = ''
      for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192))
      return btoa(letters)
    })()`)
    return Buffer.from(text, 'base64')
  }

  /** How many rows stand in each table of the device. */
  rows(): Promise<Record<string, number>> {
    return this.page.evaluate<Record<string, number>>(`(async () => {
      const db = await new Promise((resolve) => { const r = indexedDB.open('units'); r.onsuccess = () => resolve(r.result) })
      const counts = {}
      for (const table of db.objectStoreNames) counts[table] = await new Promise((resolve) => {
        const r = db.transaction(table).objectStore(table).count(); r.onsuccess = () => resolve(r.result) })
      db.close()
      return counts
    })()`)
  }

  /** Every file of the browser's profile, as it lies on the disk now. */
  disk(): Uint8Array {
    return Buffer.concat(this.files())
  }

  private files(): Buffer[] {
    const found = readdirSync(this.folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    return found.flatMap(({ parentPath, name }) => {
      try {
        return [readFileSync(join(parentPath, name))]
      } catch (error) {
        // An open browser replaces its files while they are read.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
        return []
      }
    })
  }

  /** The names of all fields that stand in plain, by table; of values that are no row, what they are. */
  plain(): Promise<Record<string, string[]>> {
    return this.page.evaluate<Record<string, string[]>>(`(async () => {
      const db = await new Promise((resolve) => { const r = indexedDB.open('units'); r.onsuccess = () => resolve(r.result) })
      const seen = { localStorage: Object.keys(localStorage), sessionStorage: Object.keys(sessionStorage),
        databases: (await indexedDB.databases()).map(({ name }) => name) }
      for (const table of db.objectStoreNames) {
        const rows = await new Promise((resolve) => {
          const r = db.transaction(table).objectStore(table).getAll(); r.onsuccess = () => resolve(r.result) })
        seen[table] = [...new Set(rows.flatMap((row) => row instanceof Uint8Array ? ['sealed'] : Object.keys(row)))].sort()
      }
      db.close()
      return seen
    })()`)
  }

  /** Every file of the browser's profile, as it lies on the disk, in both ways in which browsers write letters. */
  profile(): string {
    return this.files()
      .map((bytes) => `${bytes.toString('latin1')}\n${bytes.toString('utf16le')}`)
      .join('\n')
  }

  async throwAway(): Promise<void> {
    await this.context.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
