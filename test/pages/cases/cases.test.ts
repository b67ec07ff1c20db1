import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out, Review } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { atRest, eventually, hasFocus } from '../../browser/eventually.ts'
import { uncover } from '../../browser/uncover.ts'
import { shoot } from '../../e2e/shots.ts'
import { type Answers, problem } from '../answers.ts'
import { pick, sayWho } from '../fields.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id, inspector, member, reader } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { missingChild, personList, personPage, personRow } from './cases.ts'

const FORM: Out<'cases.form'> = {
  country: 'LV',
  passOn: ['danger-to-life', 'child-to-protection', 'crime-to-police'],
  unverified: true,
  childNotices: ['police'],
}
const ANSWERS: Answers = {
  'persons.list': personList,
  'persons.get': personPage(),
  'cases.form': FORM,
  'members.list': { members: [member({ id: id(3), name: 'Anna Liepa' })], invites: [] },
}
const FULL = { as: caseWorker, answers: ANSWERS }
const AT = `/cases/${id(601)}`

describe('cases', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks of the list', () => seeAllLooks(stand, '/cases', FULL, '.card'))
  test('all looks of a person', () => seeAllLooks(stand, AT, FULL, '.tracks'))
  test('all looks of the first contact', () => seeAllLooks(stand, '/cases/new', FULL, '.contact'))

  test('the list says what is missing, who may be a child and what is due, and works by keyboard', async () => {
    await stand.see('/cases', FULL, async ({ page, callsOf }) => {
      const first = page.locator('.card').first()
      await eventually(
        () => textOf(first),
        /No name \(2\).*Presumed victim.*Missing.*Maybe under 18.*Tell police and 116 000: was due/,
      )
      assert.deepEqual(callsOf('persons.list')[0].input, { queue: 'open', after: 0 })
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      await eventually(() => page.locator('.card[aria-current=true]').getAttribute('id'), `person-${id(601)}`)
      await page.keyboard.press('k')
      await eventually(() => page.locator('.card[aria-current=true]').getAttribute('id'), `person-${missingChild.id}`)
      await page.keyboard.press('Enter')
      await eventually(() => page.url(), new RegExp(`/cases/${missingChild.id}$`))
    })
  })

  test('each list has its address; a name that is searched never stands in one', async () => {
    const answers: Answers = { ...ANSWERS, 'persons.search': { persons: [personRow()] } }
    await stand.see('/cases', { ...FULL, answers }, async ({ page, called, callsOf }) => {
      await page.getByRole('link', { name: 'Child protection' }).click()
      await eventually(() => page.url(), /\/cases\?queue=child-protection$/)
      await eventually(() => callsOf('persons.list').at(-1)?.input, { queue: 'child-protection', after: 0 })
      await page.getByLabel('Find by name').fill('Vyhadana')
      await page.getByRole('button', { name: 'Find', exact: true }).click()
      assert.deepEqual((await called('persons.search')).input, { name: 'Vyhadana' })
      await eventually(() => page.locator('.card').count(), 1)
      await atRest(page)
      assert.doesNotMatch(page.url(), /Vyhadana/)
      assert.doesNotMatch(String(await page.evaluate('JSON.stringify(history.state)')), /Vyhadana/)
    })
  })

  test('a person: tracks as one picture, what is late, whom nobody tells, and no name in the title', async () => {
    await stand.see(AT, FULL, async ({ page }) => {
      const tracks = page.locator('.tracks')
      await eventually(
        () => textOf(tracks),
        /Identification.*Presumed victim.*Support.*Runs.*Assess needs and risks: was due/,
      )
      await eventually(() => page.locator('.track, .quiet-tracks li').count(), 15)
      await eventually(
        () => textOf(page.locator('.tellings')),
        /Police.*The person refuses.*Consulate.*Never while asylum is open.*Employer.*Never/,
      )
      assert.doesNotMatch(await page.title(), /Oksana/)
      await eventually(
        () => textOf(page.locator('section[aria-labelledby=timeline]')),
        /There are reasonable grounds.*Dace Ozoliņa.*Visu dokumenti.*Heard from somebody.*busiņu/,
      )
    })
  })

  test('a step asks for what it must carry, and what is closed says why and takes the focus', async () => {
    const refused = problem('invalid-input', 'This step must say more.', {
      fields: [{ field: 'deciders', message: 'As many as this country asks.' }],
    })
    const answers: Answers = { ...ANSWERS, 'persons.decide': refused }
    await stand.see(AT, { ...FULL, answers }, async ({ page, called }) => {
      const step = await uncover(page.locator('details.step', { hasText: 'Decide: identified' }))
      await step.locator('summary').click()
      await step.getByLabel('Why').fill('Four of us looked at all of it')
      await pick(step, 'Language in which', 'Ukrainian')
      await step.getByLabel('Social worker: name').fill('Invented Name')
      await step.getByRole('button', { name: 'Take this step' }).click()
      const call = await called('persons.decide')
      assert.deepEqual(call.input, {
        person: id(601),
        track: 'identification',
        act: 'identify',
        language: 'uk',
        deciders: [{ seat: 'social-worker', name: 'Invented Name' }],
      })
      await step.getByText('As many as this country asks.').waitFor()
      await eventually(() => step.getByLabel('Why').inputValue(), 'Four of us looked at all of it')
      const closed = page.locator('.act.closed', { hasText: 'Decide: not confirmed' })
      await eventually(() => textOf(closed), /waits until the reflection period is over/)
      await page.locator('.closed-acts', { has: closed }).locator('summary').first().click()
      await closed.getByRole('button').focus()
      await hasFocus(closed.getByRole('button'))
    })
  })

  test('a channel is shown only when somebody says what for, and one that is not safe not at all', async () => {
    const given: Out<'persons.contact'> = {
      channel: id(611),
      kind: 'phone',
      value: '+371 2000 0142',
      hours: '18–20',
      codeWord: 'bluebell',
    }
    await stand.see(AT, { ...FULL, answers: { ...ANSWERS, 'persons.contact': given } }, async ({ page, called }) => {
      const ways = page.locator('section[aria-labelledby=channels]')
      await eventually(() => textOf(ways), /Telephone.*Safe.*E-mail.*Not safe/)
      await eventually(() => ways.getByRole('button', { name: 'Show, to contact them' }).count(), 1)
      // Pressed without a word it says what lacks, and shows nothing.
      await ways.getByRole('button', { name: 'Show, to contact them' }).click()
      await eventually(() => ways.getByLabel('What for').getAttribute('aria-invalid'), 'true')
      await ways.getByLabel('What for').fill('the appointment')
      await ways.getByRole('button', { name: 'Show, to contact them' }).click()
      assert.deepEqual((await called('persons.contact')).input, {
        person: id(601),
        channel: id(611),
        about: 'the appointment',
      })
      await eventually(() => textOf(ways), /2000 0142.*bluebell/)
    })
  })

  test('the first contact: what must be passed on before the first question, then one thing a step, in its order', async () => {
    const opened = { case: id(600), persons: [id(601)] }
    await stand.see(
      '/cases/new',
      { as: inspector, answers: { ...ANSWERS, 'cases.open': opened } },
      async ({ page, called }) => {
        const next = page.getByRole('button', { name: 'Next' })
        await eventually(
          () => textOf(page.locator('.contact')),
          /what you must pass on by law.*A danger to somebody’s life.*What points to a crime.*No interview here/,
        )
        await next.click()
        await page.getByText('Say it to them first, then tick it.').waitFor()
        await page.getByText('I have said this').click()
        await next.click()
        await page.getByLabel('In danger soon').check()
        await next.click()
        await page.getByText('Food, clothes').click()
        await next.click()
        await pick(page, 'Language they want to speak', 'Ukrainian')
        await page.getByLabel('Asked for').check()
        await page.getByLabel('Given', { exact: true }).check()
        await next.click()
        for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Another person' }).click()
        for (const [i, name] of ['Oksana', '', ''].entries()) await sayWho(page.locator('.met').nth(i), name)
        await page.locator('.met').nth(1).getByLabel('Age').selectOption('uncertain')
        await eventually(
          () => page.locator('.met').nth(1).getByLabel('Registered').locator('option').allTextContents(),
          ['Choose', 'By name', 'Under another name'],
          'a child is not merely counted',
        )
        await page.locator('.met').nth(2).getByText('Police').click()
        await next.click()
        await page.getByLabel('What it looks like').selectOption('labour')
        await page.getByText('Somebody else holds their papers').click()
        await page.getByRole('button', { name: 'Open the case' }).click()
        const { draft, ...input } = (await called('cases.open')).input as { draft: string; persons: object[] }
        assert.match(draft, /^[0-9a-f-]{36}$/)
        const met = { mode: 'named', sex: 'unknown', citizenship: 'unknown' }
        assert.deepEqual(input, {
          danger: 'soon',
          needs: ['food-clothes'],
          language: 'uk',
          interpreter: 'asked',
          informed: 'told',
          persons: [
            { ...met, age: 'adult', name: 'Oksana', refuses: [] },
            { ...met, age: 'uncertain', name: '', refuses: [] },
            { ...met, age: 'adult', name: '', refuses: ['police'] },
          ],
          exploitation: 'labour',
          signs: ['documents-held'],
          place: '',
          account: '',
        })
        await eventually(() => page.url(), new RegExp(`/cases/${id(601)}$`))
      },
    )
  })

  test('going back keeps what was answered, and a failure keeps it too', async () => {
    const answers = { ...ANSWERS, 'cases.open': problem('unavailable', 'The database cannot be reached.') }
    await stand.see('/cases/new', { as: inspector, answers }, async ({ page }) => {
      await page.getByText('I have said this').click()
      await page.getByRole('button', { name: 'Next' }).click()
      await page.getByLabel('No danger').check()
      await page.getByRole('button', { name: 'Next' }).click()
      await page.getByRole('button', { name: 'Back' }).click()
      await eventually(() => page.getByLabel('No danger').isChecked(), true)
    })
  })

  test('past the team in an emergency: a number and a reason', async () => {
    const entered = { person: id(601), until: '2026-11-24T18:00:00Z' }
    const answers: Answers = { ...ANSWERS, 'persons.break-glass': entered }
    await stand.see('/cases', { ...FULL, answers }, async ({ page, called }) => {
      await page.locator('summary', { hasText: 'Get in past the team' }).click()
      await page.getByLabel('Number of the person').fill('0000AB')
      await page.locator('.enter').getByRole('button').click()
      assert.deepEqual((await called('persons.break-glass')).input, { code: '0000AB' })
      await eventually(() => page.url(), new RegExp(`/cases/${id(601)}$`))
    })
  })

  test('the desk: who is missing first, and what a second person must look at, with its reason', async () => {
    const review: Review = {
      id: id(651),
      kind: 'break-glass',
      person: id(601),
      code: '0000AB',
      by: { id: id(2), name: 'Pēteris Krūmiņš' },
      at: '2026-11-24T08:00:00Z',
      due: '2026-11-25T08:00:00Z',
      missed: false,
      reason: 'The hospital asked at night',
      mayReview: true,
      reviewedBy: null,
      verdict: null,
    }
    const messages = [{ person: id(603), code: '0000AC', since: '2026-11-23' }]
    const answers: Answers = {
      ...ANSWERS,
      'persons.waiting': {
        missing: 1,
        overdue: 2,
        children: 1,
        reviews: 1,
        reopened: 3,
        keeping: 2,
        due: [],
        messages,
      },
      'reviews.list': { reviews: [review, { ...review, id: id(652), mayReview: false, reason: 'Seen already' }] },
      'reviews.decide': { person: id(601) },
    }
    await stand.see('/', { as: caseWorker, answers }, async ({ page, called }) => {
      await eventually(() => textOf(page.locator('main').getByRole('alert')), /1 person is missing/)
      const part = page.locator('main')
      await eventually(
        () => textOf(part),
        /Pēteris Krūmiņš got to 0000AB past the team.*The hospital asked at night.*2 persons wait too long/,
      )
      await atRest(page)
      // To those who are counted, and not to everybody.
      await eventually(
        () => part.getByRole('link', { name: '2 persons wait too long' }).getAttribute('href'),
        /\/cases\?queue=overdue$/,
      )
      await eventually(
        () => part.getByRole('link', { name: '3 persons whose needs, risks or plan' }).getAttribute('href'),
        /\/cases\?queue=reopened$/,
      )
      await eventually(
        () => part.getByRole('link', { name: '2 closed files to keep on or erase' }).getAttribute('href'),
        /\/cases\?queue=keeping$/,
      )
      assert.doesNotMatch(await textOf(part), /Seen already/)
      // By time: what a second person looks at within its term, and a message that a colleague has to open.
      const soon = page.getByRole('region', { name: 'Within a week' })
      await eventually(() => textOf(soon), /Pēteris Krūmiņš got to 0000AB past the team.*Look at it as second person/)
      await eventually(() => soon.getByRole('link', { name: /past the team/ }).count(), 1, 'nobody looks at their own')
      await soon.getByRole('link', { name: /past the team/ }).click()
      await eventually(() => page.url(), new RegExp(`#review-${id(651)}$`))
      await eventually(
        () => textOf(page.getByRole('region', { name: 'Today' })),
        /Person 0000AC.*A message of the reporter waits/,
      )
      const message = part.getByRole('link', { name: 'Person 0000AC' })
      await eventually(() => message.getAttribute('href'), `/cases/${id(603)}`)
      await shoot(page, 'desk of a case worker with a review and a message')
      await part.getByRole('button', { name: 'It was not right' }).click()
      assert.deepEqual((await called('reviews.decide')).input, { review: id(651), verdict: 'wrong' })
      await page.getByRole('alert').getByRole('link').click()
      await eventually(() => page.url(), /\/cases\?queue=alarm$/)
    })
  })

  test('whose roles open no cases sees none of it', async () => {
    await stand.see('/', { as: reader }, async ({ page, settled, callsOf }) => {
      await settled()
      assert.equal(callsOf('persons.waiting').length, 0)
      assert.equal(await page.getByRole('link', { name: 'Cases' }).count(), 0)
    })
  })
})
