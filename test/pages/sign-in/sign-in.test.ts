import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf, until } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { challenge, SECRET } from '../doors.ts'
import { seeAllLooks } from '../looks.ts'
import { analyst, id } from '../people.ts'
import { raiseStand, type Stand, type View } from '../stand.ts'

const opened = { sessionToken: SECRET, member: analyst.member }
const agencies = { agencies: [{ id: id(900), name: 'Labour Inspectorate of Sēlija', country: 'LV' }] }
const OUT = { as: null, answers: { 'oidc.agencies': agencies, 'sessions.open': opened } satisfies Answers }

const signIn = async ({ page }: View) => {
  await page.getByLabel('E-mail address').fill('ilze@inspektorats.example')
  await page.getByLabel('Password').fill('four words that differ')
  await page.getByLabel('Code from your app').fill('123456')
  await page.keyboard.press('Enter')
}

describe('sign-in', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, '/sign-in', OUT, '.form'))

  test('whoever is not signed in is brought to the door and afterwards to where they wanted', async () => {
    await stand.see('/jobs?state=failed', OUT, async (view) => {
      const { page, called, answer, settled } = view
      await page.waitForURL('**/sign-in?to=%2Fjobs%3Fstate%3Dfailed')
      await page.getByRole('heading', { name: 'Sign in' }).waitFor()
      await eventually(() => page.title(), 'Sign in · Ausma')
      answer({ 'sessions.current': analyst })
      await signIn(view)
      assert.deepEqual((await called('sessions.open')).input, {
        kind: 'password',
        email: 'ilze@inspektorats.example',
        password: 'four words that differ',
        code: '123456',
      })
      await page.waitForURL('**/jobs?state=failed')
      await page.getByText('There are no jobs here.').waitFor()
      await settled()
      assert.ok(!page.url().includes('ilze'), 'nothing personal in the address')
    })
  })

  test('nobody is led out of these pages by a link to the door', async () => {
    await stand.see('/sign-in?to=//evil.example/', OUT, async (view) => {
      await view.page.locator('.form').waitFor()
      view.answer({ 'sessions.current': analyst })
      await signIn(view)
      await view.page.getByText('What waits for you, Ilze Kalniņa.').waitFor()
      await view.settled()
      assert.equal(new URL(view.page.url()).origin, stand.origin)
    })
  })

  test('what is wrong is said without telling which; what was typed stays', async () => {
    const wrong = problem('not-signed-in', 'E-mail address, password or code is not right.')
    await stand.see('/sign-in', { ...OUT, answers: { ...OUT.answers, 'sessions.open': wrong } }, async (view) => {
      const { page, settled } = view
      await page.locator('.form').waitFor()
      await signIn(view)
      await page.getByRole('alert').getByText('E-mail address, password or code is not right.').waitFor()
      await eventually(() => page.getByLabel('E-mail address').inputValue(), 'ilze@inspektorats.example')
      await settled()
      assert.equal(await page.getByRole('dialog').count(), 0, 'no question over the door itself')
    })
  })

  test('passwords are known to the browser’s keeper as what they are', async () => {
    await stand.see('/sign-in', OUT, async ({ page }) => {
      const kinds = () =>
        page.locator('.form input').evaluateAll((all) => all.map((one) => one.getAttribute('autocomplete')))
      await eventually(kinds, ['username', 'current-password', 'one-time-code'])
    })
  })

  test('through one’s organisation: the journey is kept in this tab only', async () => {
    const url = `${stand.origin}/sign-in?to=%2Fprovider`
    const answers: Answers = { ...OUT.answers, 'oidc.begin': { url, flow: 'sealed-flow' } }
    await stand.see('/sign-in', { as: null, answers }, async ({ page, called }) => {
      await page.getByRole('button', { name: 'Labour Inspectorate of Sēlija' }).click()
      assert.deepEqual((await called('oidc.begin')).input, { agency: id(900) })
      await page.waitForURL('**/sign-in?to=%2Fprovider')
      const kept = await page.evaluate<string>(`sessionStorage.getItem('ausma-oidc')`)
      assert.deepEqual(JSON.parse(kept), { flow: 'sealed-flow', invite: null })
      await eventually(() => page.evaluate(`localStorage.getItem('ausma-oidc')`), null)
    })
  })

  test('no organisation has its own sign-in: none is offered', async () => {
    await stand.see('/sign-in', { as: null }, async ({ page, settled }) => {
      await page.locator('.form').waitFor()
      await settled()
      assert.equal(await page.getByText('or through your organisation').count(), 0)
    })
  })

  test('a passkey that is not there: the browser’s refusal in our words', async () => {
    const answers: Answers = { ...OUT.answers, 'passkeys.challenge': challenge }
    await stand.see('/sign-in', { as: null, answers, own: true }, async ({ page, called, callsOf, settled }) => {
      const devtools = await stand.context.newCDPSession(page)
      await devtools.send('WebAuthn.enable')
      const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true }
      await devtools.send('WebAuthn.addVirtualAuthenticator', {
        options: { ...options, isUserVerified: true, automaticPresenceSimulation: true } as never,
      })
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
      assert.deepEqual((await called('passkeys.challenge')).input, { kind: 'authentication' })
      await page.getByRole('alert').getByText('The passkey was not used').waitFor()
      await settled()
      assert.equal(callsOf('sessions.open').length, 0)
    })
  })

  test('the door speaks both languages, and the choice is kept', async () => {
    await stand.see('/sign-in', OUT, async ({ page }) => {
      await page.getByRole('button', { name: 'Latviešu' }).click()
      await until(page, `document.documentElement.lang === 'lv'`)
      await eventually(() => page.evaluate(`localStorage.getItem('ausma-language')`), 'lv')
      await eventually(async () => (await textOf(page.locator('h1'))) !== 'Sign in', true)
    })
  })
})
