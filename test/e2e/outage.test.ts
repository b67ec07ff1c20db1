import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { A_JOURNEY, atRest, eventually } from '../browser/eventually.ts'
import { Founder } from '../run/running.ts'
import { bringIn, button, field, heading } from './door.ts'
import { mouse } from './hand.ts'
import { act, claim, history, openLead } from './leads.ts'
import type { Person } from './member.ts'
import { goTo, upload, watch } from './rooms.ts'
import { openStand, type Stand } from './stand.ts'
import { steps } from './steps.ts'

const EXAMPLES = join(import.meta.dirname, '../../examples/postings.jsonl')

describe('when something ends while a page is open', { timeout: A_JOURNEY }, () => {
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

  const AWAY = 'The server does not answer. What you typed is still here; try again.'
  const picture = () => anna.page.getByRole('region', { name: 'When they appeared' })

  step('the server is away: the page says so, and keeps what was typed', async () => {
    await upload(anna, EXAMPLES, 'Invented')
    await watch(anna, 'Invented')
    // A picture comes after the rest of the page, and its code now when there is no server any more.
    const ended = Promise.withResolvers<void>()
    await anna.page.route('**/assets/timeline-*.js', async (route) => {
      await ended.promise
      await route.fallback()
    })
    await openLead(anna, 0)
    await claim(anna)
    await note().fill(WORDS)
    await stand.stop('SIGKILL')
    ended.resolve()
    await button(anna.page, 'Save note').click()
    await anna.page.locator('.note-form').getByText(AWAY).waitFor()
    await picture().scrollIntoViewIfNeeded()
    await picture().getByText(AWAY).waitFor()
    await atRest(anna.page)
    assert.equal(await note().inputValue(), WORDS)
  })

  step('it is back: the same press saves it, and the picture comes', async () => {
    await stand.start()
    await button(anna.page, 'Save note').click()
    await (await history(anna.page)).getByText(WORDS).waitFor()
    await anna.page.getByRole('tab', { name: 'Overview' }).click()
    await eventually(() => note().inputValue(), '')
    await picture().getByRole('button', { name: 'Try again' }).click()
    await picture().locator('.chart').waitFor()
  })

  step('the session was ended from elsewhere: the page asks to sign in again, over what was typed', async () => {
    const open = { kind: 'password', email: founder.email, password: founder.password, code: await founder.code() }
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
    await box.getByLabel('Code from your app').fill(await founder.code())
    await box.getByRole('button', { name: 'Sign in with password and code' }).click()
    // It gives the focus back once it is gone; a key that is pressed before that goes to the button.
    await box.waitFor({ state: 'detached' })
    await eventually(() => note().inputValue(), '')
    await (await history(anna.page)).getByText(`${WORDS} Again.`).waitFor()
  })

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
