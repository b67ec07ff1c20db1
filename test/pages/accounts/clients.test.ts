import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { looksRight, seeAllLooks } from '../looks.ts'
import { administrator, id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { clientRow } from './client-row.ts'

const clients = [
  clientRow(),
  clientRow({ id: id(952), name: 'Hotels of Nowhere', kind: 'partner', state: 'expired', usedOn: null }),
  clientRow({ id: id(953), name: 'Old Platform', state: 'revoked', revokedAt: '2026-11-20T08:00:00Z' }),
]
const keeper = {
  ...administrator,
  member: { ...administrator.member, permissions: [...administrator.member.permissions, 'client:manage'] },
}
const FULL: { answers: Answers; as: typeof administrator } = { answers: { 'clients.list': { clients } }, as: keeper }
const KEY = `ausma_key_${'k'.repeat(43)}`

describe('other systems', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, '/clients', FULL, 'tbody tr'))

  test('each with its kind, whether its key is good, and when it came last; only a good one can be revoked', async () => {
    await stand.see('/clients', FULL, async ({ page }) => {
      const rows = page.locator('tbody tr')
      await eventually(
        () => textOf(rows.nth(0)),
        /Invented Platform.*Platform · 60 calls a minute.*Active.*until 2 Nov/,
      )
      await eventually(() => textOf(rows.nth(1)), /Partner.*Expired.*never/)
      await eventually(() => textOf(rows.nth(2)), /Revoked\s*20 Nov/)
      await eventually(() => page.getByRole('button', { name: 'Revoke' }).count(), 1)
    })
  })

  test('making one: what is sent, and the key, once', async () => {
    const made = { client: id(954), key: KEY, expiresAt: '2027-11-24T10:00:00Z' }
    await stand.see('/clients', { ...FULL, answers: { ...FULL.answers, 'clients.create': made } }, async (view) => {
      const { page, called } = view
      await page.getByRole('button', { name: 'Make a key' }).click()
      const dialog = page.getByRole('dialog', { name: 'Make a key' })
      await dialog.getByLabel('Name of the system or firm').fill('New Platform')
      await dialog.getByLabel('Kind').selectOption('partner')
      await dialog.getByLabel('Calls a minute').fill('5')
      await looksRight(view)
      await dialog.getByRole('button', { name: 'Make the key' }).click()
      const input = { name: 'New Platform', kind: 'partner', days: 365, perMinute: 5 }
      assert.deepEqual((await called('clients.create')).input, input)
      const shown = page.getByRole('dialog', { name: 'The key of New Platform' })
      await shown.getByText(KEY).waitFor()
      // A press on Escape by a slip must not lose what nobody can show again.
      await page.keyboard.press('Escape')
      await shown.getByText(KEY).waitFor()
      await shown.getByRole('button', { name: 'Close' }).click()
      await eventually(() => page.getByText(KEY).count(), 0)
    })
  })

  test('revoking asks first, then for a reason', async () => {
    const answers: Answers = { ...FULL.answers, 'clients.revoke': problem('reason-needed', 'Say why.') }
    await stand.see('/clients', { ...FULL, answers }, async ({ page, called, answer }) => {
      await page.getByRole('button', { name: 'Revoke' }).click()
      await page
        .getByRole('dialog', { name: /Revoke the key/ })
        .getByRole('button', { name: 'Revoke' })
        .click()
      assert.deepEqual((await called('clients.revoke')).input, { client: id(951) })
      answer({ 'clients.revoke': {} })
      const why = page.getByRole('dialog').filter({ has: page.locator('textarea') })
      await why.locator('textarea').fill('The platform has changed hands.')
      await why.getByRole('button').first().click()
      await eventually(() => page.getByRole('dialog').count(), 0)
    })
  })

  test('nobody yet, and why there might be somebody', async () => {
    await stand.see('/clients', { ...FULL, answers: { 'clients.list': { clients: [] } } }, async ({ page }) => {
      await page.getByText('No other system has a key here.').waitFor()
    })
  })
})
