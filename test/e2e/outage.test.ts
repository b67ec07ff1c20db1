import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { atRest, eventually, within } from '../browser/eventually.ts'
import { Founder } from '../run/running.ts'
import { bringIn, button, field, heading } from './door.ts'
import { mouse } from './hand.ts'
import { act, claim, history, openLead } from './leads.ts'
import type { Person } from './member.ts'
import { goTo, upload, watch } from './rooms.ts'
import { openStand, type Stand } from './stand.ts'
import { steps } from './steps.ts'

const EXAMPLES = join(import.meta.dirname, '../../examples/postings.jsonl')

describe('when something ends while a page is open', { timeout: within(600_000) }, () => {
  const founder = new Founder()
  let stand: Stand
  let anna: Person
  before(async () => {
    stand = await openStand('embedded')
    anna = { ...(await stand.visitor()), name: 'Anna', email: founder.email, hand: mouse }
    await bringIn(stand, anna, await founder.found(stand.server()))
  })
  after(() => stand?.close())
  const step = steps(() => [anna])

  const note = () => field(anna.page, 'Note')
  const WORDS = 'A long note that nobody wants to type twice.'

  step('the server is away: the page says so, and keeps what was typed', async () => {
    await upload(anna, EXAMPLES, 'Invented')
    await watch(anna, 'Invented')
    await openLead(anna, 0)
    await claim(anna)
    await note().fill(WORDS)
    await stand.stop('SIGKILL')
    await button(anna.page, 'Save note').click()
    await anna.page.getByText('The server does not answer. What you typed is still here; try again.').first().waitFor()
    await atRest(anna.page)
    assert.equal(await note().inputValue(), WORDS)
  })

  step('it is back: the same press saves it', async () => {
    await stand.start()
    await button(anna.page, 'Save note').click()
    await history(anna.page).getByText(WORDS).waitFor()
    await eventually(() => note().inputValue(), '')
  })

  step('the session was ended from elsewhere: the page asks to sign in again, over what was typed', async () => {
    const open = { kind: 'password', email: founder.email, password: founder.password, code: founder.code(1) }
    const elsewhere = await stand.server().call('sessions.open', open)
    assert.equal(elsewhere.status, 200, elsewhere.body)
    const token = /ausma_session=([\w-]+)/.exec(String(elsewhere.headers['set-cookie']))?.[1]
    await note().fill(`${WORDS} Again.`)
    // The rail asks each minute: told that the session is over before the press, it would lay the question over it.
    const pressed = Promise.withResolvers<void>()
    await anna.page.route(/\/api\/(leads|approvals|jobs)\.list/, async (route) => {
      await pressed.promise
      await route.fallback()
    })
    const { sessions } = (await stand.server().call('sessions.list', {}, token)).json()
    for (const { id, current } of sessions as { id: string; current: boolean }[])
      if (!current) await stand.server().call('sessions.revoke', { session: id }, token)
    await button(anna.page, 'Save note').click()
    pressed.resolve()
    await heading(anna.page, 'Sign in again').waitFor()
  })

  step('signed in again there, the press is carried out', async () => {
    const box = anna.page.getByRole('dialog')
    await box.getByLabel('E-mail address').fill(founder.email)
    await box.getByLabel('Password', { exact: true }).fill(founder.password)
    await box.getByLabel('Code from your app').fill(await nextCode())
    await box.getByRole('button', { name: 'Sign in with password and code' }).click()
    await history(anna.page).getByText(`${WORDS} Again.`).waitFor()
  })

  /** The founder's codes of now and of the next half minute are used; a third one comes with time. */
  async function nextCode(): Promise<string> {
    const began = Math.floor(Date.now() / 30_000)
    while (Math.floor(Date.now() / 30_000) === began) await anna.page.waitForTimeout(500)
    return founder.code(1)
  }

  step('a session ended at the settings page is gone', async () => {
    await goTo(anna, 'Settings')
    const rows = anna.page.getByRole('region', { name: 'Your sessions' }).getByRole('listitem')
    await rows.nth(1).waitFor()
    await anna.page.getByRole('button', { name: 'End it' }).first().click()
    await anna.page.getByRole('button', { name: 'End it' }).waitFor({ state: 'detached' })
    await openLead(anna, 0)
    await act(anna.page, 'Release').waitFor()
  })
})
