import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import type { Locator } from 'playwright-core'
import { A_JOURNEY, eventually } from '../browser/eventually.ts'
import { button, field, inside, setUp, signInByPasskey, signOut } from './door.ts'
import { mouse } from './hand.ts'
import { openLead } from './leads.ts'
import { type Authenticator, giveAuthenticators, type Person } from './member.ts'
import { goTo, upload, watch } from './rooms.ts'
import { LOOKS, shoot, show } from './shots.ts'
import { openStand, type Stand } from './stand.ts'
import { steps } from './steps.ts'

const EXAMPLES = join(import.meta.dirname, '../../examples/postings.jsonl')

describe('a second key, and the first one lost', { timeout: A_JOURNEY }, () => {
  let stand: Stand
  let anna: Person
  let keys: readonly Authenticator[]
  before(async () => {
    stand = await openStand('embedded')
    anna = { ...(await stand.visitor()), name: 'Anna Ozola', email: 'anna@example.org', hand: mouse }
    keys = await giveAuthenticators(anna.context, anna.page, ['usb', 'usb'])
  })
  after(() => stand?.close())
  const step = steps(() => [anna])
  /** Has one of the keys in the computer, and the other at home. */
  const take = async (which: 0 | 1) => {
    await keys[which].atHand(true)
    await keys[1 - which].atHand(false)
  }
  const ways = (): Locator => anna.page.getByRole('region', { name: 'Ways to sign in' })
  const way = (name: string): Locator => ways().getByRole('listitem').filter({ hasText: name })
  const dialog = (): Locator => anna.page.getByRole('dialog')
  let wording: string

  step('a member with one key, and something sealed', async () => {
    await take(0)
    await setUp(anna, stand.address(`/setup#${stand.server().setup}`), 'Example Inspectorate')
    await upload(anna, EXAMPLES, 'Invented adverts')
    await watch(anna, 'Invented adverts')
    await openLead(anna, 0)
    wording = await anna.page.locator('main h1').innerText()
    assert.ok(wording.length > 0)
  })

  step('is told that one is few, and adds a second one that has a name', async () => {
    const { page } = anna
    await goTo(anna, 'Settings')
    await ways().getByText('This is the only one.').waitFor()
    await take(1)
    await button(page, 'Add a way to sign in').click()
    await field(page, 'Name for it').fill('Blue key')
    await dialog().getByRole('button', { name: 'Make the passkey' }).click()
    await way('Blue key')
      .getByText(/added (today|yesterday) · not used yet/)
      .waitFor()
    await ways().getByText('This is the only one.').waitFor({ state: 'detached' })
    for (const looking of LOOKS) {
      await show(page, looking)
      await page.locator('#ways ~ ul li').nth(1).waitFor()
      await shoot(page, `ways-${looking.width}-${looking.language}-${looking.light}`)
    }
    await show(page, LOOKS[0])
    await ways().getByRole('listitem').first().waitFor()
  })

  step('the same key is not taken twice', async () => {
    const { page } = anna
    await button(page, 'Add a way to sign in').click()
    await field(page, 'Name for it').fill('The same once more')
    await dialog().getByRole('button', { name: 'Make the passkey' }).click()
    await dialog().getByRole('alert').getByText('This device already has a passkey for this account.').waitFor()
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await eventually(() => ways().getByRole('listitem').count(), 2)
  })

  step('signs in with the second one, and reads what is sealed', async () => {
    await signOut(anna)
    await signInByPasskey(anna)
    await inside(anna)
    await anna.page.getByText('Content unlocked').waitFor()
    await openLead(anna, 0)
    await eventually(() => anna.page.locator('main h1').innerText(), wording)
  })

  step('gives the first one a name, and removes it after being asked once more', async () => {
    const { page } = anna
    await goTo(anna, 'Settings')
    await way('Blue key').getByText('you are signed in with it').waitFor()
    await ways().getByRole('button', { name: 'Rename: Passkey' }).click()
    await field(page, 'Name for it').fill('Lost key')
    await dialog().getByRole('button', { name: 'Save' }).click()
    await way('Lost key')
      .getByRole('button', { name: /^Remove/ })
      .click()
    await dialog().getByText('Nobody can sign in with it any more').waitFor()
    await dialog().getByRole('button', { name: 'Remove' }).click()
    await way('Lost key').waitFor({ state: 'detached' })
    await way('Blue key').getByText('Cannot be removed').waitFor()
    await eventually(
      () =>
        ways()
          .getByRole('button', { name: /^Remove/ })
          .count(),
      0,
    )
  })

  step('the removed one signs nobody in, the one that is left does', async () => {
    const { page } = anna
    await signOut(anna)
    await take(0)
    await signInByPasskey(anna)
    await page.getByRole('alert').getByText('That did not sign you in.').waitFor()
    await take(1)
    await signInByPasskey(anna)
    await inside(anna)
    assert.deepEqual(anna.complaints, [])
  })
})
