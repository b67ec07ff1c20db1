import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf, until } from '../../browser/browser.ts'
import { eventually, hasFocus } from '../../browser/eventually.ts'
import { type Answers, inTurn, problem, Reply } from '../answers.ts'
import { changed, leadPage, ownActions } from '../leads/leads.ts'
import { looksRight } from '../looks.ts'
import { administrator, analyst, id, member } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

// What the server asks back before it does something: who is there, is it them, and why.

/** After so many milliseconds the queue asks for its last screening again. */
const AGAIN = 5000
const AT = `/leads/${id(101)}`
const OWN: Answers = { 'leads.get': leadPage({ state: 'claimed', mine: true, actions: ownActions }) }
const ended = problem('not-signed-in', 'Your session has ended.')
const confirm = problem('confirmation-needed', 'Confirm it.')

describe('what the server asks back', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('a session that ended is renewed over the page; what was typed stays and is sent', async () => {
    const answers: Answers = {
      ...OWN,
      'leads.note': inTurn<Reply | ReturnType<typeof changed>>(ended, changed()),
      'sessions.open': { sessionToken: 't'.repeat(43), member: analyst.member },
    }
    await stand.see(AT, { answers }, async (view) => {
      const { page, called, callsOf, settled } = view
      await page.getByLabel('Note', { exact: true }).fill('Typed before it ended.')
      await page.getByRole('button', { name: 'Save note' }).click()
      const dialog = page.getByRole('dialog', { name: 'Sign in again' })
      await dialog.waitFor()
      await looksRight(view)
      await page.setViewportSize({ width: 1280, height: 900 })
      await dialog.getByLabel('E-mail address').fill('ilze@inspektorats.example')
      await dialog.getByLabel('Password').fill('four words that differ')
      await dialog.getByLabel('Code from your app').fill('123456')
      await dialog.getByRole('button', { name: 'Sign in with password and code' }).click()
      assert.deepEqual((await called('sessions.open')).input, {
        kind: 'password',
        email: 'ilze@inspektorats.example',
        password: 'four words that differ',
        code: '123456',
      })
      assert.deepEqual((await called('leads.note', 2)).input, { lead: id(101), text: 'Typed before it ended.' })
      await dialog.waitFor({ state: 'detached' })
      await settled()
      assert.equal(callsOf('leads.note').length, 2)
    })
  })

  test('closing the question leaves the page, says what failed, and loses nothing', async () => {
    await stand.see(AT, { answers: { ...OWN, 'leads.note': ended } }, async ({ page, callsOf, settled }) => {
      const note = page.getByLabel('Note', { exact: true })
      await note.fill('Typed before it ended.')
      await page.getByRole('button', { name: 'Save note' }).click()
      await hasFocus(page.getByRole('dialog'))
      await page.keyboard.press('Escape')
      await page.locator('.note-form').getByRole('alert').getByText('Your session has ended.').waitFor()
      await eventually(() => note.inputValue(), 'Typed before it ended.')
      await settled()
      assert.equal(callsOf('leads.note').length, 1)
    })
  })

  test('somebody else who signs in there starts from their own desk', async () => {
    const answers: Answers = {
      ...OWN,
      'leads.note': ended,
      'sessions.open': { sessionToken: 't'.repeat(43), member: administrator.member },
    }
    await stand.see(AT, { answers }, async ({ page, answer, callsOf, settled }) => {
      await page.getByLabel('Note', { exact: true }).fill('Mine alone.')
      await page.getByRole('button', { name: 'Save note' }).click()
      const dialog = page.getByRole('dialog', { name: 'Sign in again' })
      await dialog.waitFor()
      const other = { ...analyst, member: { ...analyst.member, id: id(9), name: 'Somebody Else' } }
      answer({ 'sessions.current': other })
      await dialog.getByRole('button', { name: 'Sign in with password and code' }).click()
      await page.getByText('What waits for you, Somebody Else.').waitFor()
      await eventually(() => new URL(page.url()).pathname, '/')
      await settled()
      assert.equal(callsOf('leads.note').length, 1, 'nothing is sent under another name')
    })
  })

  test('several calls that find the session ended ask once', async () => {
    const answers: Answers = { 'leads.get': ended, 'approvals.list': ended, 'jobs.list': ended, 'leads.list': ended }
    await stand.see(AT, { answers }, async ({ page }) => {
      await hasFocus(page.getByRole('dialog', { name: 'Sign in again' }))
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.locator('main').getByRole('alert').getByText('Your session has ended.').waitFor()
    })
  })

  test('a refusal that comes after the question was closed opens it no second time; signing in shows it all', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const slow = new Reply(ended.status, ended.body, promise)
    const answers: Answers = { 'leads.get': ended, 'approvals.list': slow, 'jobs.list': slow, 'leads.list': slow }
    await stand.see(AT, { answers }, async ({ page, answer, called, settled }) => {
      const dialog = page.getByRole('dialog', { name: 'Sign in again' })
      await hasFocus(dialog)
      await called('leads.list')
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      resolve()
      await settled()
      await eventually(() => dialog.count(), 0)
      // Whoever asks for something themselves is asked.
      const session = { 'sessions.open': { sessionToken: 't'.repeat(43), member: analyst.member } }
      await page.locator('main').getByRole('alert').getByRole('button', { name: 'Try again' }).click()
      await hasFocus(dialog)
      answer({ ...session, ...OWN })
      await dialog.getByRole('button', { name: 'Sign in with password and code' }).click()
      await page.getByLabel('Note', { exact: true }).waitFor()
      await called('leads.list', 2)
    })
  })

  test('what is asked again by itself asks nobody to sign in again after they closed that', async () => {
    const answers: Answers = { 'screenings.list': ended }
    await stand.see('/leads', { answers }, async ({ page, callsOf, settled }) => {
      await hasFocus(page.getByRole('dialog', { name: 'Sign in again' }))
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.clock.runFor(AGAIN + 1000)
      await settled()
      assert.deepEqual([callsOf('screenings.list').length, await page.getByRole('dialog').count()], [1, 0])
    })
  })

  test('the second factor: wrong once, right then, and the call goes on by itself', async () => {
    const answers: Answers = {
      'members.list': { members: [member()], invites: [] },
      'members.end': inTurn<Reply | Record<string, never>>(confirm, {}),
      'sessions.confirm': inTurn<Reply | { confirmedUntil: string }>(
        problem('not-signed-in', 'This code is not right.'),
        { confirmedUntil: '2026-11-24T10:10:00Z' },
      ),
    }
    await stand.see('/members', { as: administrator, answers }, async (view) => {
      const { page, called } = view
      await page.getByRole('button', { name: 'End' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'End' }).click()
      const dialog = page.getByRole('dialog', { name: 'Confirm that it is you' })
      const code = dialog.getByLabel('Code from your app')
      await code.waitFor()
      await until(page, `document.activeElement.tagName === 'INPUT'`)
      await eventually(() => code.getAttribute('autocomplete'), 'one-time-code')
      await looksRight(view)
      await code.fill('111111')
      await page.keyboard.press('Enter')
      await dialog.getByRole('alert').getByText('This code is not right.').waitFor()
      await code.fill('222222')
      await page.keyboard.press('Enter')
      assert.deepEqual((await called('sessions.confirm', 2)).input, { kind: 'password', code: '222222' })
      assert.deepEqual((await called('members.end', 2)).input, { member: id(2) })
      await page.getByRole('dialog').first().waitFor({ state: 'detached' })
    })
  })

  test('whoever comes through their organisation is told how to confirm', async () => {
    const through = { ...administrator, member: { ...administrator.member, methods: ['oidc' as const] } }
    const answers: Answers = { 'members.list': { members: [member()], invites: [] }, 'members.end': confirm }
    await stand.see('/members', { as: through, answers }, async ({ page }) => {
      await page.getByRole('button', { name: 'End' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'End' }).click()
      await page.getByText('Sign out and come back through your organisation').waitFor()
      await eventually(() => page.getByRole('button', { name: 'Confirm' }).isDisabled(), true)
    })
  })

  test('a reason that the server wants although the page did not ask', async () => {
    const answers: Answers = {
      ...OWN,
      'leads.release': inTurn<Reply | ReturnType<typeof changed>>(problem('reason-needed', 'Say why.'), changed('new')),
    }
    await stand.see(AT, { answers }, async ({ page, called }) => {
      await page.getByRole('button', { name: 'Release' }).click()
      const dialog = page.getByRole('dialog', { name: 'Release' })
      await dialog.getByLabel('Reason').fill('Кто-то другой знает больше')
      await eventually(
        () => textOf(dialog),
        /At least 10 characters\. It stays with the decision, sealed to the agency\./,
      )
      await dialog.getByRole('button', { name: 'Go on' }).click()
      assert.equal((await called('leads.release', 2)).reason, 'Кто-то другой знает больше')
      await page.locator('.said', { hasText: 'Done.' }).waitFor()
    })
  })

  test('a server that does not answer says so in words, and nothing is lost', async () => {
    await stand.see(AT, { answers: OWN }, async ({ page }) => {
      await page.getByLabel('Note', { exact: true }).fill('Still here.')
      await page.route('**/api/leads.note', (route) => route.fulfill({ status: 502, body: '<html>Bad gateway</html>' }))
      await page.getByRole('button', { name: 'Save note' }).click()
      await page.getByText('The server gave an answer that this page does not understand.').waitFor()
      await eventually(() => page.getByLabel('Note', { exact: true }).inputValue(), 'Still here.')
    })
  })

  test('too many tries: how long to wait, in the plural of the language', async () => {
    const many = problem('too-many-requests', 'Slow down.', { retryAfter: 21 })
    await stand.see(AT, { answers: { 'leads.get': many } }, async ({ page }) => {
      await page.getByText('Too many tries. Wait 21 seconds.').waitFor()
    })
    await stand.see(AT, { answers: { 'leads.get': many }, language: 'lv' }, async ({ page }) => {
      const alert = page.locator('main').getByRole('alert')
      await alert.waitFor()
      await eventually(() => textOf(alert.locator('.is')), /21 sekundi/)
    })
  })
})
