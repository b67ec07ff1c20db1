import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { A_JOURNEY, atRest, eventually } from '../../browser/eventually.ts'
import { DeviceStand, type Telephone } from '../../houses/device.ts'
import { inHand, PIN } from '../../houses/telephone-in-hand.ts'

describe('the life of a telephone with forms on it', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  let stand: DeviceStand
  let telephone: Telephone
  before(async () => {
    stand = await DeviceStand.raise()
  })
  afterEach(() => telephone?.throwAway())
  after(() => stand?.close())

  const { page, press, heading, unlock, fill, ...hand } = inHand(() => telephone)
  const setUp = async () => {
    telephone = await stand.telephone()
    await hand.setUp()
  }
  const desk = (forms: readonly string[]) =>
    stand.house.call(stand.house.officer.token, 'form-desks.set', { forms, enforcesReturns: false })

  test('what the browser keeps of the page is the page: no answer of the server, no call, no other page', async () => {
    await setUp()
    await fill()
    await press('Finish and seal')
    await page().getByText('Nothing waits to be sent.').waitFor()
    await page().goto(`${stand.origin}/`)
    await telephone.open()
    const kept = (await telephone.storage()).split('\n').filter((line) => line.startsWith('shell-'))
    assert.ok(kept.some((line) => line.endsWith(' /o/')))
    for (const line of kept)
      assert.match(
        line,
        /^shell-[\w-]+ \/(o\/(files\.json|started|opened|icon\.svg|(en|lv|ar)\.webmanifest)?|assets\/[\w.-]+)$/,
      )
  })

  test('everything the page loads is kept, so that it opens in a new window without a network', async () => {
    await setUp()
    await telephone.context.setOffline(true)
    const fresh = await telephone.context.newPage()
    const failed: string[] = []
    fresh.on('requestfailed', (request) => void failed.push(new URL(request.url()).pathname))
    await fresh.goto(`${stand.origin}/o/`)
    await fresh.getByRole('heading', { level: 1, name: 'Units' }).waitFor()
    await fresh.getByLabel('Amount').fill('1')
    await fresh.getByText('2.2 lb').waitFor()
    // The worker looks for a newer page behind the answer, and the page asks whether it was given up; both fail here, and nothing it needs.
    assert.deepEqual(
      failed.filter((path) => !['/o/', '/o/files.json', '/api/devices.check'].includes(path)),
      [],
    )
    // Only this page works without a network; the staff's pages are not kept.
    await assert.rejects(fresh.goto(`${stand.origin}/reports`))
  })

  test('locks itself when nobody touches it, and keeps what was typed', async () => {
    await setUp()
    await page().clock.install()
    await fill()
    await eventually(async () => (await telephone.rows()).drafts, 1)
    await page().clock.runFor(2 * 60_000)
    await page().getByLabel('How many workers').fill('9')
    await page().keyboard.press('Tab')
    await page().clock.runFor(2 * 60_000)
    await eventually(
      () => page().getByLabel('How many workers').inputValue(),
      '9',
      'a key that was pressed counts as a touch',
    )
    await page().clock.runFor(60_001)
    await heading('Units')
    assert.doesNotMatch(await textOf(page().locator('body')), /Labour|Invented/)
    await unlock()
    await page()
      .locator('section[aria-labelledby=unfinished]')
      .getByRole('button', { name: 'Labour inspection' })
      .click()
    await eventually(() => page().getByLabel('How many workers').inputValue(), '9')
  })

  test('locks as soon as it is out of sight', async () => {
    await setUp()
    await seem('hidden')
    await heading('Units')
  })

  /** Holds back what stretching gives: on a slow telephone a PIN takes seconds. The script's answer lets it go. */
  const holdPin = () =>
    page().evaluate(`
      const derive = SubtleCrypto.prototype.deriveKey
      const held = new Promise((resolve) => { window.letPinGo = resolve })
      SubtleCrypto.prototype.deriveKey = async function (...how) {
        const key = await derive.apply(this, how)
        window.stretched = true
        await held
        return key
      }
    `)
  const letPinGo = async () => {
    await eventually(() => page().evaluate('window.stretched === true'), true)
    await page().evaluate('window.letPinGo()')
    await eventually(() => tries(), 0, 'the PIN was right')
    await atRest(page())
  }
  const tries = () =>
    page().evaluate<number>(`new Promise((resolve) => {
      const opening = indexedDB.open('units')
      opening.onsuccess = () => {
        const asked = opening.result.transaction('lock').objectStore('lock').get('one')
        asked.onsuccess = () => { opening.result.close(); resolve(asked.result.tries) }
      }
    })`)
  const seem = (visible: 'hidden' | 'visible') =>
    page().evaluate(`
      Object.defineProperty(document, 'visibilityState', { value: '${visible}', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    `)

  for (const [how, leave] of [
    ['somebody has gone back', () => press('Back to units')],
    ['the page went out of sight', () => seem('hidden')],
    [
      'the page went out of sight and came back',
      async () => {
        await seem('hidden')
        await seem('visible')
      },
    ],
  ] as const)
    test(`a PIN that was being tried opens nothing once ${how}`, async () => {
      await setUp()
      await press('Lock')
      await holdPin()
      await press('More')
      await page().getByLabel('PIN').fill(PIN)
      await press('Open')
      await eventually(tries, 1)
      await leave()
      await letPinGo()
      assert.equal(await page().getByLabel('Amount').count(), 1, 'the converter')
      assert.doesNotMatch(await textOf(page().locator('body')), /Fill in a form|Labour/)
    })

  test('is wiped in two presses, never in one', async () => {
    await setUp()
    await fill()
    await press('Leave it for now')
    // It is listed once it is kept.
    await page().locator('section[aria-labelledby=unfinished]').waitFor()
    await press('Wipe this device')
    assert.deepEqual(await telephone.rows(), { drafts: 1, envelopes: 0, kit: 1, lock: 2 })
    await press('Wipe now')
    await heading('Units')
    await eventually(async () => Object.values(await telephone.rows()).join(), '0,0,0,0')
    await press('More')
    await heading('Forms without a network')
  })

  test('an unfinished form can be thrown away, and what has no word in it is not kept', async () => {
    await setUp()
    await press('Labour inspection')
    await press('Leave it for now')
    await heading('Fill in a form')
    await atRest(page())
    assert.equal((await telephone.rows()).drafts, 0)
    await fill()
    await press('Leave it for now')
    await page().locator('section[aria-labelledby=unfinished]').getByRole('button', { name: 'Throw away' }).click()
    await eventually(async () => (await telephone.rows()).drafts, 0)
  })

  test('fetches forms anew: what is taken no more is offered no more', async () => {
    await setUp()
    await desk([])
    await press('Fetch forms anew')
    await page().getByText('Forms are as they are now.').waitFor()
    await eventually(() => page().getByRole('button', { name: 'Labour inspection' }).count(), 0)
    await desk(['labour'])
    await telephone.context.setOffline(true)
    await press('Fetch forms anew')
    await page().getByText('No network. They are sent once there is one.').waitFor()
  })

  test('forms that were fetched anew stay, though an answer from before comes after them', async () => {
    await setUp()
    await hand.lock()
    await telephone.signIn()
    const [asked, letGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    await telephone.context.route(
      '**/api/forms.list',
      async (route) => {
        const response = await route.fetch()
        asked.resolve()
        await letGo.promise
        await route.fulfill({ response })
      },
      { times: 1 },
    )
    await unlock()
    await asked.promise
    await desk([])
    await press('Fetch forms anew')
    await page().getByText('Forms are as they are now.').waitFor()
    await eventually(() => page().getByRole('button', { name: 'Labour inspection' }).count(), 0)
    const late = page().waitForResponse('**/api/devices.register')
    letGo.resolve()
    await (await late).finished()
    await atRest(page())
    assert.equal(await page().getByRole('button', { name: 'Labour inspection' }).count(), 0)
    await desk(['labour'])
  })

  test('a refusal is shown where the officer works, stays until it is thrown away, and holds up nothing', async () => {
    await setUp()
    await telephone.context.setOffline(true)
    await fill()
    await press('Finish and seal')
    await page().getByText('Waiting to be sent: 1').waitFor()
    await desk([])
    await telephone.context.setOffline(false)
    const refusal = page().getByRole('alert').filter({ hasText: 'Refused' })
    await refusal.waitFor()
    await eventually(() => textOf(refusal), /This agency takes no such form/)
    assert.doesNotMatch(await textOf(refusal), /Invented/)
    await desk(['labour'])
    // With the network back it had fetched the forms of before.
    await press('Fetch forms anew')
    await page().getByText('Forms are as they are now.').waitFor()
    await fill()
    await press('Finish and seal')
    await page().getByText('Nothing waits to be sent.').waitFor()
    // What was refused waits for nothing, so the page said so before the second form was even sealed.
    await eventually(async () => (await telephone.rows()).envelopes, 1)
    await refusal.getByRole('button', { name: 'Throw away' }).click()
    await eventually(async () => (await telephone.rows()).envelopes, 0)
  })

  test('speaks another language when told to, and remembers it; the name stays that of a converter', async () => {
    telephone = await stand.telephone()
    await telephone.open()
    await page().getByLabel('Language').selectOption('lv')
    await heading('Mērvienības')
    await eventually(() => page().title(), 'Mērvienības')
    await eventually(() => page().locator('link[rel=manifest]').getAttribute('href'), '/o/lv.webmanifest')
    await page().reload()
    await heading('Mērvienības')
    const manifest = (await (await page().request.get(`${stand.origin}/o/lv.webmanifest`)).json()) as Record<
      string,
      unknown
    >
    assert.deepEqual(
      [manifest.name, manifest.start_url, manifest.scope, manifest.lang],
      ['Mērvienības', '/o/', '/o/', 'lv'],
    )
  })

  test('with the page open in one window, a finished form is sent once', async () => {
    await setUp()
    const sent: string[] = []
    telephone.context.on('request', (request) => {
      if (request.url().endsWith('/api/forms.send')) sent.push(request.postData() ?? '')
    })
    await fill()
    await press('Finish and seal')
    // The page says that nothing waits also before it has looked; so what was sent is waited for.
    await eventually(() => sent.length, 1)
    await page().getByText('Nothing waits to be sent.').waitFor()
    assert.equal(sent.length, 1)
    // What travels is the envelope and nothing else.
    assert.deepEqual(Object.keys(JSON.parse(sent[0])), ['envelope'])
    assert.doesNotMatch(sent[0], /Invented|labour/)
  })
})
