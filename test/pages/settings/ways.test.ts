import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Current } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, until } from '../../browser/browser.ts'
import { atRest, eventually, hasFocus } from '../../browser/eventually.ts'
import { type Answers, inTurn, problem, type Reply } from '../answers.ts'
import { challenge, offer } from '../doors.ts'
import { looksRight, seeAllLooks } from '../looks.ts'
import { administrator, analyst, id, SETTINGS, way } from '../people.ts'
import { raiseStand, type Stand, type View } from '../stand.ts'

const blue = way({ id: id(702), kind: 'passkey', name: 'Blue key', usedAt: '2026-11-20T08:00:00Z', current: false })
const broken = way({ id: id(703), kind: 'oidc', name: 'Inspekcija', usedAt: null, current: false, works: false })
const all: Answers = {
  ...SETTINGS,
  'credentials.list': { credentials: [way(), blue, broken], mayAdd: ['passkey'] },
  'totp.offer': offer,
}
const only: Answers = {
  ...all,
  'credentials.list': { credentials: [way({ kind: 'passkey', mayRemove: false })], mayAdd: ['passkey', 'password'] },
}
const confirm = problem('confirmation-needed', 'Confirm it.')
/** Signed in with a passkey, who has a password too; their proof of the second factor is old. */
const stale: Current = {
  ...analyst,
  member: { ...analyst.member, methods: ['passkey', 'password'] },
  confirmedUntil: '2026-11-24T09:00:00Z',
}

const ways = ({ page }: View) => page.getByRole('region', { name: 'Ways to sign in' })
const dialogOf = ({ page }: View, name: string) => page.getByRole('dialog', { name })

describe('ways to sign in', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, '/settings', { answers: all, as: administrator }, '#ways ~ ul'))

  test('each tells kind, name and days, and what may be done with it', async () => {
    await stand.see('/settings', { answers: all }, async (view) => {
      const rows = ways(view).getByRole('listitem')
      await rows.first().waitFor()
      await eventually(
        () => textOf(rows.nth(0)),
        /^Password and code added 3 Nov · last used today · you are signed in with it ?Rename ?Remove$/,
      )
      await eventually(() => textOf(rows.nth(1)), /^Blue key Passkey · added 3 Nov · last used 20 Nov ?Rename/)
      await eventually(() => textOf(rows.nth(2)), /not used yet.*It does not work now: your agency/)
      await eventually(() => rows.nth(1).getByRole('button', { name: 'Remove: Blue key' }).count(), 1)
      await eventually(() => ways(view).getByText('This is the only one.').count(), 0)
    })
  })

  test('the only one cannot be removed, says why, and that a second one is wise', async () => {
    await stand.see('/settings', { answers: only }, async (view) => {
      await ways(view).getByText('Add a second, so that a lost phone or key does not lock you out.').waitFor()
      await ways(view).getByText('Cannot be removed: you could not sign in any more.').waitFor()
      await eventually(
        () =>
          ways(view)
            .getByRole('button', { name: /^Remove/ })
            .count(),
        0,
      )
    })
  })

  test('removing asks once more; closed without an answer nothing is sent', async () => {
    const answers: Answers = { ...all, 'credentials.remove': {} }
    await stand.see('/settings', { answers }, async (view) => {
      const { page, called, callsOf, answer } = view
      const button = ways(view).getByRole('button', { name: 'Remove: Blue key' })
      await button.click()
      const dialog = dialogOf(view, 'Remove Blue key?')
      await dialog.getByText('Nobody can sign in with it any more').waitFor()
      await looksRight(view)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      await atRest(page)
      assert.equal(callsOf('credentials.remove').length, 0)
      await until(page, `document.activeElement.getAttribute('aria-label') === 'Remove: Blue key'`)
      await page.keyboard.press('Enter')
      answer({ 'credentials.list': { credentials: [way({ mayRemove: false })], mayAdd: ['passkey'] } })
      await dialog.getByRole('button', { name: 'Remove' }).click()
      assert.deepEqual((await called('credentials.remove')).input, { credential: id(702) })
      await page.locator('.said', { hasText: 'Removed. It does not sign you in any more.' }).waitFor()
      await ways(view).getByText('This is the only one.').waitFor()
      await eventually(() => callsOf('sessions.list').length > 1, true, 'sessions may have ended')
    })
  })

  test('whoever removes what they are signed in with is told that this session goes on', async () => {
    await stand.see('/settings', { answers: all }, async (view) => {
      await ways(view).getByRole('button', { name: 'Remove: Password and code' }).click()
      await view.page.getByText('You are signed in with it. This session goes on until you sign out.').waitFor()
    })
  })

  test('another name: sent without blanks, faults stand at the field', async () => {
    const fault = problem('invalid-input', 'Look.', { fields: [{ field: 'name', message: 'one line is expected' }] })
    await stand.see('/settings', { answers: { ...all, 'credentials.rename': fault } }, async (view) => {
      const { page, called, answer } = view
      await ways(view).getByRole('button', { name: 'Rename: Blue key' }).click()
      const dialog = dialogOf(view, 'Another name for Blue key')
      const field = dialog.getByLabel('Name for it')
      await eventually(() => field.inputValue(), 'Blue key')
      await field.fill('   ')
      await eventually(() => dialog.getByRole('button', { name: 'Save' }).isDisabled(), true)
      await field.fill('  Darba dators ')
      await page.keyboard.press('Enter')
      await dialog.getByText('Write this on one line.').waitFor()
      answer({ 'credentials.rename': {} })
      await page.keyboard.press('Enter')
      const { input } = await called('credentials.rename', 2)
      assert.deepEqual(input, { credential: id(702), name: 'Darba dators' })
      await dialog.waitFor({ state: 'detached' })
    })
  })

  test('a password beside a passkey: the choice, the code app, faults in words at their fields', async () => {
    const fields = [
      { field: 'email', message: 'not your address' },
      { field: 'method.totp.code', message: 'this code does not belong to the secret shown' },
    ]
    const answers: Answers = { ...only, 'credentials.add': problem('invalid-input', 'Look.', { fields }) }
    await stand.see('/settings', { answers }, async (view) => {
      const { page, called, answer } = view
      await ways(view).getByRole('button', { name: 'Add a way to sign in' }).click()
      const dialog = dialogOf(view, 'Add a way to sign in')
      await dialog.getByText('Password and code', { exact: true }).click()
      await dialog.getByRole('img', { name: 'QR code for the app' }).waitFor()
      await looksRight(view)
      await dialog.getByLabel('Name for it').fill('App on my phone')
      await dialog.getByLabel('Password', { exact: true }).fill('four words that differ')
      await dialog.getByLabel('Code from your app').fill('123456')
      await dialog.getByLabel('E-mail address').fill('ilze@inspektorats.example')
      await page.keyboard.press('Enter')
      assert.deepEqual((await called('credentials.add')).input, {
        name: 'App on my phone',
        email: 'ilze@inspektorats.example',
        method: {
          kind: 'password',
          password: 'four words that differ',
          totp: { secret: offer.secret, code: '123456' },
        },
      })
      await dialog.getByText('This is not the e-mail address of your account.').waitFor()
      await dialog.getByText('This code is not right.').waitFor()
      answer({ 'credentials.add': { credential: id(704) } })
      await dialog.getByRole('button', { name: 'Add it' }).click()
      await page.locator('.said', { hasText: 'Added. You can sign in with it from now on.' }).waitFor()
    })
  })

  test('a passkey: the second factor is asked before the device is, and closing that makes none', async () => {
    const answers: Answers = { ...all, 'passkeys.challenge': challenge }
    await stand.see('/settings', { answers, as: stale }, async (view) => {
      const { page, callsOf } = view
      await ways(view).getByRole('button', { name: 'Add a way to sign in' }).click()
      const dialog = dialogOf(view, 'Add a way to sign in')
      await eventually(() => dialog.getByRole('radiogroup').count(), 0, 'there is a password already')
      await dialog.getByLabel('Name for it').fill('Blue key')
      await page.keyboard.press('Enter')
      await hasFocus(dialogOf(view, 'Confirm that it is you'))
      await page.keyboard.press('Escape')
      await dialog.getByRole('alert').getByText('Confirm that it is you, then try again.').waitFor()
      await atRest(page)
      assert.equal(callsOf('passkeys.challenge').length, 0)
      await eventually(() => dialog.getByLabel('Name for it').inputValue(), 'Blue key')
    })
  })

  test('who has several ways confirms with either', async () => {
    const answers: Answers = {
      ...all,
      'credentials.remove': inTurn<Reply | Record<string, never>>(confirm, {}),
      'sessions.confirm': { confirmedUntil: '2026-11-24T10:10:00Z' },
    }
    await stand.see('/settings', { answers, as: stale }, async (view) => {
      const { page, called } = view
      await ways(view).getByRole('button', { name: 'Remove: Blue key' }).click()
      await page.getByRole('button', { name: 'Remove', exact: true }).click()
      const dialog = dialogOf(view, 'Confirm that it is you')
      await dialog.getByRole('button', { name: 'Use your passkey' }).waitFor()
      await dialog.getByRole('button', { name: 'Use a code instead' }).click()
      await dialog.getByLabel('Code from your app').fill('222222')
      await looksRight(view)
      await dialog.getByRole('button', { name: 'Use a passkey instead' }).waitFor()
      await dialog.getByRole('button', { name: 'Confirm' }).click()
      assert.deepEqual((await called('sessions.confirm')).input, { kind: 'password', code: '222222' })
      assert.deepEqual((await called('credentials.remove', 2)).input, { credential: id(702) })
    })
  })

  test('with as many as there can be the button is closed and says why', async () => {
    const answers: Answers = { ...all, 'credentials.list': { credentials: [way(), blue], mayAdd: [] } }
    await stand.see('/settings', { answers }, async (view) => {
      await ways(view).getByText('There can be no more. Remove one that you do not use.').waitFor()
      await eventually(() => ways(view).getByRole('button', { name: 'Add a way to sign in' }).isDisabled(), true)
    })
  })

  test('one new way instead of all says what ends', async () => {
    const answers: Answers = { ...only, 'members.set-method': {} }
    await stand.see('/settings', { answers }, async (view) => {
      const { page, called, callsOf } = view
      await ways(view).getByRole('button', { name: 'Replace all by a new one' }).click()
      await ways(view).getByText('All that you have now stop working, and your other sessions end.').waitFor()
      await ways(view).getByLabel('E-mail address').fill('ilze@inspektorats.example')
      await ways(view).getByText('Password and code', { exact: true }).click()
      await ways(view).getByLabel('Password', { exact: true }).fill('four words that differ')
      await ways(view).getByLabel('Code from your app').fill('123456')
      await ways(view).getByRole('button', { name: 'Save' }).click()
      assert.deepEqual((await called('members.set-method')).input, {
        email: 'ilze@inspektorats.example',
        method: {
          kind: 'password',
          password: 'four words that differ',
          totp: { secret: offer.secret, code: '123456' },
        },
      })
      await page.locator('.said', { hasText: 'Saved.' }).waitFor()
      await eventually(() => callsOf('credentials.list').length > 1, true)
    })
  })
})
