import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { ReportPage } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { atRest, eventually } from '../../browser/eventually.ts'
import { jpegOf, pngOf } from '../../samples/hostile-pictures.ts'
import { type Answers, waits } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { id, intakeOfficer, reader } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { firstMessage, nothingRelated, reportPage } from './report-sample.ts'

const CLEAN = { verdict: 'clean', by: 'ClamAV 1.4.6/27777' } as const
const HARMFUL = { verdict: 'found', by: 'ClamAV 1.4.6/27777', what: 'Eicar-Test-Signature' } as const
const file = (n: number, type: string, scan: ReportPage['messages'][number]['files'][number]['scan']) => ({
  file: id(n),
  size: 120_000,
  type,
  scan,
})
const report = (more: Partial<ReportPage> = {}): ReportPage =>
  reportPage({
    files: 3,
    messages: [
      firstMessage({ text: 'A bus' }, [
        file(821, 'image/jpeg', CLEAN),
        file(822, 'application/zip', HARMFUL),
        file(823, 'application/pdf', { verdict: 'not-scanned', why: 'down' }),
      ]),
    ],
    ...more,
  })
const given = (more: Partial<ReportPage> = {}, answers: Answers = {}) => ({
  as: intakeOfficer,
  answers: { 'reports.get': report(more), 'reports.related': nothingRelated, ...answers },
})
const at = `/reports/${id(801)}`

describe('files of a report', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  /** Lets the browser get this for a picture's copy. */
  const picture = (page: Page, answer: { status: number; contentType: string; body: Buffer | string }) =>
    page.route('**/api/report-pictures/*', (route) => route.fulfill(answer))
  /** Where the browser saves from after a press. */
  const savedFrom = async (page: Page, press: () => Promise<void>) => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()])
    const { pathname, search } = new URL(download.url())
    return pathname + search
  }
  const item = (page: Page, n: number) => page.locator('.files > li').nth(n)

  test('all looks', () => seeAllLooks(stand, at, given(), '.files'))
  test('all looks where the files are closed', () => seeAllLooks(stand, at, given({ unseen: 'flagged' }), '.files'))

  test('each says what the scanner said; only a picture that may be seen is offered', async () => {
    await stand.see(at, given(), async ({ page }) => {
      await eventually(() => textOf(item(page, 0)), /image\/jpeg.*Scanned, nothing found.*by ClamAV/)
      await eventually(() => textOf(item(page, 1)), /Harmful: Eicar-Test-Signature/)
      await eventually(() => textOf(item(page, 2)), /Not scanned: the virus scanner did not answer/)
      await eventually(() => page.getByRole('button', { name: 'Show picture' }).count(), 1)
    })
  })

  test('a picture comes only when asked for, blurred first', async () => {
    await stand.see(at, { ...given(), own: true }, async ({ page }) => {
      let asked = 0
      page.on('request', (request) => {
        if (request.url().includes('report-pictures')) asked++
      })
      const body = jpegOf(pngOf(300, 200, (x, y) => [x % 255, y, 90, 255]))
      await picture(page, { status: 200, contentType: 'image/jpeg', body })
      await item(page, 0).waitFor()
      assert.equal(asked, 0)
      await page.getByRole('button', { name: 'Show picture' }).press('Enter')
      const image = page.locator('.picture img')
      await image.waitFor()
      await eventually(() => image.evaluate((one) => (one as HTMLImageElement).naturalWidth), 300)
      await eventually(() => image.evaluate((one) => getComputedStyle(one).filter), /blur/)
      await eventually(() => image.getAttribute('alt'), /blurred/)
      await page.getByRole('button', { name: 'Show it clearly' }).click()
      await eventually(() => image.evaluate((one) => getComputedStyle(one).filter), 'none')
      assert.deepEqual(await violations(page), [])
      await page.getByRole('button', { name: 'Hide picture' }).click()
      await eventually(() => image.count(), 0)
    })
  })

  test('why one cannot be shown, in words', async () => {
    await stand.see(at, { ...given(), own: true, language: 'lv' }, async ({ page }) => {
      const details = {
        type: 'urn:ausma:problem:conflict',
        title: 'conflict',
        status: 409,
        detail: 'x',
        fields: [{ field: 'file', message: 'broken' }],
      }
      await picture(page, { status: 409, contentType: 'application/problem+json', body: JSON.stringify(details) })
      await page.getByRole('button', { name: 'Rādīt attēlu' }).click()
      await eventually(() => textOf(page.getByRole('alert')), /nevar parādīt: tas ir bojāts/)
    })
  })

  test('saving warns; a harmful file wants a second yes', async () => {
    await stand.see(at, { ...given(), own: true }, async ({ page }) => {
      await item(page, 0).getByRole('button', { name: 'Download file…' }).click()
      await page.getByText('exactly as a stranger sent it').waitFor()
      const button = page.getByRole('button', { name: 'Download', exact: true })
      assert.equal(await savedFrom(page, () => button.click()), `/api/report-files/${id(821)}`)
      await item(page, 1).getByRole('button', { name: 'Download file…' }).click()
      const save = page.getByRole('button', { name: 'Download', exact: true })
      await eventually(() => save.isDisabled(), true)
      await page.getByText('I know that it is harmful').click()
      assert.equal(await savedFrom(page, () => save.click()), `/api/report-files/${id(822)}?sure=yes`)
    })
  })

  test('of a report about a child no picture is offered, and whoever suspects the worst closes the files', async () => {
    const answers: Answers = { 'reports.quarantine': { report: id(801), unseen: 'flagged' } }
    await stand.see(at, given({ unseen: 'child' }, answers), async ({ page, called }) => {
      await page.getByText('from or about a child, so no picture is shown').waitFor()
      await eventually(() => page.getByRole('button', { name: 'Show picture' }).count(), 0)
      await page.getByRole('button', { name: 'close the files' }).click()
      assert.deepEqual((await called('reports.quarantine')).input, { report: id(801) })
    })
  })

  test('closed files are neither shown nor saved: they go to the police, or two open them again', async () => {
    const answers: Answers = {
      'reports.hand-over': { report: id(801), ticket: '1.abc' },
      'reports.lift-quarantine': waits(id(901)),
    }
    await stand.see(at, { ...given({ unseen: 'flagged' }, answers), own: true }, async ({ page, called }) => {
      await page.getByText('Nobody opens them here').waitFor()
      await eventually(() => page.getByRole('button', { name: 'Download file…' }).count(), 0)
      await item(page, 0).getByRole('button', { name: 'Download for the police…' }).click()
      const hand = page.getByRole('dialog').getByRole('button', { name: 'Download for the police…' })
      assert.match(await savedFrom(page, () => hand.click()), /821\?ticket=1\.abc$/)
      await called('reports.hand-over')
      await page.getByRole('button', { name: 'Closed by mistake…' }).click()
      await page.getByLabel('Why they can be opened').fill('It was a bus')
      await page.getByRole('dialog').getByRole('button', { name: 'Closed by mistake…' }).click()
      assert.deepEqual((await called('reports.lift-quarantine')).input, { report: id(801), why: 'It was a bus' })
    })
  })

  test('where files are no evidence yet, one act makes them such; evidence that is held keeps the report', async () => {
    const unkept = given({ unkeptFiles: 2 })
    const kept = { ...unkept, answers: { ...unkept.answers, 'reports.keep-files': { report: id(801), kept: [] } } }
    await stand.see(at, kept, async ({ page, called, callsOf }) => {
      const before = callsOf('reports.get').length
      await page.getByRole('button', { name: 'Keep 2 files of this report as evidence' }).click()
      assert.deepEqual((await called('reports.keep-files')).input, { report: id(801) })
      await eventually(() => callsOf('reports.get').length > before, true)
    })
    const bound = given({ evidenceBound: true, expiresOn: '2027-02-20' })
    await stand.see(at, bound, async ({ page }) => {
      await eventually(
        () => textOf(page.locator('#now')),
        /Kept also past its time: evidence of it is held for a court/,
      )
      assert.doesNotMatch(await textOf(page.locator('#now')), /February 2027/)
    })
  })

  test('a report that is held says since when, gives no day of its end, and is let go by two with words for the reporter', async () => {
    const answers: Answers = { 'reports.lift-hold': waits(id(902)) }
    const held = given({ heldSince: '2026-11-12', expiresOn: '2027-02-20' }, answers)
    await stand.see(at, { ...held, own: true }, async ({ page, called }) => {
      await page.getByText(/Restricted since .*12.*2026/).waitFor()
      await eventually(() => textOf(page.locator('#now')), /Kept/)
      await atRest(page)
      assert.doesNotMatch(await textOf(page.locator('#now')), /February 2027/)
      await page.getByRole('button', { name: 'End the restriction' }).click()
      const dialog = page.getByRole('dialog')
      await eventually(() => dialog.getByRole('button', { name: 'End the restriction' }).isDisabled(), true)
      await dialog.getByLabel('What the reporter is told').fill('The court has decided')
      assert.deepEqual(await violations(page), [])
      await dialog.getByRole('button', { name: 'End the restriction' }).click()
      assert.deepEqual((await called('reports.lift-hold')).input, { report: id(801), text: 'The court has decided' })
      await eventually(() => page.getByRole('dialog').count(), 0)
    })
    await stand.see(at, { ...held, as: reader }, async ({ page, settled }) => {
      await settled()
      await page.getByText('Restricted since').waitFor()
      await eventually(() => page.getByRole('button', { name: 'End the restriction' }).count(), 0)
    })
  })

  test('a scanner that is down is told above the queue', async () => {
    const answers: Answers = {
      'reports.list': { reports: [], total: 0, next: null },
      'intakes.get': { intake: null },
      'scanners.get': { state: 'down', taken: 96, most: 100 },
    }
    await stand.see('/reports', { as: intakeOfficer, answers }, async ({ page }) => {
      await page.getByText('The virus scanner does not answer').waitFor()
      await page.getByText('nearly full').waitFor()
    })
  })

  test('who may only read sees neither pictures nor a way to save', async () => {
    await stand.see(at, { ...given(), as: reader }, async ({ page, settled }) => {
      await settled()
      assert.equal(await page.getByRole('button', { name: 'Download file…' }).count(), 0)
      assert.equal(await page.getByRole('button', { name: 'Show picture' }).count(), 0)
    })
  })
})
