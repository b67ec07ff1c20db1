import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Current, Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { clientRow } from '../accounts/client-row.ts'
import { type Answers, problem } from '../answers.ts'
import { administrator, id, intakeOfficer } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

const may = (who: Current, ...permissions: string[]): Current => ({
  ...who,
  member: { ...who.member, permissions: [...who.member.permissions, ...permissions] },
})
const SETTINGS: Answers = {
  'credentials.list': { credentials: [], mayAdd: [] },
  'sessions.list': { sessions: [] },
  'intakes.get': { intake: null },
  'rings.get': { rings: null },
}
const NOTICE = {
  contact: 'privacy@authority.example',
  authority: 'Invented DPA',
  authorityContact: '',
  recipients: 'None',
  retention: 'Two years',
  restrictions: '',
}
const custodians = (more: Partial<Out<'custodians.get'>>): Out<'custodians.get'> => ({
  hasKey: true,
  paperIsOld: false,
  custodians: [
    { id: id(1), name: 'Līga Vītola', holds: true },
    { id: id(2), name: 'Pēteris Krūmiņš', holds: true },
  ],
  ...more,
})
const keeper = may(intakeOfficer, 'identity:list', 'identity:open', 'custodian:admit')
const fresh = clientRow({ usedOn: null })

describe('pages on which much depends', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('the notice as it stands is in its fields; what is not changed is sent again, and a fault comes at its field', async () => {
    const fields = [{ field: 'authority', message: 'Too small: expected string to have >=1 characters' }]
    const answers: Answers = {
      ...SETTINGS,
      'privacy-notices.get': { notice: NOTICE },
      'privacy-notices.set': problem('invalid-input', 'Some fields are not right.', { fields }),
    }
    await stand.see('/settings', { as: may(intakeOfficer, 'notice:set'), answers }, async ({ page, called }) => {
      const form = page.locator('section[aria-labelledby=notice] form')
      const authority = form.getByLabel('Authority to which one complains')
      await eventually(() => authority.inputValue(), 'Invented DPA')
      await authority.fill('')
      await form.getByRole('button', { name: 'Save' }).click()
      assert.deepEqual((await called('privacy-notices.set')).input, { ...NOTICE, authority: '' })
      await eventually(() => textOf(form.locator('.fault').first()), /Fill this in/)
      await eventually(() => form.getByLabel('How long data are kept').inputValue(), 'Two years')
    })
  })

  test('who may not set the notice is not asked about it', async () => {
    await stand.see('/settings', { as: intakeOfficer, answers: SETTINGS }, async ({ page, settled, callsOf }) => {
      await settled()
      assert.equal(await page.locator('section[aria-labelledby=notice]').count(), 0)
      assert.equal(callsOf('privacy-notices.get').length, 0)
    })
  })

  test('custodians who all hold the key: nothing warns, nobody is given anything', async () => {
    const answers: Answers = { 'reports.identities': { reports: [] }, 'custodians.get': custodians({}) }
    await stand.see('/identities', { as: keeper, answers }, async ({ page }) => {
      const part = page.locator('section[aria-labelledby=custodians]')
      await eventually(() => part.getByText('holds the key').count(), 2)
      await eventually(() => part.locator('.notice.warning').count(), 0)
      await eventually(() => page.getByRole('button', { name: /Give the key|Make the key/ }).count(), 0)
      assert.deepEqual(await violations(page), [])
    })
  })

  test('a custodian without the key cannot give it to themselves', async () => {
    const own = { id: intakeOfficer.member.id, name: 'Līga Vītola', holds: false }
    const found = custodians({ custodians: [own, { id: id(2), name: 'Pēteris Krūmiņš', holds: true }] })
    const answers: Answers = { 'reports.identities': { reports: [] }, 'custodians.get': found }
    await stand.see('/identities', { as: keeper, answers }, async ({ page }) => {
      await page.getByText('waits for another custodian to give them the key').waitFor()
      await eventually(() => page.getByRole('button', { name: /Give the key/ }).count(), 0)
    })
  })

  test('a key that the server refuses to make: why stands in the dialog, what was typed stays', async () => {
    const answers: Answers = {
      'clients.list': { clients: [] },
      'clients.create': problem('invalid-input', 'Some fields are not right.', {
        fields: [{ field: 'days', message: 'Too big: expected number to be <=3650' }],
      }),
    }
    await stand.see('/clients', { as: may(administrator, 'client:manage'), answers }, async ({ page, called }) => {
      await page.getByRole('button', { name: 'Make a key' }).click()
      const dialog = page.getByRole('dialog', { name: 'Make a key' })
      const go = dialog.getByRole('button', { name: 'Make the key' })
      await dialog.getByLabel('Name of the system or firm').fill('New Platform')
      await dialog.getByLabel(/days/i).fill('9999')
      await go.click()
      assert.equal(((await called('clients.create')).input as { days: number }).days, 9999)
      await dialog.getByText('This number is too small or too large.').waitFor()
      await eventually(() => dialog.getByLabel('Name of the system or firm').inputValue(), 'New Platform')
    })
  })

  test('a key that was never used says so, in Arabic too, with the name in its own direction', async () => {
    const answers: Answers = { 'clients.list': { clients: [fresh] } }
    const as = may(administrator, 'client:manage')
    await stand.see('/clients', { as, answers, language: 'ar' }, async ({ page }) => {
      const row = page.locator('tbody tr')
      await row.waitFor()
      await eventually(() => page.locator('html').getAttribute('dir'), 'rtl')
      await eventually(() => row.locator('bdi').first().textContent(), 'Invented Platform')
      assert.deepEqual(await violations(page), [])
    })
  })
})
