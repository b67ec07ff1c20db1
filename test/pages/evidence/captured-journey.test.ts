import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Listening } from '../../../src/entry/http/listen.ts'
import { JobRunner } from '../../../src/entry/jobs/runner.ts'
import { noScanner } from '../../../src/kernel/scanner.ts'
import { CAPTURE_JOB, captureJob } from '../../../src/modules/evidence/index.ts'
import { operations } from '../../../src/operations.ts'
import { openIsolation } from '../../../src/ports/isolated.ts'
import { CAPTURE_BOUNDS, captureKey, openPageCaptures } from '../../../src/ports/page-captures.ts'
import { unzip } from '../../../src/ports/preview/unzip.ts'
import { noBrowser, startBrowser, textOf } from '../../browser/browser.ts'
import { A_JOURNEY, eventually, PATIENCE } from '../../browser/eventually.ts'
import { type HostileSite, hostileSite } from '../../fakes/hostile-site.ts'
import { NoticesHouse } from '../../houses/notices.ts'
import { openTestDatabase, type TestDatabase } from '../../run/databases.ts'
import { testServer } from '../../run/web.ts'
import { builtPages } from '../build.ts'
import { bundleOf } from './bundles.ts'

const PROGRAM = join(import.meta.dirname, '../../../src/main.js')

const fault = await openPageCaptures(openIsolation('nobody'), captureKey(new Uint8Array(32))).fault()

/** An advert is captured, its site goes dark, and the lead still has it. */
describe('the way of an advert that vanishes', { skip: noBrowser || (fault ?? false), timeout: A_JOURNEY }, () => {
  let database: TestDatabase
  let house: NoticesHouse
  let server: Listening
  let browser: Browser
  let site: HostileSite
  let page: Page
  let runner: JobRunner
  let lead = ''

  before(async () => {
    database = await openTestDatabase('server')
    site = await hostileSite()
    const real = openPageCaptures(openIsolation('nobody'), captureKey(randomBytes(32)), {
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      // A limit that only a hang passes.
      bounds: { ...CAPTURE_BOUNDS, time: A_JOURNEY },
    })
    const captures: typeof real = {
      ...real,
      capture: (asked) => real.capture({ ...asked, hosts: [`advert.example:${site.port}`] }),
    }
    const jobs = { [CAPTURE_JOB]: captureJob(() => ({ captures, scanner: noScanner })) }
    house = await NoticesHouse.open(database, { operations, jobs })
    lead = await house.lead()
    runner = new JobRunner(house.kernel, {
      atOnce: 2,
      every: 100,
      isAlone: true,
      schedule: {},
      isOpen: async () => true,
    })
    await runner.start()
    const pages = await builtPages()
    const authenticate = (token: string | null) => house.actor(token)
    server = await testServer(house.kernel, new Map(), { pages, authenticate, present: (who) => runner.present(who) })
    browser = await startBrowser()
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 860 } })
    context.setDefaultTimeout(PATIENCE)
    await context.addCookies([{ name: 'ausma_session', value: house.anna.token, url: origin() }])
    page = await context.newPage()
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    await runner?.stop()
    site?.close()
    await database?.close()
  })
  const origin = () => `http://localhost:${server.port}`

  test('the page of the advert is captured as evidence of the lead', async () => {
    await page.goto(`${origin()}/evidence?of=lead&id=${lead}`)
    await page.getByRole('link', { name: 'Capture a page' }).click()
    await page.getByLabel('Address of the page').fill(`http://advert.example:${site.port}/advert`)
    await page.getByLabel('Kept on', { exact: true }).selectOption('public')
    await page.getByLabel('How, or by which law').fill('The advert of the lead')
    await page.getByText('I have looked').click()
    await page.getByRole('button', { name: 'Capture a page' }).click()
    const part = page.getByRole('region', { name: 'Pages being captured' })
    // A capture takes seconds of a browser of its own.
    await part
      .getByRole('link', { name: 'See it' })
      .or(part.getByText('Nothing was kept.'))
      .waitFor({ timeout: 6 * PATIENCE })
    assert.match(await textOf(part), /Captured/)
    await part.getByRole('link', { name: 'See it' }).click()
    await page.waitForURL(/\/evidence\/[\da-f-]{36}$/)
    await eventually(() => textOf(page.locator('.record')), /Captured page.*advert → .*advert\/17.*Ausma.*Chrome/)
  })

  test('its site goes dark, and what it showed is still seen', async () => {
    site.close()
    await page.getByRole('button', { name: 'Look at it' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('To compare it with the lead')
    await page.getByRole('dialog').locator('button[type=submit]').click()
    await page.locator('.drawn-sheet img').waitFor()
    assert.match(await textOf(page.locator('.drawn-sheet')), /Show it sharp.*Page 1 of 2/)
  })

  test('the notice goes out; the lead’s page says what is kept, and since when', async () => {
    // The house runs the jobs of a notice itself, and two that run the same one get in each other's way.
    await runner.stop()
    await house.sent(await house.recipient(), lead)
    await page.goto(`${origin()}/leads/${lead}`)
    await eventually(() => textOf(page.locator('main')), /Kept as evidence.*\d kept, the first on.*Pickers wanted/)
  })
  test('the bundle for a court holds the capture, and verifies where there is no server', async () => {
    const saved = await bundleOf(page, house, {
      ...{ origin: origin(), about: { kind: 'lead', id: lead }, chosen: [/Captured page/], approver: house.berta },
    })
    const empty = mkdtempSync(join(tmpdir(), 'ausma-court-'))
    try {
      copyFileSync(saved, join(empty, 'bundle.zip'))
      const held = checked(empty, 'bundle.zip')
      assert.equal(held.status, 0, held.stderr)
      const bytes = readFileSync(saved)
      const capture = [...unzip(bytes)].find(([name]) => name.endsWith('.wacz'))
      assert.ok(capture, 'the page as it was captured')
      assert.match(Buffer.from(capture[1]()).toString('latin1'), /archive\/data\.warc\.gz/)
      // One byte of the capture in the bundle.
      const at = bytes.indexOf('archive/data.warc.gz')
      writeFileSync(join(empty, 'changed.zip'), bytes.with(at + 200, bytes[at + 200] ^ 1))
      assert.notEqual(checked(empty, 'changed.zip').status, 0)
    } finally {
      rmSync(empty, { recursive: true })
    }
  })
})

/** As on another machine: nothing of the installation is known there, neither its folder nor its settings. */
const checked = (folder: string, bundle: string) =>
  spawnSync(process.execPath, [PROGRAM, 'evidence', 'verify', bundle], { cwd: folder, env: {}, encoding: 'utf8' })
