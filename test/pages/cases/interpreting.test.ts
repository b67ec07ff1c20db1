import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { InterpreterSession, MyCall } from '../../../src/modules/cases/interpreting/shapes.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id, session } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personPage } from './cases.ts'

const interpreter = session('Ilze Tulce', ['interpreter'], ['agency:read', 'interpreter:work'])
const hour = { language: 'uk', dialect: 'Surzhyk', wishes: 'woman', means: 'in-person', minutes: 60 } as const
const place = { place: 'Example street 5, door B', askFor: 'Rūta', telephone: '+371 20000000', note: 'Second floor' }
const call = (more: Partial<MyCall> = {}): MyCall => ({
  ...{ call: id(801), ...hour, urgency: 'danger', startsAt: '2026-11-26T09:00:00Z', state: 'asked', place: null },
  ...{ since: '2026-11-24T08:00:00Z', acts: ['accept', 'decline', 'conflict'] },
  ...more,
})
const comes = call({
  ...{ call: id(802), urgency: 'none', state: 'accepted', startsAt: '2026-11-27T09:00:00Z' },
  ...{ place: { ...place, agency: 'Helping Centre' }, acts: ['conflict', 'return'] },
})
const came = call({ call: id(803), urgency: 'none', state: 'done', startsAt: '2026-11-20T09:00:00Z', acts: [] })

const asked: InterpreterSession = {
  ...{ id: id(811), askedAt: '2026-11-24T08:00:00Z', startsAt: '2026-11-26T09:00:00Z', ...hour, urgency: 'none' },
  words: place,
  calls: [
    {
      ...{ id: id(801), name: 'Ilze Tulce', agency: 'Language bureau', state: 'asked', since: '2026-11-24T08:00:00Z' },
      acts: ['call-off', 'refuse'],
    },
    {
      ...{ id: id(804), name: 'Igors Tulks', agency: 'Language bureau', state: 'declined' },
      ...{ since: '2026-11-24T09:00:00Z', acts: [] },
    },
  ],
  mayAskOthers: true,
}
const TEAM: Answers = {
  'persons.get': personPage({ age: 'adult' }),
  'interpreters.of-person': { sessions: [asked], mayAsk: true },
  'interpreters.candidates': {
    members: [
      { id: id(821), name: 'Līga Cita', agency: 'Language bureau', languages: ['lv'] },
      { id: id(822), name: 'Oksana Valodniece', agency: 'Language bureau', languages: ['lv', 'uk'] },
    ],
  },
  'interpreters.ask': { session: id(812) },
  'interpreters.settle': { call: id(801) },
}

describe('interpreting', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const MINE = {
    as: interpreter,
    answers: {
      'interpreters.mine': { calls: [call(), comes, came], languages: ['lv', 'uk'] },
      'interpreters.answer': { call: id(801) },
      'interpreters.set-languages': { languages: ['lv'] },
    } satisfies Answers,
  }
  const AT = `/cases/${id(601)}?part=team`

  test('all looks of one’s hours', () => seeAllLooks(stand, '/interpreting', MINE, 'main h1'))
  test('all looks on the person’s own page', () =>
    seeAllLooks(stand, AT, { as: caseWorker, answers: TEAM }, '#interpreters'))

  test('an hour says language, dialect and how long, and is accepted by one press', async () => {
    await stand.see('/interpreting', MINE, async ({ page, called }) => {
      const card = page.locator('main li.card').first()
      await eventually(() => textOf(card), /Ukrainian.*Surzhyk.*60 minutes.*In person.*woman.*danger/s)
      assert.doesNotMatch((await card.textContent()) ?? '', /Example street|Helping Centre/)
      await card.getByRole('button', { name: 'Accept' }).click()
      assert.deepEqual((await called('interpreters.answer')).input, { call: id(801), answer: 'accept' })
    })
  })

  test('where to come stands with an hour that was accepted, which can be given back', async () => {
    await stand.see('/interpreting', MINE, async ({ page, called }) => {
      const card = page.locator('main li.card').nth(1)
      await eventually(() => textOf(card), /Example street 5, door B.*Rūta, Helping Centre.*20000000.*Second floor/s)
      await card.getByRole('button', { name: 'Give the hour back' }).click()
      assert.deepEqual((await called('interpreters.answer')).input, { call: id(802), answer: 'return' })
    })
  })

  test('the team asks for an hour; whoever speaks the language stands first', async () => {
    await stand.see(AT, { as: caseWorker, answers: TEAM }, async ({ page, called }) => {
      const part = page.locator('section[aria-labelledby=interpreters]')
      await part.locator('summary', { hasText: 'Ask interpreters' }).click()
      const form = part.locator('#ask-interpreter')
      await eventually(() => textOf(form), /Oksana Valodniece.*Līga Cita/s)
      await form.getByLabel('Dialect').fill('Surzhyk')
      await form.getByLabel('Whom the person wishes').selectOption('woman')
      await form.getByLabel('Day').fill('2026-12-05')
      await form.getByLabel('Begins at').fill('09:30')
      await form.getByText('Oksana Valodniece').click()
      await form.getByLabel('Where to come').fill('Example street 5')
      await form.getByLabel('For whom to ask').fill('Rūta')
      await form.getByRole('button', { name: 'Ask interpreters' }).click()
      const {
        members,
        dialect,
        wishes,
        place: where,
        startsAt,
      } = (await called('interpreters.ask')).input as Record<string, unknown>
      assert.deepEqual([members, dialect, wishes, where], [[id(822)], 'Surzhyk', 'woman', 'Example street 5'])
      assert.match(String(startsAt), /^2026-12-05T/)
    })
  })

  test('a wish of the person for somebody else needs no reason', async () => {
    await stand.see(AT, { as: caseWorker, answers: TEAM }, async ({ page, called }) => {
      const part = page.locator('section[aria-labelledby=interpreters]')
      await part.getByRole('button', { name: 'The person wishes somebody else' }).click()
      assert.deepEqual((await called('interpreters.settle')).input, { call: id(801), act: 'refuse' })
    })
  })

  test('an hour that waits has all three answers, and one that is over has none', async () => {
    await stand.see('/interpreting', MINE, async ({ page }) => {
      const cards = page.locator('main li.card')
      await eventually(() => cards.count().then(String), /3/)
      const buttons = async (at: number) => {
        const found = await cards.nth(at).getByRole('button').all()
        return Promise.all(found.map((one) => textOf(one)))
      }
      assert.deepEqual(await buttons(0), ['Accept', 'Decline', 'Declare a conflict of interest'])
      assert.deepEqual(await buttons(1), ['Declare a conflict of interest', 'Give the hour back'])
      assert.deepEqual(await buttons(2), [])
    })
  })

  test('a conflict is declared without a word about whom', async () => {
    await stand.see('/interpreting', MINE, async ({ page, called }) => {
      const card = page.locator('main li.card').first()
      await card.getByRole('button', { name: 'Declare a conflict of interest' }).click()
      assert.deepEqual((await called('interpreters.answer')).input, { call: id(801), answer: 'conflict' })
      assert.equal(await card.locator('textarea, input').count(), 0)
    })
  })

  test('languages are named by the interpreter, and saved once they are others', async () => {
    await stand.see('/interpreting', MINE, async ({ page, called }) => {
      await page.locator('summary', { hasText: 'Languages you interpret' }).click()
      const form = page.locator('main details.write')
      await eventually(() => textOf(form), /Latvian, Ukrainian/)
      const save = form.getByRole('button', { name: 'Save the languages' })
      assert.equal(await save.isDisabled(), true)
      await form.getByRole('button', { name: /Ukrainian/ }).click()
      await save.click()
      assert.deepEqual((await called('interpreters.set-languages')).input, { languages: ['lv'] })
    })
  })

  test('whoever is asked for nothing reads what to do', async () => {
    const answers = { 'interpreters.mine': { calls: [], languages: [] } } satisfies Answers
    await stand.see('/interpreting', { as: interpreter, answers }, async ({ page }) => {
      await eventually(() => textOf(page.locator('main')), /Nobody asks you for an hour.*Say which languages/s)
    })
  })

  test('the team asks others for the same hour: nobody who is asked already', async () => {
    const answers = {
      ...TEAM,
      'interpreters.candidates': {
        members: [
          { id: id(823), name: 'Ilze Tulce', agency: 'Language bureau', languages: ['uk'] },
          { id: id(822), name: 'Oksana Valodniece', agency: 'Language bureau', languages: ['uk'] },
        ],
      },
      'interpreters.ask-others': { session: id(811) },
    } satisfies Answers
    await stand.see(AT, { as: caseWorker, answers }, async ({ page, called }) => {
      const part = page.locator('section[aria-labelledby=interpreters] li', { hasText: 'Surzhyk' }).first()
      await part.locator('summary', { hasText: 'Ask somebody else' }).click()
      const form = part.locator('details.write')
      await eventually(() => textOf(form), /Oksana Valodniece/)
      assert.doesNotMatch(await textOf(form), /Ilze Tulce/)
      await form.getByText('Oksana Valodniece').click()
      await form.getByRole('button', { name: 'Ask somebody else' }).click()
      assert.deepEqual((await called('interpreters.ask-others')).input, { session: id(811), members: [id(822)] })
    })
  })

  test('an hour is called off by one press', async () => {
    const answers = { ...TEAM, 'interpreters.call-off': { session: id(811) } } satisfies Answers
    await stand.see(AT, { as: caseWorker, answers }, async ({ page, called }) => {
      await page.getByRole('button', { name: 'Call the hour off' }).click()
      assert.deepEqual((await called('interpreters.call-off')).input, { session: id(811) })
    })
  })

  test('nobody but the team asks: whoever only reads has no form and no button', async () => {
    const still = { ...asked, mayAskOthers: false, calls: asked.calls.map((one) => ({ ...one, acts: [] })) }
    const answers = { ...TEAM, 'interpreters.of-person': { sessions: [still], mayAsk: false } } satisfies Answers
    await stand.see(AT, { as: caseWorker, answers }, async ({ page }) => {
      const part = page.locator('section[aria-labelledby=interpreters]')
      await eventually(() => textOf(part), /Surzhyk.*Ilze Tulce.*Asked.*Igors Tulks.*Declined/s)
      assert.equal(await part.locator('button, summary').count(), 0)
    })
  })

  test('more than five are not asked at once', async () => {
    const many = Array.from({ length: 7 }, (_, i) => ({
      ...{ id: id(830 + i), name: `Tulks ${i}`, agency: 'Language bureau', languages: ['uk'] },
    }))
    const answers = { ...TEAM, 'interpreters.candidates': { members: many } } satisfies Answers
    await stand.see(AT, { as: caseWorker, answers }, async ({ page }) => {
      const form = page.locator('#ask-interpreter')
      await form.locator('summary').click()
      await eventually(() => textOf(form), /Tulks 6/)
      for (const { name } of many) await form.getByText(name).click()
      assert.equal(await form.locator('input[type=checkbox]:checked').count(), 5)
      await eventually(() => textOf(form), /You can ask 5 at once/)
    })
  })

  test('a refusal of the server stands beside its field', async () => {
    const fields = [{ field: 'startsAt', message: 'is-past' }]
    const answers = {
      ...TEAM,
      'interpreters.ask': problem('invalid-input', 'The hour is over already.', { fields }),
    } satisfies Answers
    await stand.see(AT, { as: caseWorker, answers }, async ({ page }) => {
      const form = page.locator('#ask-interpreter')
      await form.locator('summary').click()
      await form.getByLabel('Day').fill('2026-11-01')
      await form.getByLabel('Begins at').fill('09:30')
      await form.getByText('Oksana Valodniece').click()
      await form.getByLabel('Where to come').fill('Example street 5')
      await form.getByLabel('For whom to ask').fill('Rūta')
      await form.getByRole('button', { name: 'Ask interpreters' }).click()
      await eventually(() => textOf(form), /The hour is over already/)
    })
  })
})
