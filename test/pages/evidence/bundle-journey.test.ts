import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { evidenceCommand } from '../../../src/entry/cli/evidence.ts'
import type { Listening } from '../../../src/entry/http/listen.ts'
import { operations } from '../../../src/operations.ts'
import { noBrowser, startBrowser } from '../../browser/browser.ts'
import { A_JOURNEY, PATIENCE } from '../../browser/eventually.ts'
import { NoticesHouse } from '../../houses/notices.ts'
import { byHand, commandsIn, noHands } from '../../run/by-hand.ts'
import { openTestDatabase, type TestDatabase } from '../../run/databases.ts'
import { testServer } from '../../run/web.ts'
import { unpackInto, unzipped } from '../../samples/unzipped.ts'
import { builtPages } from '../build.ts'
import { bundleOf } from './bundles.ts'

/** Unpacks a bundle, and checks files and signature with programs that are not ours. */
async function isSoundByHand(saved: string): Promise<void> {
  const bag = join(mkdtempSync(join(tmpdir(), 'ausma-court-')), 'bag')
  try {
    unpackInto(bag, await unzipped(readFileSync(saved)))
    for (const program of ['sha256sum --check', 'openssl pkeyutl']) {
      const { ok, said } = byHand(bag, commandsIn(bag), program)
      assert.ok(ok, said)
    }
  } finally {
    rmSync(join(bag, '..'), { recursive: true })
  }
}

/** What was kept of a lead is chosen, approved, downloaded, and checked without a database. */
describe('the way of a bundle', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  let database: TestDatabase
  let house: NoticesHouse
  let server: Listening
  let browser: Browser
  let page: Page

  before(async () => {
    database = await openTestDatabase('server')
    house = await NoticesHouse.open(database, { operations })
    const pages = await builtPages()
    server = await testServer(house.kernel, new Map(), { pages, authenticate: (token) => house.actor(token) })
    browser = await startBrowser()
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 860 } })
    context.setDefaultTimeout(PATIENCE)
    const url = `http://localhost:${server.port}`
    await context.addCookies([{ name: 'ausma_session', value: house.anna.token, url }])
    page = await context.newPage()
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    await database?.close()
  })

  test('it is downloaded once and verifies by the command line alone', async () => {
    const lead = await house.lead()
    await house.keep(lead, null)
    const url = `http://localhost:${server.port}`
    const saved = await bundleOf(page, house, {
      ...{ origin: url, about: { kind: 'lead', id: lead }, chosen: [/./], approver: house.berta },
    })
    assert.equal(await evidenceCommand(['verify', saved]), 0)
    if (noHands === false) await isSoundByHand(saved)
    await page.getByText(/^Downloaded /).waitFor()
    assert.equal(await page.getByRole('button', { name: 'Download the bundle' }).count(), 0)
  })
})
