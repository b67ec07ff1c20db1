import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { en } from '../../../src/ui/shell/catalogues/en.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { SECRET } from '../doors.ts'
import { looksRight, seeAllLooks } from '../looks.ts'
import { analyst } from '../people.ts'
import { raiseStand, type Stand, type View } from '../stand.ts'

// Coming back from an agency's own provider, and the page before anybody has an account.

const BACK = '/oidc/callback?code=from-provider&state=xyz'
const known: Answers = {
  'oidc.finish': { proof: 'sealed-proof', known: true },
  'sessions.open': { sessionToken: SECRET, member: analyst.member },
}

describe('back from the organisation', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  /** Comes back in a tab that began the journey, with or without an invite. */
  const comeBack = (
    answers: Answers,
    invite: { secret: string; email: string } | null,
    look: (view: View) => Promise<void>,
  ) =>
    stand.see('/sign-in', { as: null, answers }, async (view) => {
      await view.page.locator('.form').waitFor()
      await view.page.evaluate(
        `sessionStorage.setItem('ausma-oidc', ${JSON.stringify(JSON.stringify({ flow: 'sealed-flow', invite }))})`,
      )
      await view.page.goto(stand.origin + BACK)
      await look(view)
    })

  test('somebody who is known types the passphrase of their keys; the answer of the provider is used once', async () => {
    await comeBack(known, null, async (view) => {
      const { page, called, callsOf, answer, settled } = view
      await page.getByText('One more step: the passphrase that opens your keys.').waitFor()
      assert.deepEqual((await called('oidc.finish')).input, {
        flow: 'sealed-flow',
        query: 'code=from-provider&state=xyz',
      })
      await eventually(() => page.evaluate('location.search'), '', 'nothing of it stays in the address')
      await eventually(() => page.evaluate(`sessionStorage.getItem('ausma-oidc')`), null)
      await settled()
      assert.equal(callsOf('oidc.finish').length, 1)
      await looksRight(view)
      await page.getByLabel('Vault passphrase').fill('a long passphrase of mine')
      answer({ 'sessions.current': analyst })
      await page.keyboard.press('Enter')
      const input = { kind: 'oidc', proof: 'sealed-proof', passphrase: 'a long passphrase of mine' }
      assert.deepEqual((await called('sessions.open')).input, input)
      await page.getByText('What waits for you, Ilze Kalniņa.').waitFor()
    })
  })

  test('a wrong passphrase is said, and can be typed again', async () => {
    const wrong = problem('not-signed-in', 'This passphrase opens nothing.')
    await comeBack({ ...known, 'sessions.open': wrong }, null, async ({ page }) => {
      await page.getByLabel('Vault passphrase').fill('another one of length')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').getByText('This passphrase opens nothing.').waitFor()
      await eventually(() => page.getByLabel('Vault passphrase').inputValue(), 'another one of length')
    })
  })

  test('somebody new with an invite gives their name and chooses a passphrase', async () => {
    const answers: Answers = {
      'oidc.finish': { proof: 'sealed-proof', known: false },
      'invites.accept': problem('invalid-input', 'Look.', {
        fields: [{ field: 'method.passphrase', message: 'at least 12 characters are needed' }],
      }),
    }
    await comeBack(answers, { secret: SECRET, email: 'new@inspektorats.example' }, async ({ page, called }) => {
      await page.getByLabel('Name', { exact: true }).fill('Anna Liepa')
      await page.getByLabel('Vault passphrase').fill('short')
      await page.keyboard.press('Enter')
      assert.deepEqual((await called('invites.accept')).input, {
        secret: SECRET,
        member: { name: 'Anna Liepa', email: 'new@inspektorats.example', language: 'en' },
        method: { kind: 'oidc', proof: 'sealed-proof', passphrase: 'short' },
      })
      await page.locator('.fault').waitFor()
      await eventually(() => textOf(page.locator('.fault')), 'At least 12 characters are needed.')
    })
  })

  test('somebody new without an invite is told how to begin', async () => {
    await comeBack({ 'oidc.finish': { proof: 'p', known: false } }, null, async ({ page, settled }) => {
      await page.getByText('Open the link you were invited by, and start from there.').waitFor()
      await settled()
      assert.equal(await page.locator('form').count(), 0)
    })
  })

  test('a tab that began no journey asks nothing and leads back to the door', async () => {
    await stand.see(BACK, { as: null }, async ({ page, callsOf, settled }) => {
      await page.getByRole('alert').waitFor()
      await settled()
      assert.equal(callsOf('oidc.finish').length, 0)
      await page.getByRole('link', { name: 'Start again' }).click()
      await page.waitForURL('**/sign-in')
    })
  })
})

describe('first page', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, '/', { as: null, state: 'new' }, '.way'))

  test('before anybody has an account: try it, or set it up', async () => {
    const url = `${stand.origin}/sign-in`
    const answers: Answers = { 'demonstrations.start': { url } }
    await stand.see('/', { as: null, state: 'new', answers }, async ({ page, called }) => {
      await page.getByRole('heading', { name: en['first.title'] }).waitFor()
      await page.getByText('Open the one-time link that the server printed').waitFor()
      await page.getByRole('button', { name: 'Try it' }).click()
      assert.deepEqual((await called('demonstrations.start')).input, {})
      await page.waitForURL(url)
    })
  })

  test('a demonstration that does not start says why', async () => {
    const answers: Answers = { 'demonstrations.start': problem('unavailable', 'No room for another one.') }
    await stand.see('/', { as: null, state: 'new', answers }, async ({ page }) => {
      await page.getByRole('button', { name: 'Try it' }).click()
      await page.getByRole('alert').getByText('No room for another one.').waitFor()
    })
  })

  test('a demonstration offers no set-up; an installation in use shows the door', async () => {
    await stand.see('/', { as: null, state: 'demo' }, async ({ page, settled }) => {
      await page.getByRole('button', { name: 'Try it' }).waitFor()
      await settled()
      assert.equal(await page.getByText('Set up for real').count(), 0)
    })
    await stand.see('/', { as: null, state: 'ready' }, async ({ page }) => {
      await page.waitForURL('**/sign-in')
    })
  })
})
