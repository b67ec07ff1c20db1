import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import type { Answers } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { acts, ledger, missingChild, papers, personPage } from './cases.ts'

const AT = `/cases/${id(602)}/missing`
const MAY = ['write', 'hand', 'tell', 'talk'].map((name) => `missing-persons.${name}`)
const child = (more: object = {}) => personPage({ ...missingChild, id: id(602), may: MAY, ...more })
const by = { id: id(1), name: 'Dace Ozoliņa' }
const WORDS = {
  ...{
    seenOn: '2026-11-23',
    seenAt: '18:30',
    seenWhere: 'Bus stop at the school',
    seenWith: '',
    left: 'By the back door',
  },
  ...{ looks: 'Tall, short fair hair', wears: 'Green coat', carries: '', speaks: 'Ukrainian', health: 'Insulin' },
  ...{
    reach: '',
    places: '',
    friends: 'A boy of his class',
    danger: 'Work abroad',
    suspects: 'Vitja',
    ring: '+371 2000 0000',
  },
}
const NONE = { last: null, missed: true }
const MISSING: Out<'missing-persons.get'> = {
  person: id(602),
  alarm: {
    since: '2026-11-24T06:00:00Z',
    due: '2026-11-24T07:00:00Z',
    told: [
      { to: 'police', last: { at: '2026-11-24T06:10:00Z', by, way: 'telephone', text: '110-26-1' }, missed: false },
      { to: 'missing-line', ...NONE },
      { to: 'guardian', last: { at: '2026-11-24T06:12:00Z', by, way: 'not-told', text: 'None yet' }, missed: false },
      { to: 'focal-point', ...NONE },
    ],
  },
  sheet: { version: 1, at: '2026-11-20T08:00:00Z', by, words: WORDS },
  talkBy: null,
  talks: [],
}
const BACK: Out<'missing-persons.get'> = {
  ...{ person: id(602), alarm: null, sheet: MISSING.sheet, talkBy: '2026-11-27' },
  talks: [
    {
      ...{ version: 1, at: '2026-11-24T08:00:00Z', by },
      words: {
        ...{ talk: 'not-wanted', on: '2026-11-24', with: 'Dace of the youth centre' },
        ...{ own: '', why: '', where: '', harm: '', wishes: '', keeps: '' },
      },
    },
  ],
}
const HANDED: Out<'missing-persons.hand'> = {
  ...{ person: id(602), to: 'missing-line', since: '2026-11-24T06:00:00Z', version: 1, at: '2026-11-20T08:00:00Z' },
  who: { name: 'Danylo Vyhadanyj', otherNames: '', pseudonym: '', age: 'child', sex: 'male', language: 'uk' },
  origin: null,
  lines: [
    { field: 'seenOn', text: '2026-11-23' },
    { field: 'looks', text: 'Tall, short fair hair' },
    { field: 'ring', text: '+371 2000 0000' },
  ],
}
const answers: Answers = {
  'persons.get': child(),
  'missing-persons.get': MISSING,
  'missing-persons.tell': { person: id(602) },
  'missing-persons.write': { person: id(602), version: 2 },
  'missing-persons.hand': HANDED,
  'missing-persons.talk': { person: id(602) },
}
const FULL = { as: caseWorker, answers }
const CAME_BACK = {
  as: caseWorker,
  answers: { ...answers, 'persons.get': child({ whereabouts: 'known' }), 'missing-persons.get': BACK },
}

describe('a missing child', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, AT, FULL, '#alarm'))
  test('all looks after the return', () => seeAllLooks(stand, AT, CAME_BACK, '#talks'))

  test('who was told stands with number and hour; who was not is named as late', async () => {
    await stand.see(AT, FULL, async ({ page }) => {
      await page.locator('#alarm').waitFor()
      await eventually(() => textOf(page.locator('main')), /2 of them were not told within the hour/)
      const police = page.getByRole('article', { name: 'Police' })
      await eventually(() => textOf(police), /Told by telephone.*Dace Ozoliņa.*110-26-1/)
      const line = page.getByRole('article', { name: 'Line for missing children' })
      await eventually(() => textOf(line), /116 000.*Not told, and the hour is over/)
      await eventually(() => textOf(page.getByRole('article', { name: 'Guardian' })), /Could not be told.*None yet/)
      await eventually(() => textOf(page.locator('main')), /This sheet is older than the alarm/)
    })
  })

  test('that somebody was told is kept with who took it; of a focal point with its state', async () => {
    await stand.see(AT, FULL, async ({ page, called }) => {
      const focal = page.getByRole('article', { name: 'Focal point of another state' })
      await focal.getByText('Record that they were told').click()
      await focal.getByRole('combobox', { name: 'How they were told' }).selectOption('Told by message')
      await focal.getByRole('button', { name: 'Keep it' }).click()
      await eventually(() => focal.locator('.fault').count(), 2)
      await focal.getByRole('textbox', { name: 'Who took it, and under which number' }).fill('LT, 12-26')
      await focal.getByRole('combobox', { name: 'State' }).fill('Lithu')
      await page.getByRole('option', { name: 'Lithuania' }).click()
      await focal.getByRole('button', { name: 'Keep it' }).click()
      assert.deepEqual((await called('missing-persons.tell')).input, {
        ...{ person: id(602), to: 'focal-point', way: 'message', text: 'LT, 12-26', country: 'LT' },
      })
    })
  })

  test('a sheet is saved whole over the version that was seen, and needs a number that is answered', async () => {
    await stand.see(AT, FULL, async ({ page, called }) => {
      const ring = page.getByRole('textbox', { name: 'Number that is answered day and night' })
      await ring.fill('')
      const save = page.getByRole('button', { name: 'Save the sheet' })
      await save.click()
      await eventually(() => page.locator('form .fault').count(), 1)
      await ring.fill('+371 2000 0001')
      await save.click()
      assert.deepEqual((await called('missing-persons.write')).input, {
        ...{ person: id(602), after: 1, words: { ...WORDS, ring: '+371 2000 0001' } },
      })
    })
  })

  test('the sheet for one addressee: what it gets is said before, and paper shows nothing else', async () => {
    await stand.see(AT, { ...FULL, own: true }, async ({ page, called }) => {
      const line = page.getByRole('article', { name: 'Line for missing children' })
      await line.getByText('Print the sheet for them').click()
      await eventually(() => textOf(line), /no citizenship, no danger, no suspects/)
      await line.getByRole('button', { name: 'Make the sheet' }).click()
      assert.deepEqual((await called('missing-persons.hand')).input, { person: id(602), to: 'missing-line' })
      await eventually(() => textOf(page.locator('.sheet')), /Danylo Vyhadanyj.*Tall.*\+371 2000 0000.*No detention/)
      await eventually(() => page.title(), 'Missing person')
      assert.deepEqual(await violations(page), [])
      await page.emulateMedia({ media: 'print' })
      const seen = () => page.evaluate('document.body.innerText').then(String)
      await eventually(async () => /Insulin|Vitja|Police|Save the sheet|Ausma|Dace/.test(await seen()), false)
      await page.emulateMedia({ media: 'screen' })
    })
  })

  test('whoever came back and did not want to talk is asked again on a day', async () => {
    await stand.see(AT, CAME_BACK, async ({ page, called }) => {
      await page.getByText('Record the conversation').click()
      await page.getByRole('combobox', { name: 'What came of it' }).selectOption('They did not want to talk')
      await page.getByLabel('Day', { exact: true }).fill('2026-11-25')
      await page.getByRole('textbox', { name: 'Who talked with them' }).fill('Dace')
      const keep = page.getByRole('button', { name: 'Keep the conversation' })
      assert.ok(await keep.isDisabled(), 'the day of the next offer lacks')
      await page.getByLabel('Offered again on').fill('2026-12-01')
      await keep.click()
      const { input } = await called('missing-persons.talk')
      assert.deepEqual(
        [(input as { again: string }).again, (input as { words: { talk: string } }).words.talk],
        ['2026-12-01', 'not-wanted'],
      )
    })
  })

  test('the page of the person leads there: first of what is to be done while the alarm stands', async () => {
    const given = {
      ...answers,
      'interviews.list': ledger,
      'papers.list': papers,
      'acts.list': acts,
      'persons.get': child({
        clocks: [{ track: 'whereabouts', name: 'alarm', due: '2026-11-24T07:00:00Z', missed: true }],
      }),
    }
    await stand.see(`/cases/${id(602)}`, { as: caseWorker, answers: given }, async ({ page }) => {
      await page.locator('#now').waitFor()
      await eventually(() => page.getByRole('link', { name: 'Missing: sheet and alarm' }).count(), 1)
    })
  })
})
