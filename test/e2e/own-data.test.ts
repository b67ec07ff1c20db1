import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe } from 'node:test'
import { noBrowser, sideways, textOf, violations } from '../browser/browser.ts'
import { A_JOURNEY, eventually } from '../browser/eventually.ts'
import { uncover } from '../browser/uncover.ts'
import { giveReason, met, Office, openStep, type Staff, take } from './office.ts'
import { shoot, show } from './shots.ts'
import { steps } from './steps.ts'

/** The server goes by the true clock. */
const IN_NINETY_DAYS = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10)

const TRACKS = '.tracks'
const COMMISSION = {
  'Social worker: name': 'First Commissioner',
  'Psychologist: name': 'Second Commissioner',
  'Lawyer: name': 'Third Commissioner',
  'Police officer: name': 'Fourth Commissioner',
}

describe('a person withdraws her statement, sees her data and has them erased', {
  skip: noBrowser,
  timeout: A_JOURNEY,
}, () => {
  let office: Office
  let rita: Staff
  let person = ''
  const step = steps(() => office.visitors)
  before(async () => {
    office = await Office.open()
    rita = await office.member('Rita Invented', ['referral-desk'])
    const { persons } = await rita.call<{ persons: string[] }>('cases.open', met('Oksana Vyhadana'))
    person = persons[0]
  })
  after(() => office?.close())
  const page = () => rita.page
  const open = () => office.go(rita, `/cases/${person}`)

  step('she is told her rights in her language; what she did not understand stays open', async () => {
    await open()
    await eventually(
      () => textOf(page().locator('section[aria-labelledby=told]')),
      /Not yet understood.*First contact.*Nobody asked/,
    )
    const form = await openStep(page(), 'Record what they were told')
    await form.getByText('Where to complain').click()
    await form.getByLabel('By which means').selectOption('interpreter')
    await form.getByLabel('Was it understood?').selectOption('yes')
    await form.getByRole('button', { name: 'Keep this' }).click()
    const told = page().locator('section[aria-labelledby=told]')
    await eventually(
      () => textOf(told),
      /Not yet understoodWhere to complain.*What a statement means.*Ukrainian.*Understood/,
    )
  })

  step(
    'she gives a statement and withdraws it: who she is to the mechanism and what she gets stay as they were',
    async () => {
      await take(page(), 'There are reasonable grounds', 'No pay for ten weeks, papers with the farmer')
      await eventually(() => textOf(page().locator(TRACKS)), /Presumed victim.*Support.*Runs/)
      await take(page(), 'Gave a statement', 'She spoke with the police today')
      await eventually(() => textOf(page().locator(TRACKS)), /Criminal case.*statement/i)
      const before = await rita.call<{ identification: string; file: string }>('persons.get', { person })
      await take(page(), 'Withdrew the statement', 'She is afraid for her sister')
      await eventually(() => textOf(page().locator(TRACKS)), /Presumed victim.*Support.*Runs.*withdr/i)
      const after = await rita.call<{ identification: string; file: string }>('persons.get', { person })
      assert.deepEqual([after.identification, after.file], [before.identification, before.file])
      const closing = page().locator('.act.closed', { hasText: 'Close the file' }).first()
      await eventually(() => textOf(closing), /Help goes on until identification is decided/)
      await shoot(page(), 'own data, statement withdrawn')
      assert.deepEqual(await violations(page()), [])
    },
  )

  step('she asks to see what is kept: all of it, with who gave it out, on paper and as a file', async () => {
    await (await uncover(page().locator('.now a', { hasText: 'Give them a copy of their record' }))).click()
    await page().getByRole('button', { name: 'Make the copy' }).click()
    await giveReason(page(), 'She asked to see what we keep of her')
    const record = page().locator('.own-record')
    await eventually(
      () => textOf(record),
      /Copied by Rita Invented on .*Oksana Vyhadana.*Ten weeks without pay.*Where to complain|Copied by Rita Invented.*Oksana Vyhadana.*Ten weeks without pay.*She is afraid for her sister/,
    )
    const [download] = await Promise.all([
      page().waitForEvent('download'),
      page().getByRole('link', { name: 'Save as a file' }).click(),
    ])
    const kept = JSON.parse(await readFile(await download.path(), 'utf8'))
    assert.equal(kept.identity.name, 'Oksana Vyhadana')
    assert.ok(
      kept.events.some((event: { kind: string }) => event.kind === 'exported'),
      'that it was taken out is in it',
    )
    assert.doesNotMatch(page().url(), /Oksana/i)
    await shoot(page(), 'own record')
    await page().setViewportSize({ width: 390, height: 844 })
    await eventually(() => sideways(page()), 0)
    await shoot(page(), 'own record, narrow')
    // She reads another language than the officer: the paper has hers, the page stays his.
    await page().getByLabel('Language of this record').selectOption('lv')
    await eventually(() => textOf(record.locator('.handed-out')), /Rita Invented/)
    await eventually(() => record.getAttribute('lang'), 'lv')
    await eventually(() => page().locator('html').getAttribute('lang'), 'en')
    await shoot(page(), 'own record, narrow lv')
    await page().setViewportSize({ width: 1280, height: 900 })
  })

  step('she asks to be erased: not while help goes on, and the page says what comes first', async () => {
    await open()
    const closed = page().locator('.act.closed', { hasText: 'Erase who they are' })
    await eventually(() => textOf(closed), /Close the file first: nobody is erased while help goes on/)
    await take(page(), 'Decide: identified', 'All four agreed on the same day', {
      ...COMMISSION,
    })
    await eventually(() => textOf(page().locator(TRACKS)), /Identified/)
    await take(page(), 'Does not want support now', 'She moves to her sister and wants no more help')
    await take(page(), 'Close the file', 'She wants it closed and has a number to call', {
      'How the person can': 'Write to us at any time; we open it again',
      'Day on which': IN_NINETY_DAYS,
    })
    await eventually(() => textOf(page().locator('.report-facts')), /Closed/)
  })

  step(
    'then it needs her wish, a reason and the second factor; a number stays, and nothing that points to her',
    async () => {
      const form = await openStep(page(), 'Erase who they are')
      await form.getByText('The person asked for this').click()
      await shoot(page(), 'erase')
      await form.getByRole('button', { name: 'Erase who they are' }).click()
      await giveReason(page(), 'She asked for it in writing on this day')
      await eventually(() => textOf(page().getByRole('heading', { level: 1 })), /No name/)
      const left = await textOf(page().locator('main'))
      assert.doesNotMatch(left, /Oksana|afraid for her sister|sister and wants|Ten weeks|Invented Farm/)
      assert.match(left, /Only counted/)
      await page().getByRole('link', { name: 'Cases' }).first().click()
      await page().getByLabel('Find by name').fill('Vyhadana')
      await page().getByRole('button', { name: 'Find', exact: true }).click()
      await page().getByText('Nobody of this name is on your list.').waitFor()
      await office.go(rita, `/cases/${person}`)
      await page().locator(TRACKS).waitFor()
      for (const language of ['lv', 'ar'] as const)
        for (const width of [1280, 390] as const) {
          await show(page(), { language, light: 'light', width })
          await page().locator(TRACKS).waitFor()
          await eventually(() => sideways(page()), 0)
          await shoot(page(), `erased ${language} ${width}`)
        }
      assert.deepEqual(rita.complaints, [])
    },
  )
})
