import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { zipped } from '../../samples/workbooks.ts'
import { type Answers, held, inTurn, problem, Reply } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { id, screening } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

const kept = { file: id(801), size: 12, sha256: 'c2hh' }
const started = { screening: id(501), job: id(402) }
const running = screening({
  state: 'running',
  result: null,
  endedAt: null,
  progress: { stage: 'keeping', done: 3, of: 9 },
})
const LIST: Answers = { 'screenings.list': { screenings: [screening()], next: null } }
const FULL: { answers: Answers } = { answers: { ...LIST, 'files.keep': kept, 'screenings.start': started } }

const pick = async (page: Page, name = 'adverts ā.jsonl') => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^Choose/ }).click()
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from('{"text":"x"}') })
}

describe('upload', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, '/upload', FULL, '.card'))

  test('a file goes in, then it is screened under its name', async () => {
    await stand.see('/upload', FULL, async ({ page, called, answer }) => {
      const go = page.getByRole('button', { name: 'Screen it' })
      await go.waitFor()
      await eventually(() => go.isDisabled(), true, 'nothing chosen yet')
      await pick(page)
      await page.getByText('adverts ā.jsonl').waitFor()
      await eventually(() => textOf(page.locator('.drop')), /12 bytes?/)
      answer({ 'screenings.list': { screenings: [running, screening()], next: null } })
      await go.click()
      assert.deepEqual((await called('files.keep')).input, { name: 'adverts ā.jsonl', bytes: 12 })
      assert.deepEqual((await called('screenings.start')).input, { file: id(801), name: 'adverts ā.jsonl', map: '' })
      await page.locator('.card').nth(1).waitFor()
      await page.getByRole('progressbar', { name: 'Keeping leads' }).waitFor()
      await eventually(() => go.isDisabled(), true, 'ready for the next file')
    })
  })

  test('of a workbook the table of its first sheet is sent, and the page says which', async () => {
    await stand.see('/upload', FULL, async ({ page, called }) => {
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: /^Choose/ }).click()
      await (await chooser).setFiles(join(import.meta.dirname, '../../samples/adverts.xlsx'))
      await page.getByText('Of this workbook the sheet «Adverts of June» is screened: 3 rows.').waitFor()
      await page.getByText('1 cell holds an error or a formula without its value').waitFor()
      await shoot(page, 'upload workbook')
      await page.getByRole('button', { name: 'Screen it' }).click()
      const { name, bytes } = (await called('files.keep')).input as { name: string; bytes: number }
      assert.equal(name, 'adverts.xlsx')
      assert.ok(bytes < 600, 'the table, and not the workbook')
    })
  })

  test('a container that is no workbook is refused in words, and another file can be chosen', async () => {
    await stand.see('/upload', FULL, async ({ page }) => {
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: /^Choose/ }).click()
      const buffer = Buffer.from(zipped({ 'a.txt': 'x' }))
      await (await chooser).setFiles({ name: 'adverts.zip', mimeType: 'application/zip', buffer })
      await page.getByText('This is no workbook').waitFor()
      assert.ok(await page.getByRole('button', { name: 'Screen it' }).isDisabled())
      await pick(page)
      await page.getByText('adverts ā.jsonl').waitFor()
      await eventually(() => page.getByText('This is no workbook').count(), 0)
    })
  })

  test('a name and columns of one’s own', async () => {
    await stand.see('/upload', FULL, async ({ page, called }) => {
      await pick(page)
      await page.getByLabel('Name of this screening').fill(' November ')
      await page.getByText('The columns have unusual names').click()
      await page.getByLabel('Columns').fill('text=body')
      await page.getByRole('button', { name: 'Screen it' }).click()
      assert.deepEqual((await called('screenings.start')).input, { file: id(801), name: 'November', map: 'text=body' })
    })
  })

  test('another file may be chosen, and one dropped', async () => {
    await stand.see('/upload', FULL, async ({ page, settled }) => {
      await pick(page)
      await page.getByRole('button', { name: 'Choose another file' }).waitFor()
      await pick(page, 'other.csv')
      await page.getByText('other.csv').waitFor()
      await settled()
      assert.equal(await page.getByText('adverts ā.jsonl').count(), 0)
    })
  })

  test('while it is sent that is shown, and it can be stopped; nothing is started then', async () => {
    const { reply, release } = held('sessions.close', {})
    const slow = new Reply(200, kept, reply.ready)
    await stand.see(
      '/upload',
      { answers: { ...FULL.answers, 'files.keep': slow } as Answers },
      async ({ page, callsOf, settled }) => {
        await pick(page)
        await page.getByRole('button', { name: 'Screen it' }).click()
        await page.getByRole('progressbar', { name: 'Sending adverts ā.jsonl' }).waitFor()
        await page.getByRole('button', { name: 'Cancel' }).click()
        await page.getByRole('button', { name: 'Screen it' }).waitFor()
        release()
        await settled()
        assert.equal(await page.locator('main').getByRole('alert').count(), 0, 'stopping is no failure')
        assert.equal(callsOf('screenings.start').length, 0)
      },
    )
  })

  test('what is too large, or columns that are wrong, are said in words', async () => {
    const large = problem('too-large', 'At most 2 GB.')
    await stand.see(
      '/upload',
      { answers: { ...FULL.answers, 'files.keep': large } as Answers },
      async ({ page, callsOf, settled }) => {
        await pick(page)
        await page.getByRole('button', { name: 'Screen it' }).click()
        await page.getByRole('alert').getByText('At most 2 GB.').waitFor()
        await page.getByText('adverts ā.jsonl').waitFor()
        await settled()
        assert.equal(callsOf('screenings.start').length, 0)
      },
    )
    const fields = [{ field: 'map', message: 'There is no column «bodi».' }]
    const wrong = problem('invalid-input', 'Look at the columns.', { fields })
    await stand.see('/upload', { answers: { ...FULL.answers, 'screenings.start': wrong } }, async ({ page }) => {
      await pick(page)
      await page.getByText('The columns have unusual names').click()
      await page.getByLabel('Columns').fill('text=bodi')
      await page.getByRole('button', { name: 'Screen it' }).click()
      await page.locator('.fault', { hasText: 'There is no column «bodi».' }).waitFor()
      await eventually(() => page.getByLabel('Columns').inputValue(), 'text=bodi')
    })
  })

  test('what was screened before: how much was read, what was not, and the way to its leads', async () => {
    await stand.see('/upload', FULL, async ({ page }) => {
      const card = page.locator('.card')
      await card.waitFor()
      await eventually(
        () => textOf(card),
        /Adverts of November ?Done ?07:00 ?Ilze Kalniņa ?1,827 postings read, 9 leads found, 1 known before\./,
      )
      await card.getByText('2 records could not be read').click()
      await eventually(() => card.locator('.broken li').allTextContents(), ['Line 17: no text', 'Line 18: not JSON'])
      await card.getByRole('link', { name: 'See its leads' }).click()
      await page.waitForURL(
        (url) => url.searchParams.get('screening') === id(501) && url.searchParams.get('state') === 'all',
      )
    })
  })

  test('one that runs can be cancelled; one that failed says why', async () => {
    const failed = screening({
      id: id(502),
      state: 'failed',
      result: null,
      problem: 'invalid-input: No file of postings.',
    })
    const answers: Answers = {
      'screenings.list': { screenings: [running, failed], next: null },
      'jobs.cancel': {},
    }
    await stand.see('/upload', { answers }, async ({ page, called }) => {
      await page.locator('.card').nth(1).getByText('No file of postings.').waitFor()
      await page.locator('.card').first().getByRole('button', { name: 'Cancel' }).click()
      assert.deepEqual((await called('jobs.cancel')).input, { id: id(402) })
    })
  })

  test('a screening is followed to its end', async () => {
    const turns = inTurn({ screenings: [running], next: null }, { screenings: [screening()], next: null })
    await stand.see('/upload', { answers: { 'screenings.list': turns } }, async ({ page, settled }) => {
      await page.getByText('1,827 postings read').waitFor()
      await settled()
      assert.equal(await page.getByRole('progressbar').count(), 0)
    })
  })

  test('nothing screened yet; the list failed', async () => {
    await stand.see('/upload', {}, async ({ page }) => {
      await page.getByText('Nothing was screened yet.').waitFor()
    })
    await stand.see(
      '/upload',
      { answers: { 'screenings.list': problem('internal', 'It broke.') } },
      async ({ page }) => {
        await page.locator('.screenings').getByRole('alert').getByText('It broke.').waitFor()
        await page.getByRole('button', { name: 'Choose a file' }).waitFor()
      },
    )
  })
})
