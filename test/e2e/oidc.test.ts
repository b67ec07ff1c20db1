import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import { A_JOURNEY, eventually } from '../browser/eventually.ts'
import { CLIENT, startProvider, type TestProvider } from '../fakes/oidc-provider.ts'
import { Founder } from '../run/running.ts'
import { bringIn, button, field, heading, inside, signOut } from './door.ts'
import { mouse } from './hand.ts'
import type { Person } from './member.ts'
import { admit, goTo, invite } from './rooms.ts'
import { openStand, type Stand } from './stand.ts'
import { steps } from './steps.ts'

const PASSPHRASE = 'a passphrase of my own vault'

describe('signing in through the organisation', { timeout: A_JOURNEY }, () => {
  const founder = new Founder()
  let stand: Stand
  let provider: TestProvider
  let anna: Person
  let edgars: Person
  before(async () => {
    stand = await openStand('embedded')
    provider = await startProvider(stand.address('/oidc/callback'))
    anna = { ...(await stand.visitor()), name: 'Anna', email: founder.email, hand: mouse }
    edgars = { ...(await stand.visitor()), name: 'Edgars Krasts', email: 'edgars@example.org', hand: mouse }
    await bringIn(stand, anna, await founder.found(stand.server()))
  })
  after(async () => {
    await stand?.close()
    await provider?.close()
  })
  const step = steps(() => [anna, edgars])

  step('an administrator names the provider', async () => {
    const { page } = anna
    await goTo(anna, 'Settings')
    await page.getByText(stand.address('/oidc/callback')).waitFor()
    await field(page, 'Issuer').fill(provider.issuer)
    await field(page, 'Client ID').fill(CLIENT.clientId)
    await field(page, 'Client secret').fill(CLIENT.clientSecret)
    await page.getByRole('region', { name: 'Sign-in through your organisation' }).getByText('Save').click()
    await button(page, 'Remove the provider').waitFor()
  })

  step('a colleague accepts the invite through it, with a passphrase that it never learns', async () => {
    const { page } = edgars
    const told: string[] = []
    page.on('request', (request) => {
      if (request.url().startsWith(provider.issuer)) told.push(`${request.url()} ${request.postData() ?? ''}`)
    })
    await page.goto(await invite(anna, edgars.email, 'analyst'))
    await button(page, 'Accept through your organisation').click()
    await letIn(page, provider, 'edgars')
    await heading(page, 'Back from your organisation').waitFor()
    await field(page, 'Name').fill(edgars.name)
    await field(page, 'Vault passphrase').fill(PASSPHRASE)
    await eventually(() => new URL(page.url()).search, '', 'the code does not stay in the address')
    await button(page, 'Sign in').click()
    await inside(edgars)
    assert.ok(told.length > 0)
    assert.ok(!told.join().includes('passphrase'))
  })

  step('is admitted, signs out, and comes back the same way', async () => {
    const { page } = edgars
    await admit(anna, edgars.name)
    await signOut(edgars)
    await button(page, 'First').click()
    await letIn(page, provider, 'edgars')
    await field(page, 'Vault passphrase').fill(PASSPHRASE)
    await button(page, 'Sign in').click()
    await inside(edgars)
    await page.getByText('Content unlocked').waitFor()
    assert.deepEqual(edgars.complaints, [])
  })
})

/** Goes through the provider's own pages: who one is, where it does not know yet, and that it is all right. */
async function letIn(page: Page, { issuer }: TestProvider, login: string): Promise<void> {
  const back = page.waitForURL(/\/oidc\/callback/)
  await page.waitForURL((url) => url.href.startsWith(issuer) || url.pathname === '/oidc/callback')
  for (let pages = 0; pages < 3 && page.url().startsWith(issuer); pages++) {
    const name = page.locator('input[name=login]')
    await page.locator('button[type=submit], input[type=submit]').first().waitFor()
    if ((await name.count()) > 0) {
      await name.fill(login)
      await page.locator('input[name=password]').fill('any')
    }
    const here = page.url()
    await page.locator('button[type=submit], input[type=submit]').first().click()
    // Only another address is another page: this one stands there until it has come.
    await page.waitForURL((url) => url.href !== here)
  }
  await back
}
