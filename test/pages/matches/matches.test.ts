import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out, Question, Told } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { type Answers, problem } from '../answers.ts'
import { personPage } from '../cases/cases.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

const worker = {
  ...caseWorker,
  member: { ...caseWorker.member, permissions: [...caseWorker.member.permissions, 'match:work'] },
}
const question: Question = {
  ...{ id: id(951), person: id(601), called: 'Oksana Vyhadana', ground: 'consent', asked: 3 },
  ...{ askedAt: '2026-11-20T08:00:00Z', endsAt: '2026-12-20T08:00:00Z', answers: [] },
}
const about: Out<'matches.of-person'> = {
  ...{ question: null, why: null, grounds: ['consent', 'life', 'law'], police: true },
  agencies: ['Patvērums', 'Slimnīca pie jūras'],
}
const told = (more: Partial<Told>): Told => ({
  ...{ id: id(961), person: id(602), called: 'Виґадана Оксана', from: 'Valsts policija', as: 'police', ground: 'law' },
  ...{ askedAt: '2026-11-20T08:00:00Z', endsAt: '2026-12-20T08:00:00Z', state: 'open', closed: null },
  said: { basis: 'Kriminālprocesa likuma 1. pants', why: 'Viņu meklē brālis.' },
  ...{ second: true, mayConsent: true, answer: null, mine: false },
  ...more,
})
const answer = { words: 'Zvaniet mums.', basis: 'VDAR 6. pants' }
const LIST: Out<'matches.list'> = {
  told: [
    told({ id: id(962), state: 'silent', second: false, as: 'other', from: 'Darba inspekcija' }),
    told({}),
    told({ id: id(963), state: 'proposed', answer, called: 'Somebody Other' }),
    told({ id: id(964), closed: 'refused-by-person', called: 'Somebody Third', said: null }),
  ],
  asked: [
    question,
    {
      ...question,
      ...{ id: id(952), called: 'Danylo Vyhadanyi' },
      answers: [{ agency: 'Patvērums', at: '2026-11-22T08:00:00Z', ...answer }],
    },
  ],
}
const ANSWERS: Answers = { 'matches.list': LIST, 'persons.get': personPage(), 'matches.of-person': about }
const AT = '/cases/matches'
const part = 'section[aria-labelledby=matches]'

describe('questions between agencies', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('are put from the person’s page: whom, on which ground, and police only as the person’s wish; then it stands', async () => {
    const undated: Answers = { ...ANSWERS, 'matches.of-person': { ...about, why: 'no-birth' } }
    await stand.see(
      `/cases/${id(601)}?part=team`,
      { as: worker, answers: undated },
      async ({ page, called, answer: say }) => {
        const found = page.locator(part)
        // What is missing is said before there is a form to fill in.
        for (const [why, words] of [
          ['no-birth', /whole day of birth is needed/],
          ['one-name', /a given name and a family name/],
          ['nobody', /no agency here that may be asked/],
        ] as const) {
          say({ 'matches.of-person': { ...about, why } })
          await page.reload()
          await eventually(() => textOf(found), words)
          await eventually(() => found.locator('summary').count(), 0)
        }
        say({ 'matches.of-person': about })
        await page.reload()
        await found.locator('summary').click()
        await eventually(() => textOf(found), /Asked are: Patvērums, Slimnīca pie jūras/)
        const form = found.getByRole('form', { name: 'Ask other agencies' })
        const put = form.getByRole('button', { name: 'Put the question' })
        await eventually(() => put.isDisabled(), true)
        await form.locator('.tick').click()
        await form.getByLabel('The law that allows it').fill('Art. 6(1)(a) GDPR')
        await form.getByLabel('What you ask for').fill('A sister looks for her.')
        await form.getByLabel('On which ground').selectOption('life')
        await eventually(() => form.locator('.tick').count(), 0)
        await form.getByLabel('On which ground').selectOption('consent')
        await shoot(page, 'match page 1')
        say({ 'matches.ask': problem('too-many-requests', 'Enough was asked for today. Ask again tomorrow.') })
        await put.click()
        await eventually(() => textOf(form), /Enough was asked for today|Too many/)
        say({
          'matches.ask': { question: question.id, person: id(601) },
          'matches.of-person': { ...about, question },
          'matches.withdraw': { question: question.id, person: id(601) },
        })
        await put.click()
        assert.deepEqual((await called('matches.ask', 2)).input, {
          ...{
            person: id(601),
            ground: 'consent',
            basis: 'Art. 6(1)(a) GDPR',
            why: 'A sister looks for her.',
            police: true,
          },
        })
        await eventually(() => textOf(found), /of 3 agencies; ends.*The person agrees.*No answer\. Nobody learns/)
        await found.getByRole('button', { name: 'Take the question back' }).click()
        assert.deepEqual((await called('matches.withdraw')).input, { question: question.id })
      },
    )
  })

  test('of others warn before police are answered, take two, and say why somebody must not be told', async () => {
    const answers: Answers = {
      ...ANSWERS,
      'matches.answer': { match: id(961), person: id(602), state: 'proposed' },
      'matches.agree': { match: id(963), person: id(602), state: 'answered' },
      'matches.pass': { match: id(964), person: id(602), state: 'silent' },
    }
    const waits: Answers = { ...answers, 'matches.waiting': { toAnswer: 2, asked: 2, answered: 1 } }
    await stand.see('/', { as: worker, answers: waits }, async ({ page, called, answer: say }) => {
      const desk = page.getByRole('region', { name: 'No deadline' })
      await eventually(() => textOf(desk), /2 questions of other agencies fit.*1 question of yours was answered/)
      assert.ok(!(await textOf(desk)).includes('Oksana'), 'a desk stands open on a table')
      say({ 'matches.waiting': { toAnswer: 0, asked: 1, answered: 0 } })
      await page.reload()
      await desk.getByRole('link', { name: 'All questions between agencies' }).click()
      await shoot(page, 'match page 2')
      const one = (name: string) => page.locator('section[aria-labelledby=told] article').filter({ hasText: name })
      const police = one('Виґадана').filter({ hasText: 'Valsts policija' })
      await eventually(() => textOf(police), /Asks as police.*Viņu meklē brālis.*would learn by your answer/)
      await police.locator('summary').click()
      const form = police.getByRole('form', { name: 'Answer' })
      await form.getByLabel('What they are told').fill('Call us.')
      await form.getByLabel('The law that allows it').fill('Art. 6')
      const propose = form.getByRole('button', { name: 'Propose the answer to a colleague' })
      await eventually(() => propose.isDisabled(), false)
      await form.locator('.tick').click()
      await form.getByRole('button', { name: 'Send the answer' }).click()
      assert.deepEqual((await called('matches.answer')).input, {
        ...{ match: id(961), consent: true, basis: 'Art. 6', words: 'Call us.' },
      })
      await one('Somebody Other').getByRole('button', { name: 'Agree and send' }).click()
      assert.deepEqual((await called('matches.agree')).input, { match: id(963) })
      const third = one('Somebody Third')
      await eventually(() => textOf(third), /must not be told.*The person does not want this receiver to be told/)
      await eventually(() => third.locator('form').count(), 0)
      await third.getByRole('button', { name: 'Do not answer' }).click()
      assert.deepEqual((await called('matches.pass')).input, { match: id(964) })
      const ours = page.locator('section[aria-labelledby=asked]')
      await eventually(() => textOf(ours), /Oksana Vyhadana.*No answer.*Danylo.*Patvērums answered: .*Zvaniet mums/)
    })
  })

  test('all looks', () => seeAllLooks(stand, AT, { as: worker, answers: ANSWERS }, '#asked'))
})
