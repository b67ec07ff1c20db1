import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { In, Recipient } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { atRest, eventually } from '../../browser/eventually.ts'
import { ar } from '../../samples/catalogues.ts'
import { type Answers, problem } from '../answers.ts'
import { picker } from '../fields.ts'
import { looksRight, runsRightToLeft } from '../looks.ts'
import { id, noticeWriter } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { ANSWERS, recipients } from './notices.ts'

const PLACE = '/notices/recipients'
const given = (more: Answers) => ({ as: noticeWriter, answers: { ...ANSWERS, ...more } })
const [platform, hotline] = recipients
const reader = {
  ...noticeWriter,
  member: {
    ...noticeWriter.member,
    permissions: noticeWriter.member.permissions.filter((one) => one !== 'recipient:set'),
  },
}
const withTerms: Recipient = {
  ...platform,
  clauses: [{ code: '4.2', words: 'No fees | at all', address: 'https://jobs.example/terms#4' }],
  api: { address: 'https://api.jobs.example/notices', signing: 'ed25519', publicKey: '-----BEGIN PUBLIC KEY-----' },
}
type Saved = In<'recipients.save'>

describe('the directory of recipients', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('whoever only reads sees whom one writes to and in whose name, and can change nothing', async () => {
    const none = { ...given({ 'notices.settings': { settings: null } }), as: reader }
    await stand.see(PLACE, none, async ({ page, answer, settled }) => {
      await page.locator('.card', { hasText: 'legal@jobs.example' }).waitFor()
      await page.getByText('Nobody has said yet.').waitFor()
      await settled()
      assert.equal(await page.locator('main form').count(), 0)
      // One may look at what there is, so what unfolds is no act.
      assert.deepEqual(await page.locator('main button').allTextContents(), [])
      answer({
        'notices.settings': { settings: { senderName: 'Office', senderMail: 'o@office.example', police: null } },
      })
      await page.reload()
      await eventually(() => textOf(page.getByRole('region', { name: 'In whose name' })), /Office · o@office\.example/)
    })
  })

  test('each shows how it is reached, when somebody last looked, and what went to it', async () => {
    const rows = [withTerms, { ...hotline, mail: null, channel: 'export' as const, retired: true }]
    await stand.see(PLACE, given({ 'recipients.list': { recipients: rows } }), async ({ page }) => {
      const cards = page.locator('main > .cards > .card, main .cards').first().locator('.card')
      await eventually(() => cards.count(), 2)
      await eventually(() => textOf(cards.nth(0)), /Ireland.*English.*legal@jobs\.example.*jobs\.example.*1 clause/)
      await eventually(() => textOf(cards.nth(0)), /3 notices/)
      await cards.nth(0).locator('summary').click()
      await cards.nth(0).getByText('-----BEGIN PUBLIC KEY-----').waitFor()
      // Taken out it can be brought back by changing it, and not be taken out twice.
      await eventually(() => textOf(cards.nth(1)), /Latvia/)
      await eventually(() => page.getByRole('button', { name: /^Remove from the directory/ }).count(), 1)
      await eventually(() => page.getByRole('button', { name: 'Change Invented Hotline' }).count(), 1)
    })
  })

  test('changed in one thing it keeps all others, addresses of clauses and the day of checking too', async () => {
    const answers = given({
      'recipients.list': { recipients: [withTerms] },
      'recipients.save': { recipients: [withTerms] },
    })
    await stand.see(PLACE, answers, async ({ page, called }) => {
      await page.getByRole('button', { name: 'Change Jobs Example' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Mail address').fill(' reports@jobs.example ')
      await dialog.getByRole('button', { name: 'Save' }).click()
      const { id: _, retired, unchecked, sent, api, ...kept } = withTerms
      assert.deepEqual((await called('recipients.save')).input, {
        ...kept,
        recipient: id(751),
        mail: 'reports@jobs.example',
        api: { address: api?.address, signing: 'ed25519', secret: null },
      })
      await eventually(() => page.getByRole('dialog').count(), 0)
    })
  })

  test('in the house it is tied to an agency that is a platform’s, chosen by name and nobody beforehand', async () => {
    const platforms = [{ id: id(905), name: 'Jobs Example Trust and Safety', contact: null }]
    const answers = given({
      'recipients.platforms': { platforms },
      'recipients.save': { recipients: [withTerms] },
    })
    await stand.see(PLACE, answers, async ({ page, called }) => {
      await page.getByRole('button', { name: 'Change Jobs Example' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('How it gets notices').selectOption('house')
      const agency = dialog.getByLabel('Its agency in this house')
      await eventually(() => agency.inputValue(), '')
      await agency.selectOption('Jobs Example Trust and Safety')
      await dialog.getByRole('button', { name: 'Save' }).click()
      const { channel, toAgency } = (await called('recipients.save')).input as Saved
      assert.deepEqual([channel, toAgency], ['house', id(905)])
    })
  })

  test('an interface asks for its address and a secret that is never shown; of a key of our own for none', async () => {
    const fault = problem('invalid-input', 'Give the secret that signs.', {
      fields: [{ field: 'api.secret', message: 'missing' }],
    })
    await stand.see(PLACE, given({ 'recipients.save': fault }), async ({ page, called }) => {
      await page.getByRole('button', { name: 'Add a recipient' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Name', { exact: true }).fill('Board Example')
      await eventually(() => dialog.locator('input[type=password]').count(), 0)
      await dialog.getByLabel('How it gets notices').selectOption('api')
      const secret = dialog.locator('input[type=password]')
      await dialog.getByLabel(/^Address of its interface/).fill('https://api.board.example/')
      await dialog.getByRole('button', { name: 'Save' }).click()
      await eventually(() => textOf(dialog.locator('.field .fault')), 'Fill this in.')
      await eventually(() => secret.getAttribute('aria-invalid'), 'true')
      await secret.fill('a secret of at least 24 signs')
      await dialog.getByRole('button', { name: 'Save' }).click()
      const first = (await called('recipients.save', 2)).input as Saved
      assert.equal(first.api?.secret, 'a secret of at least 24 signs')
      await dialog.getByLabel('Signature').selectOption('ed25519')
      await eventually(() => secret.count(), 0)
      // Back by mail, the interface stays kept for later.
      await dialog.getByLabel('How it gets notices').selectOption('mail')
      await dialog.getByRole('button', { name: 'Save' }).click()
      const second = (await called('recipients.save', 3)).input as Saved
      assert.equal(second.channel, 'mail')
      assert.equal(second.api?.address, 'https://api.board.example/')
    })
  })

  test('a new one says nothing that nobody said, of its country and the day of checking; without a name there is nothing to save', async () => {
    await stand.see(PLACE, given({}), async ({ page, callsOf }) => {
      await page.getByRole('button', { name: 'Add a recipient' }).click()
      const dialog = page.getByRole('dialog')
      await eventually(() => dialog.getByLabel('Checked on').inputValue(), '')
      await eventually(() => picker(dialog, 'Country').inputValue(), '')
      const save = dialog.getByRole('button', { name: 'Save' })
      await eventually(() => save.isDisabled(), true)
      await dialog.getByLabel('Name', { exact: true }).fill('   ')
      await eventually(() => save.isDisabled(), true)
      await dialog.getByLabel('Name', { exact: true }).press('Enter')
      await atRest(page)
      assert.equal(callsOf('recipients.save').length, 0)
      // Begun and left, the next one begins anew.
      await dialog.getByLabel('Mail address').fill('legal@board.example')
      await page.keyboard.press('Escape')
      await eventually(() => page.getByRole('dialog').count(), 0)
      await page.getByRole('button', { name: 'Add a recipient' }).click()
      await eventually(() => page.getByRole('dialog').getByLabel('Mail address').inputValue(), '')
    })
  })

  test('the form: faults at their fields also in lists of lines; wide, narrow, dark and in Arabic', async () => {
    const fault = problem('invalid-input', 'Look at the form.', {
      fields: [
        { field: 'hosts.1', message: 'not a host name' },
        { field: 'clauses.0.code', message: 'Nothing was written.' },
        { field: 'mail', message: 'Invalid email address' },
        { field: 'form', message: 'Invalid URL' },
        { field: 'country', message: 'not a country' },
        { field: 'checkedOn', message: 'Invalid ISO date' },
      ],
    })
    const answers = given({ 'recipients.save': fault })
    await stand.see(PLACE, answers, async (view) => {
      const { page } = view
      await page.getByRole('button', { name: 'Add a recipient' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Name', { exact: true }).fill('Board Example')
      await dialog.getByLabel('Host names').fill('board.example\nhttps://board.example')
      await dialog.getByRole('button', { name: 'Add a clause' }).click()
      await dialog.getByLabel(/^Words/).fill('No fees')
      await dialog.getByRole('button', { name: 'Save' }).click()
      await eventually(() => dialog.locator('.field .fault').count(), 6)
      await looksRight(view)
    })
    await stand.see(PLACE, { ...answers, language: 'ar' }, async (view) => {
      const { page } = view
      await page.getByRole('button', { name: String(ar['recipients.add']) }).click()
      const dialog = page.getByRole('dialog')
      await dialog.locator('input').first().fill('Board Example')
      await dialog.getByRole('button', { name: String(ar['recipients.clause-add']) }).click()
      await dialog.getByLabel(new RegExp(`^${ar['recipients.clause-words']}`)).fill('No fees')
      await dialog.locator('button[type=submit]').click()
      await eventually(() => dialog.locator('.field .fault').count(), 6)
      await eventually(
        () => dialog.locator('.field .fault').allTextContents(),
        [
          'اختر بلدًا.',
          'هذا ليس عنوان بريد إلكتروني.',
          'هذا ليس عنوان صفحة على الإنترنت.',
          'اكتب اسم الموقع وحده، مثل «jobs.example».',
          'املأ هذا الحقل.',
          'املأ هذا الحقل.',
        ],
      )
      await runsRightToLeft(view)
    })
  })

  test('what cannot be taken out says why where it was pressed', async () => {
    const failing = problem('conflict', 'A notice to it is on its way.')
    await stand.see(PLACE, given({ 'recipients.retire': failing }), async ({ page }) => {
      await page.getByRole('button', { name: 'Remove from the directory Jobs Example' }).click()
      await page.locator('.card', { hasText: 'Jobs Example' }).locator('.failed').waitFor()
      await eventually(() => page.locator('.failed').count(), 1)
    })
  })

  test('an address of a person is refused at its field, and what was typed stays', async () => {
    const fault = problem('invalid-input', 'Somebody signs in with this address.', {
      fields: [{ field: 'senderMail', message: 'a person’s address' }],
    })
    await stand.see(PLACE, given({ 'notices.set-settings': fault }), async ({ page }) => {
      const sender = page.getByRole('region', { name: 'In whose name' })
      const mail = sender.getByLabel('Its mail address')
      await mail.fill('ilze@office.example')
      await sender.getByRole('button', { name: 'Keep the sender' }).click()
      await sender.locator('.failed', { hasText: 'Somebody signs in with this address.' }).waitFor()
      await eventually(() => mail.getAttribute('aria-invalid'), 'true')
      await eventually(() => mail.inputValue(), 'ilze@office.example')
    })
  })

  test('where the own agency is the only one there is no police to choose', async () => {
    const own = { agencies: [{ id: id(900), name: 'Labour Inspectorate of Sēlija', country: 'LV' }] }
    await stand.see(PLACE, given({ 'agencies.list': own }), async ({ page, settled }) => {
      await page.getByLabel('Name of the office').waitFor()
      await settled()
      assert.equal(await page.getByLabel('Police to tell before it goes').count(), 0)
    })
  })

  test('a status of trusted flagger ends, stays in sight, and a refused new one is not typed twice', async () => {
    const status = {
      id: id(761),
      coordinator: 'Invented Coordinator',
      decision: 'D-7/2026',
      area: 'Trafficking in human beings',
      validFrom: '2026-01-01',
      validUntil: '2027-12-31',
      endedOn: null,
      valid: true,
    }
    const over = { ...status, endedOn: '2026-11-24', valid: false }
    const fault = problem('invalid-input', 'Some fields are not right.', {
      fields: [{ field: 'validUntil', message: 'Invalid ISO date' }],
    })
    const answers = given({ 'flaggers.end': { flaggers: [over] }, 'flaggers.add': fault })
    await stand.see(PLACE, answers, async ({ page, answer, called }) => {
      const part = page.getByRole('region', { name: 'Trusted flagger' })
      const card = part.locator('.card')
      await eventually(() => textOf(card), /D-7\/2026.*Invented Coordinator.*Trafficking in human beings/)
      answer({ 'flaggers.list': { flaggers: [over] } })
      await card.getByRole('button').click()
      assert.deepEqual((await called('flaggers.end')).input, { flagger: id(761) })
      // Notices of its time went under it: it is not taken away.
      await eventually(() => card.getByRole('button').count(), 0)
      await eventually(() => textOf(card), /D-7\/2026/)
      await part.locator('summary').click()
      await part.getByLabel('Digital services coordinator').fill('Invented Coordinator')
      await part.getByLabel('Valid until').fill('2026-12-01')
      await part.getByRole('button', { name: 'Save' }).click()
      await eventually(() => textOf(part.locator('.field .fault')), 'This day is not possible here.')
      await eventually(() => part.getByLabel('Digital services coordinator').inputValue(), 'Invented Coordinator')
      answer({ 'flaggers.add': { flaggers: [over] } })
      await part.getByRole('button', { name: 'Save' }).click()
      await eventually(() => part.getByLabel('Digital services coordinator').inputValue(), '')
    })
  })

  test('an empty directory says what to do, to whoever may do it', async () => {
    const none = given({ 'recipients.list': { recipients: [] } })
    await stand.see(PLACE, none, async ({ page }) => {
      await page.locator('.empty').waitFor()
      await page.getByRole('button', { name: 'Add a recipient' }).waitFor()
    })
    await stand.see(PLACE, { ...none, as: reader }, async ({ page }) => {
      await page.locator('.empty').waitFor()
      await eventually(() => page.getByRole('button', { name: 'Add a recipient' }).count(), 0)
    })
  })
})
