import type { Page } from 'playwright-core'
import type { Door } from '../../src/entry/http/door.ts'
import { visitor } from '../../src/kernel/actor.ts'
import { startBrowser } from '../browser/browser.ts'
import { PATIENCE } from '../browser/eventually.ts'
import type { House, Person } from '../houses/accounts.ts'
import { testServer } from '../run/web.ts'
import { builtPages } from './build.ts'

/** The staff's pages as they are built, the server under them, and a house whose clock a test sets. */
export type HouseStand = {
  /** Somebody at a computer or telephone of their own, which goes by the house's clock. */
  as(person: Person, path: string, width?: number): Promise<Page>
  close(): Promise<void>
}

/** @param more what else the door needs */
export async function houseStand(house: House, more: Partial<Door> = {}): Promise<HouseStand> {
  const pages = await builtPages()
  const authenticate: Door['authenticate'] = async (token) =>
    token === null ? visitor : ((await house.member(token)) ?? visitor)
  const server = await testServer(house.kernel, new Map(), { pages, authenticate, ...more })
  const browser = await startBrowser()
  return {
    async as({ token }, path, width = 1280) {
      const context = await browser.newContext({ locale: 'en-GB', viewport: { width, height: 900 } })
      context.setDefaultTimeout(PATIENCE)
      const url = `http://localhost:${server.port}`
      await context.addCookies([{ name: 'ausma_session', value: token, url }])
      const page = await context.newPage()
      // It goes on from there: a page asks again for what others changed by when it last heard.
      await page.clock.install({ time: house.now() })
      await page.goto(`${url}${path}`)
      return page
    },
    async close() {
      await browser.close()
      await server.close()
    },
  }
}
