import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import type { Origin } from '../../../src/modules/reports/forms/shapes.ts'
import type { ReportPage, Row } from '../../../src/modules/reports/shapes.ts'
import { noBrowser, sideways, textOf, violations } from '../../browser/browser.ts'
import { A_JOURNEY, eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { DeviceStand, type Telephone } from '../../houses/device.ts'
import { unfinished } from '../../houses/device-drafts.ts'
import { inHand, PIN } from '../../houses/telephone-in-hand.ts'
import { LABOUR } from '../../samples/forms.ts'

/** Words of a form, and those that would tell what it is: nothing of them may be found on the device. */
const SECRETS = ['Invented Road', 'Invented Berries', 'pickers', 'Referral', '"labour"', PIN]

describe('forms without a network', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  let stand: DeviceStand
  let telephone: Telephone
  before(async () => {
    stand = await DeviceStand.raise()
  })
  afterEach(() => telephone?.throwAway())
  after(() => stand?.close())

  const { page, press, heading, unlock, ...hand } = inHand(() => telephone)
  const setUp = async () => {
    telephone = await stand.telephone()
    await hand.setUp()
  }
  const fill = async (persons = 12) => {
    await page().getByLabel('Where', { exact: true }).fill(LABOUR.where)
    await page().getByLabel('Employer').fill(LABOUR.employer)
    await page().getByLabel('What you saw').fill(LABOUR.described)
    await page().getByLabel('Papers are kept').check()
    await page().getByLabel('Lives where').check()
    await page().getByLabel('How many workers').fill(String(persons))
    await page().getByLabel('Is anybody under 18').selectOption('unknown')
    await page().getByLabel('Is somebody in danger?').selectOption('soon')
  }
  const nothingFound = async (secrets = SECRETS) => {
    const seen = await telephone.storage()
    for (const word of secrets) assert.ok(!seen.includes(word), `${word} in the storage of the page`)
  }
  const officer = <T>(operation: string, input: unknown) =>
    stand.house.call<T>(stand.house.officer.token, operation, input)
  const queue = async () => (await officer<{ reports: Row[] }>('reports.list', { state: 'all', limit: 100 })).reports

  test('set up, cut off, opened, filled in, sealed, sent once there is a network, read in the queue, and gone', async () => {
    const before = (await queue()).length
    await setUp()
    await telephone.context.setOffline(true)
    await page().reload()
    await heading('Units')
    await unlock()
    await heading('Fill in a form')
    await press('Labour inspection')
    const duty = await textOf(page().locator('form .card'))
    assert.match(duty, /What you must pass on.*Pass on signs of trafficking at once/)
    await fill()
    await shoot(page(), 'device 3 form')
    // Half way, with the page gone: what was typed is there again, and nobody reads it without the PIN.
    const kept = async () =>
      (await unfinished(telephone, PIN)).map((draft) => (draft.kind === 'form' ? draft.answers : null))
    await eventually(kept, [LABOUR])
    await nothingFound()
    await page().reload()
    await unlock()
    await page()
      .locator('section[aria-labelledby=unfinished]')
      .getByRole('button', { name: 'Labour inspection' })
      .click()
    await eventually(() => page().getByLabel('Employer').inputValue(), LABOUR.employer)
    await press('Finish and seal')
    await page().getByText('Nobody can open it on this device any more.').waitFor()
    await page().getByText('Waiting to be sent: 1').waitFor()
    await page().getByText('No network.').waitFor()
    await shoot(page(), 'device 4 waiting')
    const rows = await telephone.rows()
    assert.deepEqual([rows.drafts, rows.envelopes], [0, 1])
    await nothingFound()
    assert.equal((await queue()).length, before)

    // Out of sight the page has signed out, if the browser let that through.
    await telephone.signIn()
    await telephone.context.setOffline(false)
    await page().getByText('Nothing waits to be sent.').waitFor()
    assert.deepEqual(await telephone.rows(), { drafts: 0, envelopes: 0, kit: 1, lock: 2 })
    const reports = await queue()
    assert.equal(reports.length, before + 1)
    const report = reports.find(({ state }) => state === 'received')?.id ?? ''
    const read = await officer<ReportPage>('reports.get', { report })
    assert.deepEqual([read.danger, read.messages[0].told?.text], ['soon', LABOUR.described])
    const from = await officer<typeof Origin._output>('forms.origin', { report })
    assert.equal(from.origin?.way, 'device')
    assert.deepEqual(from.origin?.versions[0].answers, LABOUR)
  })

  test('the disk of the telephone holds no word of a form, finished or not, nor the PIN', async () => {
    await setUp()
    await telephone.context.setOffline(true)
    for (const end of ['Finish and seal', 'Leave it for now']) {
      await press('Labour inspection')
      await fill()
      await press(end)
      await heading('Fill in a form')
    }
    await eventually(async () => [(await telephone.rows()).drafts, (await telephone.rows()).envelopes].join(), '1,1')
    // Closed, so that everything the browser would write is written.
    await telephone.context.close()
    const profile = telephone.profile()
    assert.ok(profile.length > 100_000)
    for (const word of ['Invented Road', 'Invented Berries', 'pickers', PIN])
      assert.ok(!profile.includes(word), `${word} on the disk`)
  })

  test('a wrong PIN opens nothing, says how many tries are left, and the last one wipes what is not finished', async () => {
    await setUp()
    await press('Labour inspection')
    await fill()
    await press('Leave it for now')
    await page().locator('section[aria-labelledby=unfinished]').waitFor()
    await press('Lock')
    await press('More')
    for (let left = 7; left > 0; left--) {
      await page().getByLabel('PIN').fill('00000000')
      await press('Open')
      await page().getByText(`Tries left: ${left}`).waitFor()
      // Closing the page wins no try.
      if (left === 4) {
        await page().reload()
        await press('More')
      }
    }
    await page().getByLabel('PIN').fill('00000000')
    await press('Open')
    await page().getByText('has been wiped').waitFor()
    // What is in plain goes last, once the session is ended too.
    await eventually(async () => Object.values(await telephone.rows()).join(), '0,0,0,0')
  })

  test('what was not finished is deleted when its time is over, without the PIN', async () => {
    await setUp()
    await press('Labour inspection')
    await fill()
    await press('Leave it for now')
    await page()
      .locator('section[aria-labelledby=unfinished]')
      .getByText(/^deleted /)
      .waitFor()
    assert.equal((await telephone.rows()).drafts, 1)
    await page().clock.setFixedTime(Date.now() + 25 * 3_600_000)
    await page().reload()
    await heading('Units')
    await eventually(async () => (await telephone.rows()).drafts, 0)
  })

  test('without a session nothing is lost: it says to sign in, and sends afterwards', async () => {
    await setUp()
    await telephone.signOut()
    await press('Labour inspection')
    await fill()
    await press('Finish and seal')
    await page().getByText('Sign in to send').waitFor()
    assert.equal((await telephone.rows()).envelopes, 1)
    await telephone.signIn()
    await press('Send now')
    await page().getByText('Nothing waits to be sent.').waitFor()
  })

  test('one form finished in two windows stands side by side with both answers', async () => {
    await setUp()
    await press('Labour inspection')
    await fill()
    await press('Leave it for now')
    // Listed once it is kept, and from here on with these answers: the other window's come later.
    await page().locator('section[aria-labelledby=unfinished]').waitFor()
    const second = await telephone.context.newPage()
    await second.goto(`${stand.origin}/o/`)
    await second.getByRole('button', { name: 'More' }).click()
    await second.getByLabel('PIN').fill(PIN)
    await second.getByRole('button', { name: 'Open' }).click()
    const listed = (tab: typeof second) =>
      tab.locator('section[aria-labelledby=unfinished]').getByRole('button', { name: 'Labour inspection' })
    await listed(second).click()
    await second.getByLabel('How many workers').fill('14')
    await page().bringToFront()
    await listed(page()).click()
    await press('Finish and seal')
    await page().getByText('Nothing waits to be sent.').waitFor()
    await second.bringToFront()
    await second.getByRole('button', { name: 'Finish and seal' }).click()
    await second.getByText('Nothing waits to be sent.').waitFor()
    // Sent by then from the pages' side; the server may still be at it.
    const bothAnswers = async () => {
      for (const { id } of (await queue()).filter(({ state }) => state === 'received')) {
        const { origin } = await officer<typeof Origin._output>('forms.origin', { report: id })
        if (origin?.versions.length === 2) return origin.versions.map(({ answers }) => answers?.persons).sort()
      }
      return 'no report has two versions'
    }
    await eventually(bothAnswers, [12, 14])
  })

  test('a telephone that was never set up says what it lacks', async () => {
    telephone = await stand.telephone()
    await telephone.open()
    await press('More')
    await press('Set the PIN')
    await page().getByText('At least 6 digits.').waitFor()
    await page().getByLabel('A new PIN').fill('123456')
    await page().getByText('not digits in a row').waitFor()
    await page().getByLabel('A new PIN').fill(PIN)
    await page().getByText('The two are not the same.').waitFor()
    await page().getByLabel('The same PIN again').fill(PIN)
    await press('Set the PIN')
    await page().getByText('Sign in first').waitFor()
    await telephone.context.setOffline(true)
    await press('Set the PIN')
    await page().getByText('needs a network once').waitFor()
    assert.equal((await telephone.rows()).lock, 0)
  })

  test('start page, title, name and icon say nothing; nothing is sent elsewhere; it can be installed', async () => {
    telephone = await stand.telephone()
    const asked: string[] = []
    telephone.context.on('request', (request) => void asked.push(request.url()))
    await telephone.open()
    await page().getByLabel('Amount').fill('10')
    await page().getByText('22.05 lb').waitFor()
    await shoot(page(), 'device 1 start')
    const said = `${await page().title()} ${await textOf(page().locator('body'))}`
    assert.doesNotMatch(said, /ausma|report|form\b|traffick|police/i)
    const answer = await page().request.get(`${stand.origin}/o/en.webmanifest`)
    const manifest = await answer.text()
    assert.match(String(answer.headers()['content-type']), /application\/manifest\+json/)
    assert.doesNotMatch(manifest, /ausma|report|traffick/i)
    assert.deepEqual(JSON.parse(manifest).display, 'standalone')
    const policy = (await page().request.get(`${stand.origin}/o/`)).headers()['content-security-policy']
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/)
    assert.doesNotMatch(policy, /unsafe|nonce|\*/)
    for (const url of asked) assert.ok(url.startsWith(stand.origin), url)
    const devtools = await telephone.context.newCDPSession(page())
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
    assert.deepEqual(
      installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'),
      [],
    )
  })

  for (const language of ['en', 'lv', 'ar'] as const)
    test(`looks right at 390 px and by axe, in ${language}, and works by keyboard`, async () => {
      telephone = await stand.telephone({ language })
      await telephone.signIn()
      await telephone.open()
      await eventually(() => page().locator('html').getAttribute('lang'), language)
      await eventually(() => page().locator('html').getAttribute('dir'), language === 'ar' ? 'rtl' : 'ltr')
      const right = async (name: string) => {
        await shoot(page(), `device ${language} ${name}`)
        assert.deepEqual(await violations(page()), [], name)
        await eventually(() => sideways(page()), 0, name)
      }
      await right('start')
      const buttons = () => page().locator('main button')
      const enter = async (place: ReturnType<typeof buttons>) => {
        await place.focus()
        await page().keyboard.press('Enter')
      }
      await enter(buttons().first())
      await page().locator('input[type=password]').nth(1).waitFor()
      await right('set up')
      await page().locator('input[type=password]').first().focus()
      await page().keyboard.type(PIN)
      await page().keyboard.press('Tab')
      await page().keyboard.type(PIN)
      await page().keyboard.press('Enter')
      await page().locator('.rows-plain').waitFor()
      await right('home')
      // The first leads to persons, and is looked at elsewhere.
      await enter(page().locator('.rows-plain button').nth(1))
      await page().locator('form .card').waitFor()
      await page().locator('button[type=submit]').click()
      await page().locator('.fault').first().waitFor()
      await right('form')
    })
})
