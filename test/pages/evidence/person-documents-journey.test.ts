import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { evidenceCommand } from '../../../src/entry/cli/evidence.ts'
import type { Listening } from '../../../src/entry/http/listen.ts'
import type { ItemSummary } from '../../../src/modules/evidence/shapes.ts'
import { operations } from '../../../src/operations.ts'
import { openIsolation } from '../../../src/ports/isolated.ts'
import { unzip } from '../../../src/ports/preview/unzip.ts'
import { noBrowser, startBrowser, textOf, violations } from '../../browser/browser.ts'
import { A_JOURNEY, eventually, PATIENCE } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { House, type Person } from '../../houses/accounts.ts'
import { contact, type Opened, REASON } from '../../houses/cases.ts'
import { press } from '../../houses/public.ts'
import { openTestDatabase, type TestDatabase } from '../../run/databases.ts'
import { testServer } from '../../run/web.ts'
import { jpegOf, pngOf } from '../../samples/hostile-pictures.ts'
import { pdfDrawing } from '../../samples/papers.ts'
import { builtPages } from '../build.ts'
import { bundleOf } from './bundles.ts'

const why = await openIsolation('nobody').fault()
const isolated = { skip: why === null ? false : `none here: ${why}` }

/** A photograph of a telephone: each colour is another one. */
const photograph = (blue: number): Buffer => Buffer.from(jpegOf(pngOf(120, 160, () => [90, 120, blue, 255])))
const [CONTRACT, MARCH, APRIL, MASKED] = [photograph(10), photograph(80), photograph(150), photograph(220)]
const TRANSLATION = 'Wage: 300 a month, less 200 for the room.'
const TELEPHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

/** A contract and payslips come in by telephone, are translated, masked and bundled; she sees them and takes one back. */
describe('the way of a person’s documents', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  let database: TestDatabase
  let house: House
  let server: Listening
  let browser: Browser
  let desk: Person
  let second: Person
  let person = ''
  let page: Page
  let words = ''

  before(async () => {
    database = await openTestDatabase('server')
    house = new House(database, { operations })
    const founder = await house.found()
    desk = await house.admitted(founder, ['referral-desk'], 'Dace Ozoliņa')
    second = await house.admitted(founder, ['referral-desk'], 'Ilze Kalniņa')
    person = (await house.call<Opened>(desk.token, 'cases.open', contact())).persons[0]
    await house.call(desk.token, 'persons.join-team', { person, member: second.id })
    const pages = await builtPages()
    server = await testServer(house.kernel, new Map(), { pages, authenticate: (token) => house.actor(token) })
    browser = await startBrowser()
    page = await window(TELEPHONE)
    await page.goto(`${origin()}/cases/${person}?part=documents`)
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    await database?.close()
  })

  const origin = () => `http://localhost:${server.port}`
  async function window(how: BrowserContextOptions, isSigned = true): Promise<Page> {
    const context = await browser.newContext({ locale: 'en-GB', ...how })
    context.setDefaultTimeout(PATIENCE)
    if (isSigned) await context.addCookies([{ name: 'ausma_session', value: desk.token, url: origin() }])
    return context.newPage()
  }
  const part = () => page.locator('section[aria-labelledby=documents]')
  const documents = (name: string) => part().locator('ul.files > li', { hasText: name }).first()
  const items = async () =>
    (await house.call<{ items: ItemSummary[] }>(desk.token, 'evidence.list', { about: { kind: 'person', id: person } }))
      .items
  async function copyOf(name: string, fill: (form: Locator) => Promise<void>) {
    const form = documents(name).locator('details.write')
    await form.locator('summary').click()
    await fill(form)
    await form.getByLabel('Who made it, or with what').fill('Anna Tulka')
    await form.getByRole('button', { name: 'Save' }).click()
  }
  const sent = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer })

  test('three photographs of the telephone become documents of her own', async () => {
    const form = part().locator('details#new-document')
    await form.locator('summary').click()
    for (const [kind, name, bytes] of [
      ['contract', 'Greenhouse contract', CONTRACT],
      ['payslip', 'March', MARCH],
      ['payslip', 'April', APRIL],
    ] as const) {
      await form.locator('input[type=file]').setInputFiles(sent('IMG_0001.jpg', bytes))
      await form.getByLabel('What it is').selectOption(kind)
      await form.getByLabel('Name', { exact: true }).fill(name)
      await form.getByLabel('How they agreed, or which law').fill('She asked us to keep it')
      await form.getByRole('button', { name: 'Save' }).click()
      await documents(name).waitFor()
      await eventually(() => form.getByLabel('Name', { exact: true }).inputValue(), '')
    }
    assert.equal((await items()).length, 3)
  })

  test('the contract is translated on the telephone, and a payslip is masked', async () => {
    await copyOf('Greenhouse contract', (form) => form.getByLabel('The words').fill(TRANSLATION))
    await eventually(() => textOf(documents('Greenhouse contract')), /Contract · Translation.*Anna Tulka/)
    await copyOf('March', async (form) => {
      await form.getByLabel('How the copy was made').selectOption('redaction')
      await form.locator('input[type=file]').setInputFiles(sent('masked.jpg', MASKED))
      await form.getByLabel('What it shows, or what is masked').fill('The name of her sister')
    })
    await eventually(() => textOf(documents('March')), /Payslip · Copy with parts masked.*The name of her sister/)
    assert.deepEqual(await violations(page), [])
    await shoot(page, 'documents of a person, telephone')
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    assert.ok((await sideways()) <= 0, 'nothing scrolls sideways')
  })

  test('the bundle for a court holds the masked payslip in the place of the plain one, and verifies', async () => {
    const wide = await window({ viewport: { width: 1280, height: 860 } })
    const saved = await bundleOf(wide, house, {
      ...{ origin: origin(), about: { kind: 'person', id: person }, approver: second },
      chosen: [/Greenhouse contract · Document/, /Greenhouse contract · Translation/, /March · Copy with parts masked/],
    })
    assert.equal(await evidenceCommand(['verify', saved]), 0)
    const files = [...unzip(readFileSync(saved))].map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes()) }))
    const held = (bytes: Buffer) => files.filter((one) => one.bytes.equals(bytes)).map(({ name }) => name)
    assert.match(held(CONTRACT)[0] ?? '', /original\.jpg$/)
    assert.match(held(Buffer.from(TRANSLATION))[0] ?? '', /copy\.txt$/)
    assert.match(held(MASKED)[0] ?? '', /copy\.jpg$/)
    assert.deepEqual([...held(MARCH), ...held(APRIL)], [], 'what was not chosen stays')
    const index = files.find(({ name }) => name.endsWith('data/index.html'))?.bytes.toString('utf8') ?? ''
    assert.match(index, /March.*The name of her sister/s, 'what is masked is listed')
    await wide.context().close()
  })

  test('she is given words that show her documents and take them back', async () => {
    const region = page.locator('section[aria-labelledby=return-words]')
    await region.locator('summary').click()
    await region.getByText('Documents can be saved as copies').click()
    await region.getByRole('button', { name: 'Show the words' }).click()
    await eventually(() => region.locator('ol li').count(), 7)
    const number = /Number: (\d+)/.exec(await textOf(region))?.[1] ?? assert.fail('no number')
    words = [...(await region.locator('ol li').allTextContents()), number].join(' ')
  })

  test('at the page for anybody she sees what was made of them, saves a translation and takes a payslip back', async () => {
    const hers = await window({ ...TELEPHONE, javaScriptEnabled: false }, false)
    await hers.goto(`${origin()}/p/en/return`)
    await hers.getByRole('textbox').fill(words)
    await press(hers, 'button.primary')
    const document = (name: string) => hers.locator('li.own', { hasText: name })
    await eventually(() => textOf(document('Greenhouse contract')), /^Contract.*Translation/s)
    await eventually(() => textOf(document('March')), /^Payslip.*Copy with parts covered/s)
    await shoot(hers, 'documents of one’s own, telephone')
    const [copy] = await Promise.all([
      hers.waitForEvent('download'),
      hers.getByRole('button', { name: /^Save a copy ?: Translation/ }).click(),
    ])
    assert.equal(readFileSync(await copy.path(), 'utf8'), TRANSLATION)
    await Promise.all([
      hers.waitForEvent('load'),
      hers.getByRole('button', { name: /^Take it back ?: Payslip, March/ }).click(),
    ])
    await eventually(
      () => textOf(hers.locator('main')),
      /Take this document back.*What was made of it is erased with it/s,
    )
    await shoot(hers, 'taking a document of one’s own back, telephone')
    await press(hers, 'button.second')
    await eventually(() => textOf(hers.locator('main')), /It is erased/)
    await eventually(() => hers.locator('li.own').count(), 2)
    await eventually(() => document('March').count(), 0)
    await hers.context().close()
  })

  test('it is gone for those who help her as well, with its copy; the record says that she took it back', async () => {
    const left = await items()
    assert.deepEqual(left.map(({ name }) => name).toSorted(), ['April', 'Greenhouse contract', 'Greenhouse contract'])
    await page.reload()
    await documents('April').waitFor()
    await eventually(() => documents('March').count(), 0)
    const [event] = (
      await house.call<{ events: { kind: string; by: { name: string | null } }[] }>(desk.token, 'persons.get', {
        person,
      })
    ).events
    assert.deepEqual([event.kind, event.by.name], ['took-back', null])
    // What somebody with words did waits beside the audit until the night.
    const [told] = (await database.superuser(
      `select outcome, subjects from audit_waiting where operation = 'own-documents.withdraw'`,
    )) as { outcome: string; subjects: string[] }[]
    assert.deepEqual([told.outcome, told.subjects.includes(person)], ['done', true])
    for (const [operation, input] of [
      ['documents.open', { media: told.subjects[0] }],
      ['evidence.get', { item: told.subjects[0] }],
    ] as const)
      assert.equal((await house.problem(desk.token, operation, input, REASON))?.code, 'not-found', operation)
  })

  const answers = async (words: string) => {
    await page.getByRole('dialog').getByRole('textbox').fill(words)
    await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click()
  }

  test(
    'a letter of two pages is looked at where it lies: blurred first, then sharp, under one entry of its log',
    isolated,
    async () => {
      const form = part().locator('details#new-document')
      if (!(await form.evaluate((element) => (element as HTMLDetailsElement).open)))
        await form.locator('summary').click()
      const letter = pdfDrawing('1 0 0 rg 0 0 300 400 re f', '0 0 1 rg 0 0 300 400 re f')
      await form
        .locator('input[type=file]')
        .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: letter })
      await form.getByLabel('What it is').selectOption('letter')
      await form.getByLabel('Name', { exact: true }).fill('Letter of the landlord')
      await form.getByLabel('How they agreed, or which law').fill('She asked us to keep it')
      await form.getByRole('button', { name: 'Save' }).click()
      const line = documents('Letter of the landlord')
      await line.getByRole('button', { name: 'Show', exact: true }).click()
      await answers('To read it with her')
      await eventually(() => textOf(line), /Drawn anew by the server.*Page 1 of 2/)
      await line.getByRole('img', { name: 'Letter of the landlord (Page 1 of 2)' }).waitFor()
      await shoot(page, 'a letter of a person, blurred, telephone')
      await line.getByRole('button', { name: 'Show it sharp' }).click()
      await line.getByRole('button', { name: 'Blur it again' }).waitFor()
      await line.getByRole('button', { name: 'Next page' }).click()
      await line.getByRole('img', { name: 'Letter of the landlord (Page 2 of 2)' }).waitFor()
      assert.deepEqual(await violations(page), [])
      const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok((await sideways()) <= 0, 'nothing scrolls sideways')
      const kept = (await items()).find(({ name }) => name === 'Letter of the landlord')
      const opened = await database.superuser(`select 1 from custody where kind = 'opened' and item = '${kept?.id}'`)
      assert.equal(opened.length, 1)
    },
  )

  test('erased, it leaves a certificate that tells nothing of it', async () => {
    await documents('April').getByRole('button', { name: 'Erase', exact: true }).click()
    await answers('She needs it no more')
    const ended = page.locator('section[aria-labelledby=ended]')
    await eventually(() => textOf(ended), /Document.*Erased by a colleague.*Dace Ozoliņa/)
    await shoot(page, 'what ended of a person, telephone')
    await ended.locator('li', { hasText: 'Erased by a colleague' }).getByRole('link', { name: 'Certificate' }).click()
    const main = page.locator('main')
    await eventually(
      () => textOf(main),
      /Certificate of the end of a file.*SHA-256.*Erased by a colleague.*Entry \d+ of its log/,
    )
    assert.doesNotMatch(await textOf(main), /April|Payslip/)
    await shoot(page, 'certificate of an end, telephone')
  })
})
