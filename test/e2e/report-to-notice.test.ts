import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { noBrowser, textOf, violations } from '../browser/browser.ts'
import { A_JOURNEY, eventually } from '../browser/eventually.ts'
import { MailServer, wordsOf } from '../fakes/mail-server.ts'
import { copied, goOn, PICTURE, tell } from '../houses/public.ts'
import { joined, officerOf } from '../houses/web-reporter.ts'
import { pick } from '../pages/fields.ts'
import { command, Founder } from '../run/running.ts'
import { bringIn } from './door.ts'
import { shoot } from './shots.ts'
import { openStand, type Stand, type Visitor } from './stand.ts'
import { steps } from './steps.ts'

const ADVERT =
  'Vajadzīgas meitenes darbam siltumnīcā ārzemēs, pieredze nav vajadzīga. Ceļu apmaksājam mēs, pēc tam atvelkam no algas. Pase jāatdod koordinatoram. WhatsApp +371 20 000 142'
const OWN = 'mana māsīca no mazajām dzirnavām'
const TOLD = `Es baidos par to, ko dzird ${OWN}. Viņai atsūtīja «${ADVERT}».`
const PROVISION = 'Krimināllikuma 154.1 pants'
const DESK = 'notices@authority.example'
const PLATFORM = 'legal@jobs.example'
// Nobody has this host (RFC 2606): the posting is kept as it was seen, and of its page that it could not be read.
const AT = 'https://jobs.example/ads/17'

describe('from a report to the yearly report', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  const letters = new MailServer()
  let stand: Stand
  let officer: Visitor
  let analyst: Visitor
  let token = ''
  let report = ''
  const step = steps(() => [officer, analyst].filter(Boolean))

  before(async () => {
    stand = await openStand('embedded', undefined, {
      MAIL_URL: `smtp://127.0.0.1:${await letters.listen()}`,
      MAIL_FROM: 'ausma@house.example',
    })
    const founder = await new Founder().found(stand.server())
    const reads = await officerOf(stand.server(), founder)
    token = await joined(stand.server(), founder, 'analyst@authority.example', 'analyst')
    officer = await stand.visitor({ width: 390 })
    analyst = await stand.visitor()
    await bringIn(stand, officer, reads)
    await bringIn(stand, analyst, token)
  })
  after(async () => {
    await stand?.close()
    letters.close()
  })

  const press = ({ page }: Visitor, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
  /** Lays open a form that is folded away, and sends it as it stands. */
  const settle = async (by: Visitor, name: string) => {
    await by.page.locator('summary', { hasText: name }).click()
    await press(by, name)
  }
  const facts = ({ page }: Visitor) => textOf(page.locator('.report-facts'))

  step('somebody reports in Latvian, with a picture, from a browser that runs no script', async () => {
    const context = await officer.context.browser()?.newContext({ javaScriptEnabled: false })
    assert.ok(context)
    const page = await context.newPage()
    await page.goto(stand.address('/p/lv/form'))
    await tell(page, { text: TOLD, where: 'Valmiera', suspected: '' })
    await page
      .locator('#files')
      .setInputFiles([{ name: 'ekrāns.png', mimeType: 'image/png', buffer: Buffer.from(PICTURE) }])
    await goOn(page)
    assert.equal((await copied(page)).split(' ').length, 8)
    await context.close()
  })

  step('the officer reads it and makes a lead of the advert: none of the reporter’s own words go along', async () => {
    const { page } = officer
    await page.goto(stand.address('/reports?state=received'))
    await page.locator('.card h2 a').first().click()
    await page.locator('#belongs').waitFor()
    report = page.url().split('/').at(-1) ?? ''
    await eventually(() => textOf(page.locator('main')), /ekrāns\.png|image\/png|PNG/)
    await page.getByText('Make a lead of the advert').click()
    await eventually(() => page.getByLabel('Words of the advert').first().inputValue(), ADVERT)
    await press(officer, 'Make the lead')
    await page.waitForURL('**/leads/*')
    await page.locator('#from-reports ~ ul a').waitFor()
    assert.ok(!(await textOf(page.locator('main'))).includes('dzirnavām'))
  })

  step('the agency says in whose name it writes, and to whom', async () => {
    const { page } = analyst
    await page.goto(stand.address('/notices/recipients'))
    const sender = page.getByRole('region', { name: 'In whose name' })
    await sender.getByLabel('Name of the office').fill('Izdomātā iestāde')
    await sender.getByLabel('Its mail address').fill(DESK)
    await sender.getByRole('button', { name: 'Keep the sender' }).click()
    await page.locator('.said', { hasText: 'Saved.' }).waitFor()
    await press(analyst, 'Add a recipient')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name', { exact: true }).fill('Jobs Example')
    await pick(dialog, 'Country', 'Latvia')
    await dialog.getByLabel('Mail address').fill(PLATFORM)
    await dialog.getByLabel('Checked on').fill(new Date().toISOString().slice(0, 10))
    await dialog.getByLabel('Language of the letter').selectOption('lv')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.locator('.card', { hasText: PLATFORM }).waitFor()
  })

  step('the analyst decides that the lead is one for a notice, and keeps what is to be seen first', async () => {
    const { page } = analyst
    await page.goto(officer.page.url())
    await press(analyst, 'Claim')
    await page.getByRole('button', { name: 'Mark for a notice' }).click()
    await page.getByRole('dialog').getByLabel('Reason').fill('Pases un maksa no algas.')
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('link', { name: 'Write a notice' }).click()
    await page.getByLabel('Its exact address').fill(AT)
    await page.locator('form .tick').click()
    await press(analyst, 'Keep it as evidence')
    const kept = page.locator('.card')
    await eventually(() => kept.count(), 2)
    await eventually(() => textOf(kept.nth(1)), /The page as its server sent it.*could not be read/)
    await eventually(() => textOf(kept.nth(0)), /SHA-256 [0-9a-f]{64}/)
    await shoot(page, 'report to notice 1 evidence')
  })

  step('the draft rests on the evidence; its ground is a person’s, and it waits for a second one', async () => {
    const { page } = analyst
    await page.getByLabel('Recipient').selectOption({ index: 1 })
    await press(analyst, 'Draft the notice')
    await page.getByLabel('Address', { exact: true }).waitFor()
    await eventually(() => page.getByLabel('Address', { exact: true }).inputValue(), AT)
    await eventually(() => page.getByLabel('What was seen').inputValue(), /Pase jāatdod koordinatoram/)
    await page.getByLabel('Why that is illegal').fill('Pases tiek atņemtas un maksa tiek ieturēta pirms darba.')
    await page.getByLabel('What is illegal about it').selectOption('forced-labour')
    await page.getByLabel('By what').selectOption('law')
    await page.getByLabel('Provision or clause').fill(PROVISION)
    await page.locator('form .tick').click()
    await press(analyst, 'Keep the draft')
    await press(analyst, 'Ask a second person to approve it')
    await page.getByText(/asked on .* that a second person approve it/).waitFor()
    assert.equal(letters.letters.length, 0)
    await eventually(() => page.getByRole('button', { name: 'Approve', exact: true }).count(), 0)
  })

  step('the officer approves it on a phone, the analyst sends it, and a mail server has the letter', async () => {
    await officer.page.goto(analyst.page.url())
    await eventually(() => textOf(officer.page.locator('.record')), new RegExp(PROVISION))
    await press(officer, 'Approve')
    await eventually(() => facts(officer), /Approved/)
    assert.deepEqual(await violations(officer.page), [])
    await analyst.page.reload()
    await press(analyst, 'Send it')
    await eventually(() => letters.letters.length, 1)
    const [letter] = letters.letters
    assert.match(letter, new RegExp(`^To: ${PLATFORM}$`, 'm'))
    assert.match(letter, new RegExp(`^Reply-To: ${DESK}$`, 'm'))
    // A statement of reasons may show the notice to whoever posted: neither officer nor reporter stands in it.
    const words = wordsOf(letter)
    assert.ok(words.includes(AT) && words.includes(PROVISION), words)
    for (const told of [letter, words]) assert.doesNotMatch(told, /Some Officer|officer@|analyst@|dzirnavām|Valmiera/)
    assert.ok(!words.includes(report))
    await eventually(() => facts(analyst), /Sent/)
    const went = await textOf(analyst.page.locator('.record'))
    assert.match(went, /The letter as it went.*Paziņojums par nelikumīgu saturu/)
  })

  step('the platform confirms the receipt and takes the advert down', async () => {
    await settle(analyst, 'Receipt was confirmed')
    await eventually(() => facts(analyst), /Receipt confirmed/)
    await settle(analyst, 'They decided')
    await eventually(() => facts(analyst), /Decided.*Removed/)
    await shoot(analyst.page, 'report to notice 2 decided')
  })

  step('the yearly report counts it, on its page and by the command', async () => {
    const { page } = analyst
    await page.goto(stand.address('/notices/report'))
    // Of the page, not of a clock that may have gone on to the next one.
    const year = await page.getByLabel('Year', { exact: true }).inputValue()
    await press(analyst, 'Make the report')
    await page.getByText('Sent: 1. Acted upon: 1 of 1 decided. Withdrawn or corrected: 0.').waitFor()
    await shoot(page, 'report to notice 3 yearly')
    const room = mkdtempSync(join(tmpdir(), 'ausma-yearly-'))
    const session = join(room, 'session.json')
    writeFileSync(session, JSON.stringify({ server: stand.address(''), token }), { mode: 0o600 })
    const words = ['notices-report', '--year', year, '--out', room, '--language', 'lv']
    const { code, err } = await command(words, { AUSMA_URL: stand.address(''), AUSMA_SESSION: session })
    const csv = code === 0 ? readFileSync(join(room, `notices-${year}.csv`), 'utf8') : ''
    rmSync(room, { recursive: true })
    assert.equal(code, 0, err)
    assert.match(csv, new RegExp(`^${year},outcome,Jobs Example,removed,[^,]+,1,1,`, 'm'))
    assert.deepEqual([...officer.complaints, ...analyst.complaints], [])
  })
})
