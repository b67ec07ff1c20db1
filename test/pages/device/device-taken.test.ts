import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, afterEach, before, describe, test } from 'node:test'
import type { Member } from '../../../src/kernel/actor.ts'
import { rotateKey } from '../../../src/kernel/vault/rotation.ts'
import { savedIn } from '../../../src/ui/rooms/accounts/left-behind-view.ts'
import { fingerprintOf } from '../../../src/ui/shell/fingerprint.ts'
import { noBrowser, sideways, violations } from '../../browser/browser.ts'
import { A_JOURNEY, eventually } from '../../browser/eventually.ts'
import { DeviceStand, type Telephone } from '../../houses/device.ts'
import { as } from '../../houses/kernel.ts'
import { inHand, PIN } from '../../houses/telephone-in-hand.ts'
import { WordSearch } from '../../rules/words-in-bytes.ts'
import { LABOUR } from '../../samples/forms.ts'

/** Every word that is typed, as it is and in parts; and what tells whose device it is. */
const TYPED = ['Invented Road', 'Invented Berries', 'pickers', LABOUR.where, LABOUR.employer, LABOUR.described, PIN]

/** All that stands in plain, as the threat model says it: numbers, hours, how many, the token, and which language was chosen. */
const IN_PLAIN: Record<string, readonly string[]> = {
  databases: ['units'],
  localStorage: ['language', 'way'],
  sessionStorage: [],
  lock: ['proof', 'rounds', 'salt', 'tries', 'ending', 'latest', 'lost', 'seenAt', 'token', 'own'],
  kit: ['sealed'],
  drafts: ['id', 'sealed', 'until'],
  envelopes: ['envelope', 'id', 'lane', 'refused'],
}

describe('a device in the wrong hands', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  let stand: DeviceStand
  let telephone: Telephone
  before(async () => {
    stand = await DeviceStand.raise()
  })
  afterEach(() => telephone?.throwAway())
  after(() => stand?.close())

  const { page, press, heading, unlock, lock, setUp, fill } = inHand(() => telephone)
  const search = new WordSearch(TYPED)
  const own = new WordSearch(['Kilograms to pounds'])
  /** The whole of it, as a script finds it and as it lies on the disk, searched for every word in every way in which it may be written. */
  const nothingOf = async (when: string) => {
    for (const bytes of [await telephone.everything(), telephone.disk()]) {
      assert.ok(own.in(bytes).length > 0, 'the page itself is among what is kept')
      assert.deepEqual(search.in(bytes), [], when)
    }
    const plain = await telephone.plain()
    for (const [table, fields] of Object.entries(IN_PLAIN))
      assert.deepEqual(
        plain[table]?.filter((field) => !fields.includes(field)),
        [],
        `${table}, ${when}`,
      )
  }
  const forgotten = async () => {
    const { devices } = await stand.house.call<{ devices: { id: string; forgottenAt: string | null }[] }>(
      stand.inspector.token,
      'devices.list',
    )
    // Those of other tests too: which of them this one is, only the device says.
    for (const { id } of devices.filter(({ forgottenAt }) => forgottenAt === null))
      await stand.house.call(stand.inspector.token, 'devices.forget', { device: id })
  }
  const left = async () =>
    (
      await stand.house.call<{ left: { id: string; operation: 'forms.send' }[] }>(
        stand.inspector.token,
        'leftovers.list',
      )
    ).left

  test('keeps no word to be found: before the PIN, after wrong ones, after locking, sending, and being forgotten', async () => {
    telephone = await stand.telephone()
    await setUp()
    await telephone.context.setOffline(true)
    await fill()
    await press('Finish and seal')
    await page().getByText('Waiting to be sent: 1').waitFor()
    await fill()
    await press('Leave it for now')
    await page().locator('section[aria-labelledby=unfinished]').waitFor()
    await eventually(async () => (await telephone.rows()).drafts, 1)
    await nothingOf('open, without a network')
    await press('Lock')
    await nothingOf('locked')
    await page().reload()
    await heading('Units')
    await nothingOf('before the PIN')
    await press('More')
    for (let tries = 7; tries > 2; tries--) {
      await page().getByLabel('PIN').fill('00000000')
      await press('Open')
      await page().getByText(`Tries left: ${tries}`).waitFor()
    }
    await nothingOf('after five wrong PINs')
    await press('Back to units')
    await unlock()
    // Locked meanwhile, it has signed out, if the browser let that through.
    await telephone.signIn()
    await telephone.context.setOffline(false)
    await page().getByText('Nothing waits to be sent.').waitFor()
    await eventually(async () => (await telephone.rows()).envelopes, 0)
    await nothingOf('after sending')
    await lock()
    await forgotten()
    await page().reload()
    await eventually(async () => Object.values(await telephone.rows()).join(), '0,0,0,0')
    await nothingOf('after being forgotten')
  })

  test('wipes itself before the PIN and without a session, hands in what is sealed, and a member takes it in', async () => {
    telephone = await stand.telephone()
    await setUp()
    await telephone.context.setOffline(true)
    await fill()
    await press('Finish and seal')
    await page().getByText('Waiting to be sent: 1').waitFor()
    await press('Lock')
    await heading('Units')
    await forgotten()
    // Nobody is signed in on it any more, and nobody knows its PIN.
    await telephone.signOut()
    await telephone.context.setOffline(false)
    await eventually(async () => Object.values(await telephone.rows()).join(), '0,0,0,0')
    await nothingOf('wiped')
    const [{ id, operation }] = await left()
    const sent = await stand.house.call<{ report: string; outcome: string }>(stand.inspector.token, operation, {
      left: id,
    })
    assert.equal(sent.outcome, 'new')
    assert.deepEqual(await left(), [])
    await press('More')
    await heading('Forms without a network')
  })

  /** A finished form that cannot be sent, with a network all the time. */
  const finished = async () => {
    await telephone.context.route('**/api/forms.send', (route) => route.abort())
    await fill()
    await press('Finish and seal')
    await page().getByText('Waiting to be sent: 1').waitFor()
  }
  const empty = () => eventually(async () => Object.values(await telephone.rows()).join(), '0,0,0,0')

  test('that stood open all the time, it hears at the door that it was given up, and asks for no PIN', async () => {
    telephone = await stand.telephone()
    await setUp()
    await finished()
    await lock()
    const before = (await left()).length
    await forgotten()
    await press('More')
    await empty()
    await heading('Units')
    assert.equal((await left()).length, before + 1)
  })

  test('brought back into sight, an app that was not closed hears it too', async () => {
    telephone = await stand.telephone()
    await setUp()
    await lock()
    await forgotten()
    await page().evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    await empty()
  })

  test('open by its PIN, it hands in what is sealed as soon as it hears that it was given up', async () => {
    telephone = await stand.telephone()
    await setUp()
    await finished()
    const before = (await left()).length
    await forgotten()
    // It tries to send by itself too, and may hear it then, before anybody presses.
    await Promise.any([press('Fetch forms anew'), heading('Units')])
    await heading('Units')
    await empty()
    assert.equal((await left()).length, before + 1)
  })

  test('what waits is saved to a file, sealed as it is, and sent from there it is the same', async () => {
    telephone = await stand.telephone()
    await setUp()
    await telephone.context.setOffline(true)
    await fill()
    await press('Finish and seal')
    await page().getByText('Waiting to be sent: 1').waitFor()
    const saving = page().waitForEvent('download')
    await press('Save what waits to a file')
    const file = readFileSync(await (await saving).path())
    assert.deepEqual(search.in(file), [])
    await page().getByText('Saved, sealed as it is.').waitFor()
    const [{ operation, envelope }, ...others] = savedIn(file.toString()) ?? []
    assert.deepEqual([operation, others], ['forms.send', []])
    const send = () => stand.house.call<{ outcome: string }>(stand.inspector.token, operation, { envelope })
    assert.deepEqual([(await send()).outcome, (await send()).outcome], ['new', 'same'])
  })

  test('a key that another server gives, or the agency changed, is compared before anything is sealed to it', async () => {
    telephone = await stand.telephone()
    // A fetch asks for the desks and for first contacts, one after the other: a key that changes in between is asked about twice.
    let fetched = 0
    page().on('requestfinished', (request) => {
      if (request.url().endsWith('/api/devices.register')) fetched++
    })
    await setUp()
    // The fetch before the PIN is chosen, and the one by which the page checks in.
    await eventually(() => fetched >= 2, true)
    const { house } = stand
    const officer = (await house.member(house.officer.token)) as Member
    const rows = await house.database.superuser(
      `select m.id, m.public_key from members m join key_grants g on g.holder = m.id where m.agency = '${house.agency}'`,
    )
    const members = rows.map(({ id, public_key }) => ({ id: String(id), publicKey: public_key as Uint8Array }))
    await as(house.kernel, officer, (db) => rotateKey(db, officer, { members, now: house.now() }))
    const { key } = await house.call<{ key: string }>(stand.inspector.token, 'devices.list')
    await press('Fetch forms anew')
    const card = page().locator('section.card').filter({ hasText: 'has changed' })
    await card.getByText(`Fingerprint: ${await fingerprintOf(key)}`).waitFor()
    assert.deepEqual(await violations(page()), [])
    assert.equal(await sideways(page()), 0)
    await card.getByRole('button', { name: 'It is the same' }).click()
    await eventually(() => card.count(), 0)
    await press('Lock')
    await unlock()
    assert.equal(await card.count(), 0, 'what was confirmed is kept')
  })

  test('locked, it leaves no session to whoever has it', async () => {
    telephone = await stand.telephone()
    await setUp()
    await lock()
    const answer = await page().request.post(`${stand.origin}/api/sessions.current`, {
      headers: { 'Ausma-Request': '1', 'Content-Type': 'application/json' },
      data: {},
    })
    assert.equal(answer.status(), 401)
  })

  test('no field of it is looked up, learned or offered again by the browser', async () => {
    telephone = await stand.telephone()
    await setUp()
    await press('Labour inspection')
    const wrong = await page().evaluate<string[]>(`[...document.querySelectorAll('input, textarea')]
      .filter((one) => one.spellcheck || one.autocomplete !== 'off' || one.getAttribute('autocorrect') !== 'off'
        || one.getAttribute('writingsuggestions') !== 'false')
      .map((one) => one.outerHTML)`)
    assert.deepEqual(wrong, [])
    assert.equal(await page().locator('html').getAttribute('translate'), 'no')
  })
})
