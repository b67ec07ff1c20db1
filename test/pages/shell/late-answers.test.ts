import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually, hasFocus } from '../../browser/eventually.ts'
import { type Answers, held, inTurn, problem, type Reply } from '../answers.ts'
import { personList, personPage } from '../cases/cases.ts'
import { changed, leadPage, ownActions } from '../leads/leads.ts'
import { administrator, analyst, caseWorker, id, SETTINGS, watcher } from '../people.ts'
import { raiseStand, type Stand, type View } from '../stand.ts'

const ended = problem('not-signed-in', 'Your session has ended.')
const ENTERED = { person: id(601), until: '2026-11-24T18:00:00Z' }

// What a person did while an answer was under way goes before the answer.

/** Saves a note, begins to sign in again because the session has ended, and closes that while it is under way. */
async function leaveSignIn({ page, called }: View) {
  await page.getByLabel('Note', { exact: true }).fill('Words.')
  await page.getByRole('button', { name: 'Save note' }).click()
  const again = page.getByRole('dialog', { name: 'Sign in again' })
  await hasFocus(again)
  await again.getByRole('button', { name: 'Sign in with password and code' }).click()
  await called('sessions.open')
  await page.keyboard.press('Escape')
  await again.waitFor({ state: 'detached' })
  return again
}

describe('an answer that comes late', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('draws nobody back from the page they went to, and Enter sends nothing twice', async () => {
    const late = held('persons.break-glass', ENTERED)
    const answers: Answers = {
      'persons.list': personList,
      'persons.get': personPage(),
      'persons.break-glass': late.reply,
    }
    await stand.see('/cases', { as: caseWorker, answers }, async ({ page, called, callsOf, settled }) => {
      await page.locator('summary', { hasText: 'Get in past the team' }).click()
      await page.getByLabel('Number of the person').fill('0000AB')
      await page.keyboard.press('Enter')
      await called('persons.break-glass')
      await eventually(() => page.locator('.enter').getByRole('button').getAttribute('aria-disabled'), 'true')
      await page.keyboard.press('Enter')
      await settled()
      assert.equal(callsOf('persons.break-glass').length, 1)
      await page.locator('nav').getByRole('link', { name: 'Find' }).first().click()
      // Nobody knows yet whether the server has what was typed.
      await page.getByRole('button', { name: 'Leave and lose it' }).click()
      await eventually(() => new URL(page.url()).pathname, '/leads')
      late.release()
      await settled()
      assert.equal(new URL(page.url()).pathname, '/leads')
    })
  })

  test('leads on where the person still waits for it', async () => {
    const answers: Answers = {
      'persons.list': personList,
      'persons.get': personPage(),
      'persons.break-glass': ENTERED,
    }
    await stand.see('/cases', { as: caseWorker, answers }, async ({ page }) => {
      await page.locator('summary', { hasText: 'Get in past the team' }).click()
      await page.getByLabel('Number of the person').fill('0000AB')
      await page.keyboard.press('Enter')
      await eventually(() => new URL(page.url()).pathname, `/cases/${id(601)}`)
    })
  })

  test('says nothing of a charge that was asked with other answers', async () => {
    const late = held('acts.check', { person: id(601), says: 'stop-and-tell' })
    const answers: Answers = {
      'persons.get': personPage({ may: ['acts.check'] }),
      'acts.check': late.reply,
    }
    await stand.see(`/cases/${id(601)}?part=law`, { as: caseWorker, answers }, async ({ page, called, settled }) => {
      await page.locator('summary', { hasText: 'Before a charge or a fine' }).click()
      const form = page.locator('#charge')
      const gain = form.getByLabel('Did somebody else get what it brought?')
      await gain.selectOption('yes')
      await form.getByRole('button', { name: 'Check and keep' }).click()
      await called('acts.check')
      await gain.selectOption('no')
      late.release()
      await settled()
      assert.doesNotMatch(await textOf(form), /Stop here/)
    })
  })

  test('shows nothing of an address that is no longer the one in the form', async () => {
    const columns = [{ name: 'elsewhere', sample: 'of the first board' }]
    const late = held('sources.preview', { columns, posting: null, files: null, pages: null })
    await stand.see(
      '/sources/new',
      { as: watcher, answers: { ...SETTINGS, 'sources.preview': late.reply } },
      async (view) => {
        const { page, called, settled } = view
        const place = page.getByLabel('Address of the feed')
        await place.fill('https://one.example/feed')
        await page.getByRole('button', { name: 'Look at it' }).click()
        await called('sources.preview')
        await place.fill('https://two.example/feed')
        late.release()
        await settled()
        assert.equal(await page.getByText('of the first board').count(), 0)
        // Back at the address that was looked at, it holds again.
        await place.fill('https://one.example/feed')
        await page.getByText('of the first board').waitFor()
      },
    )
  })

  test('of a new recovery key finds its page: nobody leaves while it is made', async () => {
    const late = held('keys.change', { recoveryKey: 'AB12-CD34-EF56-GH78', job: id(5) })
    const answers: Answers = { ...SETTINGS, 'keys.change': late.reply }
    // The browser itself asks too before such a tab is closed.
    await stand.see('/settings', { as: administrator, answers, own: true }, async ({ page, called, settled }) => {
      const part = page.getByRole('region', { name: 'Change the agency’s key' })
      await part.getByText('Make a new recovery key too').click()
      await part.getByRole('button', { name: 'Change the key' }).click()
      await called('keys.change')
      await page.locator('nav').getByRole('link', { name: 'Find' }).first().click()
      await settled()
      assert.equal(new URL(page.url()).pathname, '/settings')
      late.release()
      await page.getByRole('dialog', { name: 'The recovery key' }).getByText('GH78').waitFor()
    })
  })

  test('of a sign-in that was closed is no reply to the next question', async () => {
    const late = held('sessions.open', { sessionToken: 't'.repeat(43), member: analyst.member })
    const answers: Answers = {
      'leads.get': leadPage({ state: 'claimed', mine: true, actions: ownActions }),
      'leads.note': inTurn(ended, problem('confirmation-needed', 'Confirm it.')),
      'sessions.open': late.reply,
    }
    await stand.see(`/leads/${id(101)}`, { answers }, async (view) => {
      const { page, called, callsOf, settled } = view
      await leaveSignIn(view)
      await page.getByRole('button', { name: 'Save note' }).click()
      await called('leads.note', 2)
      const confirm = page.getByRole('dialog')
      await hasFocus(confirm)
      late.release()
      await settled()
      assert.equal(await confirm.count(), 1)
      assert.equal(callsOf('leads.note').length, 2)
    })
  })

  test('of a sign-in is one for whoever asks for a sign-in again meanwhile', async () => {
    const late = held('sessions.open', { sessionToken: 't'.repeat(43), member: analyst.member })
    const answers: Answers = {
      'leads.get': leadPage({ state: 'claimed', mine: true, actions: ownActions }),
      'leads.note': inTurn<Reply | ReturnType<typeof changed>>(ended, ended, changed()),
      'sessions.open': late.reply,
    }
    await stand.see(`/leads/${id(101)}`, { answers }, async (view) => {
      const { page, called, settled } = view
      const again = await leaveSignIn(view)
      await page.getByRole('button', { name: 'Save note' }).click()
      await hasFocus(again)
      late.release()
      await again.waitFor({ state: 'detached' })
      await called('leads.note', 3)
      await settled()
      assert.equal(await again.count(), 0)
    })
  })
})
