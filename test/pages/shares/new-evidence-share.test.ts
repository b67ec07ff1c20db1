import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Current, In, ItemPage } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually, hasFocus } from '../../browser/eventually.ts'
import { type Answers, problem, waits } from '../answers.ts'
import { FULL, ITEM, PAGE } from '../evidence/items.ts'
import { runsRightToLeft, seeAllLooks } from '../looks.ts'
import { id } from '../people.ts'
import { type Given, raiseStand, type Stand, type View } from '../stand.ts'
import { RECEIVERS, shareList, shareRow } from './shares.ts'

const NEW = `/shares/new?evidence=${ITEM.id}`
/** Keeps evidence, moves it and passes it on. */
const keeper: Current = {
  ...FULL.as,
  member: { ...FULL.as.member, permissions: [...FULL.as.member.permissions, 'share:read', 'share:answer'] },
}
const answers: Answers = {
  ...FULL.answers,
  'shares.receivers': RECEIVERS,
  'evidence.pass': waits(id(301)),
}
const GIVEN: Given = { as: keeper, answers }
const passable = (more: Partial<ItemPage> = {}): ItemPage => ({ ...PAGE, may: [...PAGE.may, 'evidence.pass'], ...more })
const given = (more: Answers): Given => ({ as: keeper, answers: { ...answers, ...more } })

describe('passing an item of evidence on', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const send = (page: Page) => page.getByRole('button', { name: 'Ask a second person' })
  const tick = (page: Page, name: string) => page.locator('label.tick', { hasText: name })
  const ticks = (page: Page) => page.getByRole('group', { name: 'Which parts' }).locator('label.tick').allTextContents()
  const fill = async (page: Page, to: string) => {
    await page.getByLabel('To whom').selectOption(to)
    await page.getByLabel('Legal basis', { exact: true }).fill('Section 12')
    await page.getByLabel('Legal basis of the receiver').fill('Section 3')
    await page.getByLabel('Why', { exact: true }).fill('They look into the firm.')
    await page.getByLabel('What those whom it is about were told').selectOption('Nobody can be identified in it')
  }
  const FILE = 'The file itself'
  const seen = (more: Answers, look: (view: View) => Promise<void>) => stand.see(NEW, given(more), look)

  test('all looks', () => seeAllLooks(stand, NEW, GIVEN, 'form.form'))
  test('in Arabic', () =>
    stand.see(NEW, { ...GIVEN, language: 'ar' }, async (view) => {
      await view.page.locator('form.form').waitFor()
      await runsRightToLeft(view)
    }))

  test('the page of an item leads there, where whoever looks may pass it on', async () => {
    const shown = given({ 'evidence.get': passable() })
    await stand.see(`/evidence/${ITEM.id}`, shown, async ({ page }) => {
      await page.getByRole('link', { name: 'Pass an item of evidence on' }).click()
      await page.locator('form.form').waitFor()
      assert.match(page.url(), new RegExp(`/shares/new\\?evidence=${ITEM.id}$`))
      await eventually(() => textOf(page.locator('h1')), 'Pass an item of evidence on')
    })
    await stand.see(`/evidence/${ITEM.id}`, GIVEN, async ({ page, settled }) => {
      await page.locator('.now').waitFor()
      await settled()
      assert.equal(await page.getByRole('link', { name: 'Pass an item of evidence on' }).count(), 0)
    })
  })

  test('it goes to an agency of the house alone, and only the parts that this item has are offered', async () => {
    await seen({}, async ({ page }) => {
      await eventually(
        () => page.getByLabel('To whom').locator('option').allTextContents(),
        ['Choose', 'Valsts policija', 'Patvērums'],
      )
      await eventually(
        () => ticks(page),
        [
          'What it is, its hash and its grade',
          'Where it is from and how it came',
          'The file itself, to read and to save',
          'Its log: what was done and when, without names and reasons',
        ],
      )
    })
    const page: ItemPage = { ...PAGE, kind: 'posting', type: null, title: 'Packers wanted', text: 'Pay 4000' }
    await seen({ 'evidence.get': page }, async ({ page: tab }) => {
      await tick(tab, 'The words of the advert or page').waitFor()
      assert.equal(await tick(tab, FILE).count(), 0)
    })
  })

  test('whoever is not police or justice gets neither source nor file, is told why, and none that was ticked before', async () => {
    await seen({}, async ({ page, called }) => {
      await fill(page, 'Valsts policija')
      await tick(page, FILE).click()
      await page.getByLabel('To whom').selectOption('Patvērums')
      await page.getByText('What tells of suspects goes to police and justice only').waitFor()
      await eventually(() => tick(page, FILE).count(), 0)
      await send(page).click()
      const { agency, parts } = (await called('evidence.pass')).input as In<'evidence.pass'>
      assert.deepEqual([agency, parts], [id(902), ['facts', 'log']])
    })
  })

  test('the file of a copy in which people were covered may go to anybody, and the page says so', async () => {
    await seen({ 'evidence.get': { ...PAGE, way: 'redaction' } }, async ({ page, called }) => {
      await page.getByText('People are covered in this copy, so the file may go to any agency.').waitFor()
      await fill(page, 'Patvērums')
      await tick(page, FILE).click()
      assert.equal(await tick(page, 'Where it is from').count(), 0)
      await send(page).click()
      assert.deepEqual(((await called('evidence.pass')).input as In<'evidence.pass'>).parts, ['facts', 'bytes', 'log'])
    })
  })

  test('what lacks is named beside its field and nothing is asked; what is sent is what was said, once', async () => {
    await seen({}, async ({ page, called, callsOf }) => {
      await send(page).click()
      await hasFocus(page.getByLabel('To whom'))
      await eventually(
        () => page.locator('.fault').allTextContents(),
        ['Choose something first.', 'Fill this in.', 'Fill this in.', 'Choose something first.'],
      )
      assert.equal(callsOf('evidence.pass').length, 0)
      await fill(page, 'Valsts policija')
      await tick(page, FILE).click()
      await tick(page, 'H1: ').click()
      await page.getByLabel('Open for how many days').fill('30')
      await send(page).click()
      assert.deepEqual((await called('evidence.pass')).input, {
        ...{ item: ITEM.id, agency: id(901), authority: '', basis: 'Section 12', theirBasis: 'Section 3' },
        ...{ reason: 'They look into the firm.', urgency: 'none', days: 30, exculpatory: false },
        parts: ['facts', 'bytes', 'log'],
        terms: {
          ...{ handling: ['H1'], restrictions: '', tlp: 'amber', told: 'nobody' },
          ...{ onward: false, proceedings: false },
        },
      })
      await page.waitForURL(`**/evidence/${ITEM.id}`)
      await page.locator('.said', { hasText: 'Asked. A second person has to agree.' }).waitFor()
      assert.equal(callsOf('evidence.pass').length, 1)
    })
  })

  test('what the server refuses is said in words, also of the item itself, and nothing that was typed is lost', async () => {
    const refused = problem('conflict', 'This item is closed to everybody.', {
      fields: [{ field: 'item', message: 'item-closed' }],
    })
    await seen({ 'evidence.pass': refused }, async ({ page, called, answer }) => {
      await fill(page, 'Valsts policija')
      await send(page).click()
      await page.getByRole('alert').getByText('This item is closed to everybody.').waitFor()
      await eventually(() => page.getByLabel('Why', { exact: true }).inputValue(), 'They look into the firm.')
      const fields = [{ field: 'parts', message: 'of-a-child' }]
      answer({ 'evidence.pass': problem('conflict', 'The report is of a child.', { fields }) })
      await send(page).click()
      await called('evidence.pass', 2)
      await page
        .getByRole('group', { name: 'Which parts' })
        .getByText('The report is of a child, or came from one: the file goes in a bundle, and not here.')
        .waitFor()
    })
    await stand.see(NEW, { ...given({ 'evidence.pass': refused }), language: 'lv' }, async ({ page }) => {
      await page.getByLabel('Kam').first().selectOption('Valsts policija')
      await page.getByLabel('Tiesiskais pamats', { exact: true }).fill('12. pants')
      await page.getByLabel('Saņēmēja tiesiskais pamats').fill('3. pants')
      await page.locator('textarea').first().fill('Viņi pārbauda uzņēmumu.')
      await page.locator('select').nth(2).selectOption({ index: 4 })
      await page.locator('button[type=submit]').click()
      await page.getByRole('alert').getByText('Tas ir aizvērts visiem').waitFor()
    })
  })

  test('once it was passed on the item says to whom, how it stands there, and each opening there in its log', async () => {
    const entry = PAGE.log[0]
    const log: ItemPage['log'] = [
      ...PAGE.log,
      { ...entry, id: id(736), n: 6, kind: 'shared', words: { to: 'Valsts policija', reason: 'They look into it.' } },
      {
        ...{ ...entry, id: id(737), n: 7, kind: 'opened-there' as const },
        ...{ by: { id: id(13), name: null }, words: { to: 'Valsts policija' } },
      },
    ]
    const row = shareRow({ side: 'sender', thing: 'evidence', to: { id: id(901), name: 'Valsts policija' } })
    const more = given({ 'evidence.get': passable({ log }), 'shares.list': shareList([row]) })
    await stand.see(`/evidence/${ITEM.id}`, more, async ({ page, called }) => {
      await page.getByRole('heading', { name: 'Passed on to' }).waitFor()
      assert.deepEqual((await called('shares.list')).input, {
        ...{ side: 'sender', open: false, after: 0, evidence: ITEM.id },
      })
      const link = page.getByRole('list', { name: 'Passed on to' }).getByRole('link', { name: 'Valsts policija' })
      assert.equal(await link.getAttribute('href'), `/shares/${row.id}`)
      await eventually(
        () => textOf(page.locator('.record')),
        /Passed on to another agency.*Valsts policija.*They look into it\..*Opened at the agency that has it.*Valsts policija/,
      )
    })
  })
})
