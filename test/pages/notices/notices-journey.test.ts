import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { Post } from '../../../src/entry/jobs/post.ts'
import { JobRunner } from '../../../src/entry/jobs/runner.ts'
import { jobs, operations } from '../../../src/operations.ts'
import { smtp } from '../../../src/ports/mail.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { MailServer } from '../../fakes/mail-server.ts'
import { AT, NoticesHouse, PLATFORM, WORDS } from '../../houses/notices.ts'
import { openTestDatabase, type TestDatabase } from '../../run/databases.ts'
import { pick } from '../fields.ts'
import { type HouseStand, houseStand } from '../house-stand.ts'

/** The whole: the staff's pages, the server under them, a mail server on this machine, and the network in memory. */
class Stand {
  readonly house: NoticesHouse
  readonly letters: MailServer
  readonly as: HouseStand['as']
  readonly close: () => Promise<void>

  private constructor(house: NoticesHouse, letters: MailServer, as: HouseStand['as'], close: () => Promise<void>) {
    this.house = house
    this.letters = letters
    this.as = as
    this.close = close
  }

  static async raise(): Promise<Stand> {
    const database: TestDatabase = await openTestDatabase('server')
    const house = await NoticesHouse.open(database, { operations, jobs })
    const letters = new MailServer()
    const mail = smtp({ url: `smtp://127.0.0.1:${await letters.listen()}`, from: 'Ausma <ausma@house.example>' })
    const post = new Post(house.kernel, mail, 100)
    const runner = new JobRunner(house.kernel, {
      atOnce: 1,
      every: 100,
      isAlone: true,
      schedule: {},
      isOpen: async () => true,
    })
    const stand = await houseStand(house, { present: (member) => runner.present(member) })
    await runner.start()
    post.start()
    return new Stand(house, letters, stand.as, async () => {
      await stand.close()
      await Promise.all([runner.stop(), post.stop()])
      letters.close()
      await database.close()
    })
  }
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

describe('a notice, from a decided lead to the platform’s decision', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await Stand.raise()
  })
  after(() => stand?.close())

  test('evidence, draft, second person, mail, receipt and decision, all on the pages', async () => {
    const { house, letters } = stand
    house.feeds.texts.set(AT, '<html><p>Workers wanted: bring your passport</p></html>')
    const lead = await house.lead()

    // Who gets it.
    const anna = await stand.as(house.anna, '/notices/recipients')
    await press(anna, 'Add a recipient')
    const dialog = anna.getByRole('dialog')
    await dialog.getByLabel('Name', { exact: true }).fill(PLATFORM.name)
    await pick(dialog, 'Country', 'Ireland')
    await dialog.getByLabel('Mail address').fill(PLATFORM.mail)
    await dialog.getByLabel('Language of the letter').selectOption('lv')
    await dialog.getByLabel('Checked on').fill('2026-11-01')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await anna.locator('.card', { hasText: PLATFORM.mail }).waitFor()

    // From the lead's page: what was seen is kept first.
    await anna.goto(anna.url().replace('/notices/recipients', `/leads/${lead}`))
    await anna.getByRole('link', { name: 'Write a notice' }).click()
    await anna.getByLabel('Its exact address').fill(AT)
    await anna.locator('form .tick').click()
    await press(anna, 'Keep it as evidence')
    const kept = anna.locator('.card')
    await eventually(() => kept.count(), 2)
    await eventually(() => textOf(kept.nth(1)), /The page as its server sent it.*SHA-256/)
    const [file] = await Promise.all([anna.waitForEvent('download'), press(anna, 'Save the page as it came')])
    assert.match(file.suggestedFilename(), /^page-[0-9a-f]{8}\.html\.txt$/)
    assert.equal(readFileSync(await file.path(), 'utf8'), house.feeds.texts.get(AT))
    await shoot(anna, 'notice 1 evidence')

    // The draft holds what was seen and asks for what only a person can say.
    await anna.getByLabel('Recipient').selectOption({ index: 1 })
    await press(anna, 'Draft the notice')
    await eventually(() => textOf(anna.locator('.notice').first()), /What is missing/)
    await eventually(() => anna.getByLabel('Address', { exact: true }).inputValue(), AT)
    await eventually(() => anna.getByLabel('What was seen').inputValue(), /Workers wanted/)
    await anna.getByLabel('Why that is illegal').fill(WORDS.reasons)
    await anna.getByLabel('What is illegal about it').selectOption('forced-labour')
    await anna.getByLabel('By what').selectOption('law')
    await anna.getByLabel('Provision or clause').fill(WORDS.provision)
    await anna.locator('form .tick').click()
    await press(anna, 'Keep the draft')
    await press(anna, 'Ask a second person to approve it')
    await anna.getByText(/asked on .* that a second person approve it/).waitFor()
    await shoot(anna, 'notice 2 waits')
    // Who wrote it is offered no approval.
    await eventually(() => anna.getByRole('button', { name: 'Approve', exact: true }).count(), 0)

    // The second person, on a phone, reads the whole and approves.
    const path = new URL(anna.url()).pathname
    const berta = await stand.as(house.berta, path, 390)
    await eventually(() => textOf(berta.locator('.record')), new RegExp(WORDS.provision.replace('.', '\\.')))
    await berta.getByRole('button', { name: 'Approve', exact: true }).click()
    await eventually(() => textOf(berta.locator('.report-facts')), /Approved/)
    assert.deepEqual(await violations(berta), [])
    await shoot(berta, 'notice 3 approved')

    // Sent by a person, received by the mail server.
    await anna.reload()
    await press(anna, 'Send it')
    await eventually(() => letters.letters.length, 1)
    const letter = letters.letters[0]
    assert.match(letter, /^To: legal@jobs\.example$/m)
    assert.match(letter, /^Reply-To: notices@inspectorate\.example$/m)
    assert.match(letter, /^From: .*<ausma@house\.example>$/m)
    assert.doesNotMatch(letter, /Some Colleague|person\d+@/)
    await eventually(() => textOf(anna.locator('.report-facts')), /Sent/)
    await eventually(() => textOf(anna.locator('.record')), /The letter as it went.*Paziņojums par nelikumīgu saturu/)

    // What came back.
    await anna.locator('summary', { hasText: 'Receipt was confirmed' }).click()
    await press(anna, 'Receipt was confirmed')
    await eventually(() => textOf(anna.locator('.report-facts')), /Receipt confirmed/)
    await anna.locator('summary', { hasText: 'They decided' }).click()
    await press(anna, 'They decided')
    await eventually(() => textOf(anna.locator('.report-facts')), /Decided.*Removed/)
    await eventually(
      () => textOf(anna.locator('.timeline-list')),
      /Decided · Removed.*Receipt confirmed.*Reached the recipient.*Approved.*Drafted/,
    )
    assert.deepEqual(await violations(anna), [])
    await shoot(anna, 'notice 4 decided')
    assert.deepEqual(await house.database.superuser('select id from outbox'), [])
  })
})
