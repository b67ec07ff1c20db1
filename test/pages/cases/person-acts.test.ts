import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually, hasFocus } from '../../browser/eventually.ts'
import { type Answers, inTurn, problem, type Reply } from '../answers.ts'
import { pick, picker } from '../fields.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id, member } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { heldFile, personPage, step } from './cases.ts'
import { AT, acting, DONE, giveReason, seesPerson } from './person-page.ts'
import { informed } from './whole-record.ts'

const MAY = [
  ...personPage().may,
  'persons.inform',
  'persons.tell',
  'persons.add',
  'persons.set-identity',
  'persons.protect',
  'persons.export',
  'persons.erase',
  'persons.keep-on',
  'persons.hold',
  'persons.ask-erasure',
  'persons.lift-hold',
]
const person = (more: Parameters<typeof personPage>[0] = {}) => personPage({ may: MAY, ...more })
const OPEN = person()
const PEOPLE = {
  members: [
    member({ id: id(1), name: 'Dace Ozoliņa' }),
    member({ id: id(3), name: 'Anna Liepa' }),
    member({ id: id(4), name: 'Marta Jura' }),
    member({ id: id(5), name: 'Gone Colleague', state: 'ended' }),
  ],
  invites: [],
}
const ANSWERS: Answers = { 'persons.get': OPEN, 'members.list': PEOPLE }

describe('what is done for a person beside steps', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = seesPerson(() => stand, ANSWERS)

  test('all looks of a page on which everything is open', () =>
    seeAllLooks(
      stand,
      AT,
      { as: caseWorker, answers: { ...ANSWERS, 'persons.get': person({ file: 'closed', keeping: heldFile }) } },
      '.person-acts',
    ))

  test('rights: what is not understood yet comes first, and the form begins with it', async () => {
    const before = person({ events: [informed('help reflection', 'yes'), informed('asylum', 'no', 671)] })
    const all = informed('asylum statement legal-aid compensation passed-on own-data complaint', 'yes', 672)
    const after = { ...before, events: [all, ...before.events] }
    const answers: Answers = { 'persons.get': inTurn(before, after), 'persons.inform': DONE }
    await see(answers, async (view) => {
      const told = view.page.locator('section[aria-labelledby=told]')
      await eventually(
        () => textOf(told),
        /Not yet understoodInternational protection.*Where to complain.*Help, which.*Ukrainian.*interpreter.*Understood/,
      )
      const fields = await acting(view, 'Record what they were told')
      await eventually(() => fields.getByLabel('Reflection period').isChecked(), false, 'was understood already')
      await eventually(() => fields.getByLabel('International protection').isChecked(), true)
      await eventually(() => fields.getByLabel('Guardian').count(), 0, 'an adult has no guardian')
      await eventually(() => fields.getByLabel('Was it understood?').inputValue(), 'not-asked', 'never assumed')
      await eventually(() => picker(fields, 'In which language').inputValue(), 'Ukrainian')
      await pick(fields, 'In which language', 'No such tongue')
      await fields.getByText('Nothing on this list is called «No such tongue».').waitFor()
      const save = fields.getByRole('button', { name: 'Keep this' })
      await eventually(() => save.isDisabled(), true, 'in no language nothing was told')
      await pick(fields, 'In which language', 'Ukrainian')
      await fields.getByLabel('By which means').selectOption('recording')
      await fields.getByLabel('Was it understood?').selectOption('yes')
      await save.click()
      const { input } = await view.called('persons.inform')
      assert.deepEqual(input, {
        person: id(601),
        about: ['asylum', 'statement', 'legal-aid', 'compensation', 'passed-on', 'own-data', 'complaint'],
        language: 'uk',
        medium: 'recording',
        understood: 'yes',
      })
      await eventually(() => textOf(told), /All of it was told and understood/)
    })
  })

  test('a child is owed a guardian’s word besides; nobody told them anything yet, and the page says so', async () => {
    await see(
      { 'persons.get': person({ age: 'uncertain', events: [], contact: { ...OPEN.contact, informed: 'not-yet' } }) },
      async (view) => {
        const told = view.page.locator('section[aria-labelledby=told]')
        await eventually(() => textOf(told), /Nobody has recorded.*Guardian and best interests/)
        const fields = await acting(view, 'Record what they were told')
        await eventually(() => fields.getByLabel('Guardian and best interests').isChecked(), true)
        for (const tick of await fields.getByRole('checkbox').all())
          if (await tick.isChecked()) await tick.click({ force: true })
        await eventually(
          () => fields.getByRole('button', { name: 'Keep this' }).isDisabled(),
          true,
          'about nothing nothing was told',
        )
      },
    )
  })

  test('somebody outside is told: only who may be, with what, basis and reason', async () => {
    const refused = problem('conflict', 'The person does not want this.', {
      fields: [{ field: 'party', message: 'refused-by-person' }],
    })
    await see({ 'persons.tell': inTurn<typeof DONE | Reply>(refused, DONE) }, async (view) => {
      const fields = await acting(view, 'Somebody was told about the person')
      const who = fields.getByLabel('Who was told')
      await who.waitFor()
      // Police is refused by the person, the consulate shut by asylum, the employer never: none of them is offered.
      await eventually(() => who.locator('option').allTextContents(), ['Immigration', 'Family'])
      const save = fields.getByRole('button', { name: 'Record it' })
      await fields.getByLabel('What they were told').fill('That she is well')
      await eventually(() => save.isDisabled(), true, 'without a legal basis nobody is told')
      await fields.getByLabel('On which legal basis').fill('Her consent of 24 November')
      await who.selectOption('Family')
      await save.click()
      await giveReason(view, 'She asked us to tell her sister')
      const call = await view.called('persons.tell')
      assert.deepEqual(call.input, {
        person: id(601),
        party: 'family',
        what: 'That she is well',
        basis: 'Her consent of 24 November',
      })
      assert.equal(call.reason, 'She asked us to tell her sister')
      await fields.getByRole('alert').waitFor()
      await eventually(
        () => fields.getByLabel('What they were told').inputValue(),
        'That she is well',
        'nothing is typed twice',
      )
    })
  })

  test('where nobody may be told there is no form, but the reason, which the keyboard reaches', async () => {
    const tellings = OPEN.tellings.map(({ party }) => ({ party, why: 'refused-by-person' }))
    await see({ 'persons.get': person({ tellings }) }, async ({ page }) => {
      const closed = page.locator('.act.closed', { hasText: 'Somebody was told about the person' })
      await eventually(() => textOf(closed), /Nobody may be told about this person now/)
      await page.locator('.closed-acts', { has: closed }).locator('summary').first().click()
      await closed.getByRole('button').focus()
      await hasFocus(closed.getByRole('button'))
      const described = await closed.getByRole('button').getAttribute('aria-describedby')
      await eventually(() => textOf(page.locator(`#${described}`)), /Nobody may be told/)
      await eventually(() => page.getByLabel('Who was told').count(), 0)
    })
  })

  test('who they are: begins with what is known; a birth that never was is stopped; another name takes the first out', async () => {
    await see({ 'persons.set-identity': DONE }, async (view) => {
      const fields = await acting(view, 'Who they are')
      await eventually(() => fields.getByRole('textbox', { name: /^Name/ }).inputValue(), 'Oksana Vyhadana')
      await fields.getByLabel('Born').fill('1999-02-30')
      const save = fields.getByRole('button', { name: 'Keep this' })
      await eventually(() => save.isDisabled(), true)
      await fields.getByLabel('Born').fill('1999-02')
      await fields.getByLabel('Other names and spellings').fill('Оксана Вигадана')
      await save.click()
      assert.deepEqual((await view.called('persons.set-identity')).input, {
        person: id(601),
        mode: 'named',
        name: 'Oksana Vyhadana',
        otherNames: 'Оксана Вигадана',
        born: '1999-02',
        pseudonym: '',
      })
      await eventually(() => fields.getAttribute('open'), null, 'what is kept closes the form')
      await fields.locator('summary').click()
      await fields.getByLabel('Kept').selectOption('pseudonym')
      await eventually(() => textOf(fields.locator('.notice')), /are removed from the record/)
      await eventually(() => fields.getByLabel('Born').count(), 0)
      await fields.getByLabel('Other name').fill('Bluebell')
      await save.click()
      assert.deepEqual((await view.called('persons.set-identity', 2)).input, {
        person: id(601),
        mode: 'pseudonym',
        pseudonym: 'Bluebell',
      })
    })
  })

  test('what the server says of a field stands at that field', async () => {
    const refused = problem('invalid-input', 'Some fields are not right.', {
      fields: [{ field: 'born', message: 'This day is still to come.' }],
    })
    await see({ 'persons.set-identity': refused }, async (view) => {
      const fields = await acting(view, 'Who they are')
      await fields.getByRole('button', { name: 'Keep this' }).click()
      const born = fields.getByLabel('Born')
      await eventually(() => born.getAttribute('aria-invalid'), 'true')
      await fields.getByText('This day is still to come.').waitFor()
    })
  })

  test('something has happened: needs and plan are looked at again, with a reason', async () => {
    await see({ 'papers.reopen': DONE }, async (view) => {
      const fields = await acting(view, 'Something has happened')
      await fields.getByLabel('What has happened').selectOption('contact-by-trafficker')
      const asked = view.callsOf('papers.list').length
      await fields.getByRole('button', { name: 'Look at them again' }).click()
      await giveReason(view, 'He called from a hidden number')
      const call = await view.called('papers.reopen')
      assert.deepEqual(call.input, { person: id(601), by: 'contact-by-trafficker' })
      assert.equal(call.reason, 'He called from a hidden number')
      // What it changes is on the same page, which must not go on showing the plan as settled.
      await view.called('papers.list', asked + 1)
    })
  })

  test('closing the question for the reason does nothing at all', async () => {
    await see({ 'papers.reopen': DONE }, async (view) => {
      const fields = await acting(view, 'Something has happened')
      await fields.getByRole('button', { name: 'Look at them again' }).click()
      await hasFocus(view.page.getByRole('dialog'))
      await view.page.keyboard.press('Escape')
      await eventually(() => view.page.getByRole('dialog').count(), 0)
      await view.settled()
      assert.equal(view.callsOf('papers.reopen').length, 0)
    })
  })

  test('another person of the case: a child is never only counted, and their page opens', async () => {
    const opened = { case: id(600), persons: [id(603)] }
    await see({ 'persons.add': opened }, async (view) => {
      const fields = await acting(view, 'Another person of this case')
      await fields.getByLabel('Registered').selectOption('counted')
      await eventually(
        () => fields.getByLabel('Name', { exact: false }).count(),
        0,
        'who is only counted has no name here',
      )
      await fields.getByLabel('Age').selectOption('child')
      await eventually(
        () => fields.getByLabel('Registered').locator('option').allTextContents(),
        ['Choose', 'By name', 'Under another name'],
      )
      await fields.getByLabel('Other name').fill('The little one')
      await fields.getByText('Family').click()
      await fields.getByRole('button', { name: 'Add the person' }).click()
      assert.deepEqual((await view.called('persons.add')).input, {
        case: id(600),
        language: 'uk',
        exploitation: 'labour',
        mode: 'pseudonym',
        age: 'child',
        sex: 'unknown',
        citizenship: 'unknown',
        refuses: ['family'],
        pseudonym: 'The little one',
      })
      await eventually(() => view.page.url(), new RegExp(`/cases/${id(603)}$`))
    })
  })

  test('protection: those who stay are named beforehand, two at least, and who names not themselves is warned and leaves', async () => {
    const none = problem('not-found', 'There is no such person here, or you are not on the team.')
    const answers: Answers = {
      'persons.get': inTurn<typeof OPEN | Reply>(OPEN, none),
      'persons.list': { persons: [], total: 0, next: null },
      'persons.protect': DONE,
    }
    await see(answers, async (view) => {
      const fields = await acting(view, 'Protected identity')
      const save = fields.getByRole('button', { name: 'Put under protection' })
      await eventually(() => fields.getByRole('checkbox').count(), 3)
      await eventually(() => fields.getByLabel('Gone Colleague').count(), 0, 'who left guards nobody')
      await eventually(() => fields.getByLabel('Dace Ozoliņa').isChecked(), true)
      await eventually(() => textOf(fields), /Name two at least/)
      await eventually(() => save.isDisabled(), true)
      await fields.getByText('Anna Liepa').click()
      await fields.getByText('Marta Jura').click()
      await eventually(() => fields.getByText('You are not among them').count(), 0)
      await fields.getByText('Dace Ozoliņa').click()
      await fields.getByText('You are not among them').waitFor()
      await save.click()
      await giveReason(view, 'Witness against a violent group')
      const call = await view.called('persons.protect')
      assert.deepEqual(call.input, { person: id(601), members: [id(3), id(4)] })
      assert.equal(call.reason, 'Witness against a violent group')
      await eventually(() => view.page.url(), /\/cases$/)
    })
  })

  test('of somebody protected already it is said who may open the record', async () => {
    await see({ 'persons.get': person({ protected: true }) }, async (view) => {
      await eventually(() => textOf(view.page.locator('.notice').first()), /Protected identity: in no search/)
      await acting(view, 'Change who may open the record')
    })
  })

  test('erasing is closed while help goes on, and of a child, each with its why; then it needs the person’s wish and a reason', async () => {
    const child = person({ age: 'child', file: 'closed' })
    const closedFile = person({ file: 'closed' })
    const gone = person({ mode: 'counted', name: null, identity: null, file: 'closed', channels: [], events: [] })
    await see({ 'persons.get': OPEN }, async (view) => {
      const closed = view.page.locator('.act.closed', { hasText: 'Erase who they are' })
      await eventually(() => textOf(closed), /Close the file first: nobody is erased while help goes on/)
      view.answer({ 'persons.get': child })
      await view.page.reload()
      await eventually(() => textOf(closed), /until they can ask for it themselves/)
      view.answer({ 'persons.get': inTurn(closedFile, gone), 'persons.erase': DONE })
      await view.page.reload()
      const fields = await acting(view, 'Erase who they are')
      const erase = fields.getByRole('button', { name: 'Erase who they are' })
      await eventually(() => erase.isDisabled(), true)
      await eventually(() => textOf(fields), /nobody can bring them back.*A person who is counted stays/)
      await fields.getByText('The person asked for this').click()
      await erase.click()
      await giveReason(view, 'She asked for it in writing today')
      assert.deepEqual((await view.called('persons.erase')).input, { person: id(601) })
      await eventually(() => textOf(view.page.getByRole('heading', { level: 1 })), /No name/)
      await eventually(() => view.page.getByRole('link', { name: 'Give them a copy of their record' }).count(), 0)
      await eventually(() => textOf(closed), /Nothing is kept of them but a number/)
    })
  })

  test('what one’s roles do not allow is neither open nor explained', async () => {
    const reading = person({ may: ['persons.note'], steps: [step()] })
    await see({ 'persons.get': reading }, async ({ page, settled }) => {
      await page.locator('.now').waitFor()
      await settled()
      await eventually(() => page.getByText('Give them a copy of their record').count(), 0)
      assert.equal(await page.locator('.act.closed').count(), 0)
      for (const name of ['Who they are', 'Another person of this case', 'Record what they were told'])
        await eventually(() => page.locator('summary', { hasText: name }).count(), 0, name)
    })
  })

  test('who is only counted has no words here, and each act about words says so', async () => {
    const counted = person({ mode: 'counted', name: null, identity: null, channels: [], events: [] })
    await see({ 'persons.get': counted }, async ({ page }) => {
      const right = page.locator('.now')
      await eventually(() => textOf(right), /Who they are.*Who is only counted has no words here/)
      for (const act of ['Record what they were told', 'Something has happened'])
        await eventually(() => page.locator('summary', { hasText: act }).count(), 0, act)
      await eventually(() => page.locator('section[aria-labelledby=told]').count(), 0)
    })
  })
})
