import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { PersonPage } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { jpegOf, pngOf } from '../../samples/hostile-pictures.ts'
import type { Answers } from '../answers.ts'
import { ITEM } from '../evidence/items.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id, session } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personPage } from './cases.ts'
import { keptMedia } from './media.ts'

const AT = `/cases/${id(601)}?part=documents`
const person = personPage()
const { may } = person
const contract = { ...keptMedia[0], kind: 'document', id: id(715), about: '', name: 'Līgums, 2 lapas' } as const
const ANSWERS: Answers = {
  'persons.get': personPage({
    may: [
      ...may,
      ...['media.keep', 'media.erase', 'documents.keep', 'documents.open', 'documents.withdraw', 'documents.copy'],
    ],
  }),
  'media.list': {
    media: [
      keptMedia[0],
      { ...contract, document: 'contract', own: true },
      {
        ...contract,
        id: id(716),
        document: 'decision',
        name: 'Tiesas lēmums',
        type: 'application/pdf',
        intimate: false,
      },
    ],
  },
  'documents.withdraw': { person: id(601), media: id(715), entries: [] },
  'media.mark': { person: id(601), media: id(715) },
}
const GIVEN = { as: caseWorker, answers: ANSWERS }

describe('documents on a person’s page', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const part = (page: Page) => page.locator('section[aria-labelledby=documents]')
  const item = (page: Page, name: string) => part(page).locator('li', { hasText: name })

  test('all looks', () => seeAllLooks(stand, AT, GIVEN, 'section[aria-labelledby=documents]'))

  test('each says what it is and whose; her own she takes back, one of an authority not', async () => {
    await stand.see(AT, GIVEN, async ({ page, called }) => {
      await eventually(() => textOf(item(page, 'Līgums')), /Contract.*Līgums, 2 lapas.*The person’s own.*Kept until/)
      await eventually(() => textOf(part(page)), /Papers about health are shown to colleagues alone/)
      await eventually(() => part(page).locator('li').count(), 2, 'her photograph is elsewhere')
      await eventually(() => item(page, 'Tiesas').getByRole('button', { name: 'They take it back' }).count(), 0)
      await eventually(
        () => item(page, 'Tiesas').getByRole('button', { name: 'Show', exact: true }).count(),
        1,
        'a PDF is drawn, page by page',
      )
      await item(page, 'Līgums').getByRole('button', { name: 'They take it back' }).click()
      await page.getByRole('dialog').getByRole('textbox').fill('She said that she wants it back')
      await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click()
      const { input, reason } = await called('documents.withdraw')
      assert.deepEqual([input, reason], [{ media: id(715) }, 'She said that she wants it back'])
    })
  })

  test('a translation is typed, and says who made it; it hangs below its original, and is shown as words', async () => {
    const made = { ...contract, id: id(718), document: 'contract', way: 'translation', copyOf: id(715) } as const
    const translation = { ...made, type: 'text/plain', tool: 'Anna Tulka' }
    const own = { ...contract, document: 'contract', own: true } as const
    const answers: Answers = {
      ...ANSWERS,
      'media.list': { media: [translation, own] },
      'documents.write-copy': { person: id(601), media: id(719), entry: id(720), copied: id(721) },
    }
    await stand.see(AT, { as: caseWorker, answers, own: true }, async ({ page, called }) => {
      const copies = part(page).getByRole('list', { name: 'Working copies' })
      await eventually(() => textOf(copies), /Contract · Translation.*Līgums.*Anna Tulka/)
      await eventually(() => copies.getByRole('button', { name: 'Keep for another year' }).count(), 0)
      await page.route('**/api/person-media/*', (route) =>
        route.fulfill({ status: 200, contentType: 'application/octet-stream', body: 'Wage: 300' }),
      )
      await copies.getByRole('button', { name: 'Show', exact: true }).click()
      await page.getByRole('dialog').getByRole('textbox').fill('To compare the wage in it')
      await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click()
      await eventually(() => textOf(copies), /Wage: 300.*Hide/)
      const form = part(page).locator('details.write', { hasText: 'Make a working copy' })
      await form.locator('summary').click()
      await form.getByRole('button', { name: 'Save' }).click()
      await eventually(() => textOf(form), /Choose something first.*Fill this in/)
      await form.getByLabel('The words').fill('Wage: 300 a month')
      await form.getByLabel('Who made it, or with what').fill('Anna Tulka')
      assert.deepEqual(await violations(page), [])
      await form.getByRole('button', { name: 'Save' }).click()
      const { input } = await called('documents.write-copy')
      assert.deepEqual(input, {
        ...{ media: id(715), way: 'translation', text: 'Wage: 300 a month', tool: 'Anna Tulka', about: '' },
      })
      await called('media.list', 2)
      await eventually(() => form.getByLabel('The words').inputValue(), '')
    })
  })

  test('a masked copy is sent as a file, with what is masked in it', async () => {
    await stand.see(AT, { ...GIVEN, own: true }, async ({ page }) => {
      let said: unknown = null
      await page.route('**/api/document-copies', async (route) => {
        said = JSON.parse(decodeURIComponent(route.request().headers()['ausma-about'] ?? ''))
        await route.fulfill({ status: 200, contentType: 'application/json', body: '{}' })
      })
      const form = item(page, 'Līgums').locator('details.write')
      await form.locator('summary').click()
      await form.getByLabel('How the copy was made').selectOption('redaction')
      await eventually(() => form.getByLabel('The words').count(), 0, 'nobody types what is masked')
      await form.locator('input[type=file]').setInputFiles({
        ...{ name: 'masked.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') },
      })
      await form.getByLabel('Who made it, or with what').fill('Invented editor 3')
      await form.getByLabel('What it shows, or what is masked').fill('The name of her sister')
      await form.getByLabel('Does it show somebody undressed').selectOption('no')
      await form.getByRole('button', { name: 'Save' }).click()
      await eventually(() => said, {
        ...{ media: id(715), way: 'redaction', tool: 'Invented editor 3', about: 'The name of her sister' },
        ...{ madeHere: false, intimate: false },
      })
    })
  })

  test('documents of the case stand beside hers, for whoever may see evidence, and lead to their own pages', async () => {
    const letter = { ...ITEM, about: { kind: 'case', id: id(590) }, name: 'Letter to all of them' } as const
    const answers: Answers = {
      ...ANSWERS,
      'evidence.list': { items: [letter], more: false, total: { n: 1, since: '2026-03-02T10:00:00.000Z' } },
      'evidence.captures': { fault: null, captures: [] },
    }
    const { permissions } = caseWorker.member
    const as = session('Rūta Vanaga', ['referral-desk'], [...permissions, 'evidence:read', 'evidence:keep'])
    const ofCase = (page: Page) => page.getByRole('region', { name: 'Documents of the case' })
    await seeAllLooks(stand, AT, { as, answers }, 'section[aria-labelledby=kept-evidence]')
    await stand.see(AT, { as, answers }, async ({ page, called }) => {
      await eventually(() => textOf(ofCase(page)), /belongs to no one person alone.*1 kept.*Letter to all of them/)
      assert.deepEqual((await called('evidence.list')).input, { about: { kind: 'case', id: person.case } })
      const link = (name: string) => ofCase(page).getByRole('link', { name }).getAttribute('href')
      assert.equal(await link('Letter to all of them'), `/evidence/${ITEM.id}`)
      assert.equal(await link('Keep a file'), `/evidence/new?of=case&id=${person.case}`)
      assert.equal(await link('Capture a page'), `/evidence/capture?of=case&id=${person.case}`)
      await ofCase(page).getByRole('link', { name: 'All with their logs' }).click()
      await eventually(() => page.url(), new RegExp(`/evidence\\?of=case&id=${person.case}$`))
      await page.getByRole('link', { name: 'The case' }).click()
      await eventually(() => page.url(), new RegExp(`/cases\\?case=${letter.about.id}$`))
      assert.deepEqual((await called('persons.list')).input, { queue: 'all', case: letter.about.id, after: 0 })
      await page.getByText('The persons of one case').waitFor()
      assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'The case')
    })
    const shut = personPage({ may, shut: ['documents.keep'] })
    await stand.see(AT, { as, answers: { ...answers, 'persons.get': shut } }, async ({ page }) => {
      await eventually(() => textOf(ofCase(page)), /Letter to all of them/)
      assert.equal(await ofCase(page).getByRole('link', { name: 'Keep a file' }).count(), 0, 'who asked to be erased')
    })
    await stand.see(AT, GIVEN, async ({ page, callsOf }) => {
      await part(page).locator('li').first().waitFor()
      assert.deepEqual([await ofCase(page).count(), callsOf('evidence.list').length], [0, 0])
    })
  })

  test('says whether it is intimate, or that nobody has said it, and takes a word of whoever knows', async () => {
    await stand.see(AT, { ...GIVEN, own: true }, async ({ page, called }) => {
      await eventually(() => textOf(item(page, 'Līgums')), /nobody has said yet whether it is intimate/)
      await item(page, 'Līgums').getByRole('button', { name: 'It is not intimate' }).click()
      assert.deepEqual((await called('media.mark')).input, { media: id(715), intimate: false })
      await eventually(() => textOf(item(page, 'Tiesas')), /Not intimate: shown at once/)
      await eventually(() => item(page, 'Tiesas').getByRole('button', { name: 'It is not intimate' }).count(), 0)
      await item(page, 'Tiesas').getByRole('button', { name: 'It is intimate' }).click()
      assert.deepEqual((await called('media.mark', 2)).input, { media: id(716), intimate: true })
    })
  })

  test('is drawn page by page, by the right to documents, and blurred first', async () => {
    await stand.see(AT, { ...GIVEN, own: true }, async ({ page }) => {
      let asked = ''
      await page.route('**/api/person-media/*', async (route) => {
        asked = new URL(route.request().url()).search
        const headers = { 'Ausma-Entry': id(760), 'Ausma-Page': '1', 'Ausma-Pages': '2', 'Ausma-Blurs': 'yes' }
        await route.fulfill({ status: 200, contentType: 'image/jpeg', body: jpegOf(pngOf(120, 160)), headers })
      })
      await item(page, 'Līgums').getByRole('button', { name: 'Show', exact: true }).click()
      await page.getByRole('dialog').getByRole('textbox').fill('To compare the wage in it')
      await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click()
      await item(page, 'Līgums').getByRole('img', { name: 'Līgums, 2 lapas (Page 1 of 2)' }).waitFor()
      assert.equal(asked, '?page=1&as=document')
      await item(page, 'Līgums').getByRole('button', { name: 'Show it sharp' }).click()
      await item(page, 'Līgums').getByRole('button', { name: 'Blur it again' }).waitFor()
      assert.equal(asked, `?page=1&sharp=yes&entry=${id(760)}&as=document`)
      assert.deepEqual(await violations(page), [])
    })
  })

  test('a photograph of the telephone is kept under its kind, and of a pile the next one has a name of its own', async () => {
    await stand.see(AT, { ...GIVEN, own: true }, async ({ page, called }) => {
      let said: unknown = null
      await page.route('**/api/person-documents', async (route) => {
        said = JSON.parse(decodeURIComponent(route.request().headers()['ausma-about'] ?? ''))
        await route.fulfill({ status: 200, contentType: 'application/json', body: '{}' })
      })
      const form = part(page).locator('details#new-document')
      await form.locator('summary').click()
      const save = form.getByRole('button', { name: 'Save' })
      await form.locator('input[type=file]').setInputFiles({
        ...{ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') },
      })
      await form.getByLabel('What it is').selectOption('payslip')
      await form.getByLabel('How they agreed, or which law').fill('She asked us to keep it')
      await form.getByLabel('Graded by').selectOption('4x4')
      await form.getByLabel('The source').selectOption('B')
      await form.getByLabel('The information').selectOption('2')
      await eventually(() => save.isDisabled(), true, 'not without a name')
      await form.getByLabel('Name', { exact: true }).fill('March')
      assert.deepEqual(await violations(page), [])
      await save.click()
      await eventually(() => said, {
        ...{ person: id(601), document: 'payslip', name: 'March', own: true, about: '', ground: 'consent' },
        ...{ how: 'She asked us to keep it', madeHere: false, intimate: null },
        grade: { scale: '4x4', source: 'B', information: '2' },
      })
      await called('media.list', 2)
      await eventually(() => form.getByLabel('Name', { exact: true }).inputValue(), '')
      await eventually(() => form.getByLabel('What it is').inputValue(), 'payslip')
      await form.getByLabel('What it is').selectOption('medical')
      await eventually(() => textOf(form), /only colleagues whose role is to read about health see it/)
    })
  })

  test('a file that came with the report becomes a document by one press; whose it is follows from who wrote', async () => {
    const behind: NonNullable<PersonPage['report']> = {
      ...{ report: id(901), code: 'AB12CD', filedOn: '2026-11-20', state: 'read', danger: 'no', language: 'lv' },
      ...{ own: true, unreadSince: null, mayOpen: true, told: null },
    }
    const scan = { verdict: 'clean', by: 'ClamAV 1.4.6/27777' } as const
    const sent = { type: 'application/pdf', size: 90_000, scan, on: '2026-11-20', taken: false }
    const files = [
      { ...sent, file: id(911) },
      { ...sent, file: id(912), taken: true },
      { ...sent, file: id(913), scan: { verdict: 'found', by: 'ClamAV', what: 'Test' } as const },
    ]
    const own = personPage({ may: ['documents.take-over'], report: behind })
    const answers: Answers = {
      'persons.get': own,
      'media.list': { media: [] },
      'documents.offered': { report: id(901), code: 'AB12CD', files },
      'documents.take-over': { person: id(601), media: id(717), entry: id(718), opened: id(719), captured: null },
    }
    await stand.see(AT, { as: caseWorker, answers }, async ({ page, called }) => {
      const offered = page.locator('section[aria-labelledby=files-of-report]')
      await eventually(() => offered.locator('li').count(), 3)
      await eventually(() => textOf(offered.locator('li').nth(1)), /Taken over as a document/)
      await eventually(() => textOf(offered.locator('li').nth(2)), /knows this file as harmful/)
      assert.deepEqual(await violations(page), [])
      const first = offered.locator('li').first()
      await eventually(() => first.getByRole('checkbox').isChecked(), true, 'she wrote it herself')
      await first.getByLabel('What it is').selectOption('payslip')
      await first.getByRole('button', { name: 'Take it over' }).click()
      const { input } = await called('documents.take-over')
      assert.deepEqual(input, {
        ...{ person: id(601), file: id(911), document: 'payslip', own: true, ground: 'consent' },
        ...{ how: 'Sent to us with report AB12CD on 20 Nov 2026', name: 'Payslip, 20 Nov 2026' },
      })
    })
    const third = { ...answers, 'persons.get': { ...own, report: { ...behind, own: false } } }
    await stand.see(AT, { as: caseWorker, answers: third }, async ({ page }) => {
      const first = page.locator('section[aria-labelledby=files-of-report] li').first()
      await eventually(() => first.getByRole('checkbox').isChecked(), false)
      await eventually(
        () => first.getByRole('button', { name: 'Take it over' }).isDisabled(),
        true,
        'not without a word',
      )
    })
  })
})
