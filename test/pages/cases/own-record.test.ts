import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, sideways, textOf, violations } from '../../browser/browser.ts'
import { atRest, eventually, hasFocus } from '../../browser/eventually.ts'
import { ar } from '../../samples/catalogues.ts'
import { type Answers, inTurn, problem, type Reply } from '../answers.ts'
import { englishLeft, looksRight, runsRightToLeft } from '../looks.ts'
import { caseWorker, id } from '../people.ts'
import { raiseStand, type Stand, type View } from '../stand.ts'
import { ownRecord } from './whole-record.ts'

const AT = `/cases/${id(601)}/record`
const GIVEN: Answers = { 'persons.export': { person: id(601), record: ownRecord() } }
const FULL = { as: caseWorker, answers: GIVEN }

async function take({ page, called }: View, button = /./) {
  await page.locator('main .btn.go', { hasText: button }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('She asked to see what we keep')
  await dialog.getByRole('button').first().click()
  const call = await called('persons.export')
  await page.locator('.own-record').waitFor()
  return call
}

describe('a person asks to see what is kept of them', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('nothing is asked of the server before somebody says why; the danger of paper is said first', async () => {
    await stand.see(AT, FULL, async (view) => {
      const { page, callsOf, settled } = view
      await eventually(() => textOf(page.locator('main')), /your second factor.*Ask first whether it is safe/)
      await settled()
      await atRest(page)
      assert.equal(callsOf('persons.export').length, 0)
      assert.equal(callsOf('persons.get').length, 0)
      assert.doesNotMatch(await page.title(), /Oksana/)
      const call = await take(view, /Make the copy/)
      assert.deepEqual(call.input, { person: id(601) })
      assert.equal(call.reason, 'She asked to see what we keep')
      await eventually(() => callsOf('persons.export').length, 1)
    })
  })

  test('the question closed: nothing was taken out, and one can begin anew', async () => {
    await stand.see(AT, FULL, async ({ page, callsOf, settled }) => {
      await page.getByRole('button', { name: 'Make the copy' }).click()
      await hasFocus(page.getByRole('dialog'))
      await page.keyboard.press('Escape')
      await settled()
      assert.equal(callsOf('persons.export').length, 0)
      assert.equal(await page.locator('.own-record').count(), 0)
      assert.ok(await page.getByRole('button', { name: 'Make the copy' }).isEnabled())
    })
  })

  test('the record: who gave it out and when, then all of it, and that what the lawyer knows is not here', async () => {
    await stand.see(AT, FULL, async (view) => {
      await take(view)
      const { page } = view
      const record = page.locator('.own-record')
      await eventually(
        () => textOf(record),
        /Copied by Rūta Vanaga on 24 Nov 2026 12:05, for person 000000.*Who they are.*Oksana Vyhadana.*Where they stand.*What was done.*What only their lawyer knows/,
      )
      await eventually(() => record.locator('section').count(), 17)
      // Headings of one level, none left out: a reader goes from one part to the next (WCAG 1.3.1).
      await eventually(() => record.locator('h2').count(), 17)
      await looksRight(view)
      // Whoever reads it need not read what the officer reads: the paper changes its language and direction, and the page does not.
      await page.getByLabel('Language of this record').selectOption('ar')
      await eventually(() => record.getAttribute('dir'), 'rtl')
      await eventually(() => record.getAttribute('lang'), 'ar')
      await eventually(() => textOf(record.locator('h2').first()), ar['own.who'] as string)
      const names = async () => (await record.locator('dt').allTextContents()).join(' ')
      await eventually(
        async () => /Name|Born|Told|Why/.test(await names()),
        false,
        'no name of a line stays in English',
      )
      await eventually(() => page.locator('html').getAttribute('lang'), 'en')
      assert.equal(await sideways(page), 0)
      if (process.env.AUSMA_SHOTS) await page.screenshot({ path: `${process.env.AUSMA_SHOTS}/record-ar.png` })
      await page.getByLabel('Language of this record').selectOption('lv')
      await eventually(() => record.getAttribute('dir'), 'ltr')
    })
  })

  test('on paper: black on white, who it belongs to on each sheet, and no buttons', async () => {
    await stand.see(AT, FULL, async (view) => {
      await take(view)
      const { page } = view
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      await atRest(page)
      assert.equal(await page.locator('.own-record .btn').filter({ visible: true }).count(), 0)
      const mark = page.locator('.own-record .handed-out')
      await eventually(() => mark.isVisible(), true)
      await eventually(() => mark.evaluate((element) => getComputedStyle(element).position), 'fixed')
      for (const part of ['.rail', '.top'])
        await eventually(() => page.locator(part).filter({ visible: true }).count(), 0, part)
      await page.emulateMedia({ media: 'screen' })
    })
  })

  test('as a file: JSON with all of it, under the number alone', async () => {
    await stand.see(AT, FULL, async (view) => {
      await take(view)
      const [download] = await Promise.all([
        view.page.waitForEvent('download'),
        view.page.getByRole('link', { name: 'Save as a file' }).click(),
      ])
      assert.equal(download.suggestedFilename(), 'record-000000.json')
      const kept = JSON.parse(await readFile(await download.path(), 'utf8'))
      assert.equal(kept.identity.name, 'Oksana Vyhadana')
      assert.equal(kept.papers.length, ownRecord().papers.length)
    })
  })

  test('for another system: a line of the standard, with a reason of its own, saved under the number', async () => {
    const line = { prs_FirstName: 'Oksana', vic_TraffickingStatus: 'Possible' }
    const answers = { ...GIVEN, 'persons.export-htcds': { person: id(601), line } }
    await stand.see(AT, { ...FULL, answers }, async ({ page, called, callsOf }) => {
      await page.getByLabel('Who gets it').fill('Shelter of an invented town')
      await page.getByRole('button', { name: 'Save by the HTCDS standard' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Reason').fill('Her new shelter works with it')
      await dialog.getByRole('button', { name: 'Go on' }).click()
      const { reason, input } = await called('persons.export-htcds')
      assert.equal(reason, 'Her new shelter works with it')
      assert.deepEqual(input, { person: id(601), recipient: 'Shelter of an invented town' })
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Save the file' }).click(),
      ])
      assert.equal(download.suggestedFilename(), 'htcds-000000.json')
      assert.deepEqual(JSON.parse(await readFile(await download.path(), 'utf8')), [line])
      // The one is not the other: the whole record was not taken out.
      assert.equal(callsOf('persons.export').length, 0)
    })
  })

  test('leaving the page lets go of it: coming back asks anew', async () => {
    await stand.see(
      AT,
      { ...FULL, answers: { ...GIVEN, 'persons.get': problem('not-found', 'Gone.') } },
      async (view) => {
        await take(view)
        await view.page.locator('.crumb').getByRole('link').click()
        await eventually(() => view.page.url(), new RegExp(`/cases/${id(601)}$`))
        // Drawn, and not only addressed: who turns round on the way has never left.
        await view.page.locator('main').getByRole('alert').waitFor()
        await view.page.goBack()
        await view.page.getByRole('button', { name: 'Make the copy' }).waitFor()
        await eventually(() => view.page.locator('.own-record').count(), 0)
        assert.equal(view.callsOf('persons.export').length, 1)
      },
    )
  })

  test('what failed is told there, and another try works', async () => {
    const broken = problem('unavailable', 'The database cannot be reached.')
    const answers: Answers = {
      'persons.export': inTurn<Out<'persons.export'> | Reply>(broken, { person: id(601), record: ownRecord() }),
    }
    await stand.see(AT, { ...FULL, answers }, async (view) => {
      const { page } = view
      await page.getByRole('button', { name: 'Make the copy' }).click()
      await page.getByRole('dialog').getByRole('textbox').fill('She asked to see what we keep')
      await page.getByRole('dialog').getByRole('button').first().click()
      await page.locator('main').getByRole('alert').waitFor()
      assert.deepEqual(await violations(page), [])
      await take(view)
    })
  })

  test('in Latvian and in Arabic it has that language’s words, and the person’s as they were written', async () => {
    await stand.see(AT, { ...FULL, language: 'lv' }, async (view) => {
      await take(view)
      await view.settled()
      assert.deepEqual(await englishLeft(view.page), [])
      await eventually(
        () => textOf(view.page.locator('.own-record')),
        /Kopiju izgatavoja Rūta Vanaga, 2026.*Iespējamais cietušais/,
      )
    })
    await stand.see(AT, { ...FULL, language: 'ar' }, async (view) => {
      await take(view)
      await runsRightToLeft(view)
      // A Latvian sentence in an Arabic page runs its own way.
      const told = view.page.locator('dd', { hasText: 'Astoņi cilvēki vienā istabā.' })
      await eventually(() => told.getAttribute('dir'), 'auto')
      await eventually(() => told.evaluate((element) => getComputedStyle(element).direction), 'ltr')
    })
  })
})
