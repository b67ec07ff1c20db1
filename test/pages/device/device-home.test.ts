import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { noBrowser, sideways, violations } from '../../browser/browser.ts'
import { A_JOURNEY, eventually } from '../../browser/eventually.ts'
import { DeviceStand, type Telephone } from '../../houses/device.ts'
import { inHand, PIN } from '../../houses/telephone-in-hand.ts'
import { ask } from '../../run/web.ts'

describe('the page for devices at an address of its own', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  let stand: DeviceStand
  let telephone: Telephone
  before(async () => {
    stand = await DeviceStand.raise({ isApart: true })
  })
  afterEach(() => telephone?.throwAway())
  after(() => stand?.close())

  const { tell, page, press, heading, lock, fill } = inHand(() => telephone)
  /** What the server answers under a name, with the cookies that the browser has for it. */
  const answered = async (origin: string, path: string, method = 'GET') => {
    const kept = await telephone.context.cookies(origin)
    const cookie = kept.map(({ name, value }) => `${name}=${value}`).join('; ')
    const headers = { Host: new URL(origin).host, 'Ausma-Request': '1', 'Content-Type': 'application/json' }
    const body = method === 'POST' ? { body: '{}' } : {}
    return (await ask(stand.port, { method, path, headers: { ...headers, Cookie: cookie }, ...body })).status
  }
  const isSignedIn = async (origin: string) => (await answered(origin, '/api/forms.list', 'POST')) === 200
  const choosePin = async () => {
    await page().getByLabel(tell('pin-new')).fill(PIN)
    await page().getByLabel(tell('pin-again')).fill(PIN)
    await press(tell('set-up-go'))
  }
  /** Signed in on the staff's pages, somebody goes over with the session. */
  const goOver = async () => {
    await press(tell('sign-in'))
    const taken = page().waitForResponse('**/api/sessions.take')
    await press('Go on there')
    await (await taken).finished()
    await heading('Units')
  }

  test('is set up with a session that goes over, sends with it, and locked leaves none at either address', async () => {
    telephone = await stand.telephone()
    await telephone.signIn()
    await telephone.open()
    await press('More')
    await page().getByText('no page of the staff reaches what it keeps').waitFor()
    assert.deepEqual(await violations(page()), [])
    await choosePin()
    await page().getByText('Sign in first').waitFor()
    await goOver()
    assert.equal(new URL(page().url()).hash, '', 'nothing stays in the address')
    assert.deepEqual([await isSignedIn(stand.origin), await isSignedIn(stand.staff)], [true, false])
    await press('More')
    await choosePin()
    await heading('Fill in a form')
    await fill()
    await press('Finish and seal')
    await page().getByText('Nothing waits to be sent.').waitFor()
    await eventually(async () => (await telephone.rows()).envelopes, 0)
    assert.deepEqual((await telephone.plain()).localStorage, [])
    await lock()
    assert.deepEqual([await isSignedIn(stand.origin), await isSignedIn(stand.staff)], [false, false])
  })

  test('is out of reach for scripts of the staff’s pages, and has no page and no operation beside it', async () => {
    telephone = await stand.telephone()
    await telephone.open()
    await eventually(async () => (await telephone.storage()).includes('/o/started'), true)
    await page().goto(`${stand.staff}/sign-in`)
    const seen = await page().evaluate(`(async () => [
      (await indexedDB.databases()).length, (await caches.keys()).length,
      await fetch('${stand.origin}/o/').then(() => 'read', () => 'refused'),
    ].join())()`)
    assert.equal(seen, '0,0,refused')
    for (const path of ['/sign-in', '/leads', '/p', '/api/docs'])
      assert.equal(await answered(stand.origin, path), 421, path)
    assert.equal(await answered(stand.origin, '/api/reports.list', 'POST'), 421)
  })

  test('takes no session that somebody else sends over: a link with a code of theirs signs nobody in', async () => {
    telephone = await stand.telephone()
    await telephone.open()
    // Loaded anew, as from a link in a mail.
    await page().goto('about:blank')
    await page().goto(`${stand.origin}/o/#${'A'.repeat(80)}`)
    await page().locator('h1').waitFor()
    await heading('Units')
    await eventually(() => new URL(page().url()).hash, '')
    assert.equal(await isSignedIn(stand.origin), false)
  })

  test('is where a device is set up: at the staff’s address it only says so, and leads there', async () => {
    telephone = await stand.telephone()
    await telephone.open(stand.staff)
    await press('More')
    await page().getByText('an address of its own now').waitFor()
    assert.deepEqual(await violations(page()), [])
    assert.equal(await sideways(page()), 0)
    const link = page().getByRole('link', { name: 'Go there' })
    assert.equal(await link.getAttribute('href'), `${stand.origin}/o/`)
    assert.equal(await page().getByLabel(tell('pin-new')).count(), 0)
  })
})

describe('a device that was set up before the page got an address of its own', {
  skip: noBrowser,
  timeout: A_JOURNEY,
}, () => {
  let stand: DeviceStand
  let telephone: Telephone
  before(async () => {
    stand = await DeviceStand.raise()
    telephone = await stand.telephone()
  })
  after(async () => {
    await telephone?.throwAway()
    await stand?.close()
  })
  const { page, press, heading, setUp, unlock, fill } = inHand(() => telephone)
  const waiting = (n: number) => page().getByText(`Waiting to be sent: ${n}`).waitFor()
  const sent = () => page().getByText('Nothing waits to be sent.').waitFor()

  test('goes on where it was: what waited is sent, and new forms are filled, sealed and sent', async () => {
    await setUp()
    await telephone.context.setOffline(true)
    await fill()
    await press('Finish and seal')
    await waiting(1)
    await stand.goApart()
    // Closed and opened again: nothing of it comes from what the page still has in memory.
    await page().goto(`${stand.staff}/o/`)
    await heading('Units')
    await unlock()
    await waiting(1)
    await telephone.signIn()
    await telephone.context.setOffline(false)
    await sent()
    const { reports } = await stand.house.call<{ reports: unknown[] }>(stand.house.officer.token, 'reports.list')
    assert.equal(reports.length, 1)
    await fill()
    await press('Finish and seal')
    await sent()
    await eventually(async () => (await telephone.rows()).envelopes, 0)
  })
})
