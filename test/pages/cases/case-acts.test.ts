import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { uncover } from '../../browser/uncover.ts'
import { type Answers, problem } from '../answers.ts'
import { id, lawyer, member } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personPage } from './cases.ts'
import { AT, DONE, seesPerson } from './person-page.ts'

const ANSWERS: Answers = {
  'persons.get': personPage(),
  'members.list': {
    members: [member({ id: id(3), name: 'Anna Liepa' }), member({ id: id(4), name: 'Gone Colleague', state: 'ended' })],
    invites: [],
  },
}

describe('acts on a person’s page', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = seesPerson(() => stand, ANSWERS)

  test('danger to life stands before all else, says what comes after, and asks once what was done', async () => {
    await see({ 'persons.act-at-once': DONE }, async ({ page, called }) => {
      const first = page.locator('.now details.step').first()
      await eventually(() => textOf(first.locator('summary')), /Act at once: danger to life/)
      await first.locator('summary').click()
      await eventually(() => textOf(first), /Call 112 first.*second person within 24 hours/)
      await first.getByLabel('What the danger is').fill('A man at the door')
      await first.getByRole('button', { name: 'Record it' }).click()
      const { input, reason } = await called('persons.act-at-once')
      assert.deepEqual(input, { person: id(601), what: 'A man at the door' })
      // The audit tells that it was danger, and not the words about a person.
      assert.equal(reason, 'Act at once: danger to life')
      assert.equal(await page.getByRole('dialog').count(), 0)
    })
  })

  test('a note says whether it is a fact, what was heard, or an assessment; it stays where it could not be kept', async () => {
    await see(
      { 'persons.note': problem('unavailable', 'The database cannot be reached.') },
      async ({ page, called, answer }) => {
        const form = await uncover(page.locator('details.step', { hasText: 'What it is' }))
        await page.locator('details.step > summary', { hasText: /^Note$/ }).click()
        await form.getByLabel('What it is').selectOption('hearsay')
        const field = form.getByLabel('Note', { exact: true })
        await field.fill('A neighbour saw the van')
        await form.getByLabel('Where it comes from').selectOption('witness')
        await form.getByLabel('How reliable the source is').selectOption('B')
        await form.getByLabel('What it is').selectOption('assessment')
        await eventually(() => form.getByLabel('Where it comes from').count(), 0, 'an assessment has no grade')
        await form.getByLabel('What it is').selectOption('hearsay')
        await form.getByLabel('Where it comes from').selectOption('witness')
        await form.getByLabel('How well it is borne out').selectOption('3')
        await form.getByRole('button', { name: 'Keep the note' }).click()
        assert.deepEqual((await called('persons.note')).input, {
          person: id(601),
          nature: 'hearsay',
          text: 'A neighbour saw the van',
          // The letter that was chosen before went with the change of nature.
          grading: { source: 'witness', reliability: 'not-graded', credibility: '3' },
        })
        await form.getByRole('alert').waitFor()
        await eventually(() => field.inputValue(), 'A neighbour saw the van')
        answer({ 'persons.note': DONE })
        await form.getByRole('button', { name: 'Keep the note' }).click()
        await eventually(() => field.inputValue(), '')
      },
    )
  })

  test('whom the person refuses begins with what they said before', async () => {
    await see({ 'persons.refuse-contact': DONE }, async ({ page, called }) => {
      const form = await uncover(page.locator('details.step', { hasText: 'Whom the person does not want to be told' }))
      await form.locator('summary').click()
      await eventually(() => form.getByLabel('Police').isChecked(), true)
      await form.getByText('Family').click()
      await form.getByRole('button', { name: 'Keep this' }).click()
      assert.deepEqual((await called('persons.refuse-contact')).input, {
        person: id(601),
        refuses: ['police', 'family'],
      })
    })
  })

  test('a decision on age needs ground and method, and tells what the server asks besides', async () => {
    const refused = problem('invalid-input', 'This step must say more.', {
      fields: [{ field: 'remedy', message: 'Say how the person can have this reviewed.' }],
    })
    const child: Answers = { 'persons.get': personPage({ age: 'uncertain' }), 'persons.set-age': refused }
    await see(child, async ({ page, called }) => {
      const form = await uncover(page.locator('details.step', { hasText: 'The person is' }))
      await page.locator('details.step > summary', { hasText: /^Age$/ }).click()
      const save = form.getByRole('button', { name: 'Record the age' })
      await eventually(() => save.isDisabled(), true)
      await form.getByLabel('The person is').selectOption('adult')
      await form.getByLabel('On which ground').fill('A passport')
      await form.getByLabel('How it was found out').fill('Document examined')
      await save.click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill('The passport was examined by two')
      await dialog.getByRole('button').first().click()
      const call = await called('persons.set-age')
      assert.deepEqual(call.input, {
        person: id(601),
        age: 'adult',
        basis: 'A passport',
        method: 'Document examined',
        remedy: '',
      })
      await form.getByText('Say how the person can have this reviewed.').waitFor()
    })
  })

  test('what first contact said of the age stands in the form with where it came from, and is not sent again', async () => {
    const review: Out<'children.get'>['reviews'][number] = {
      kind: 'at-18',
      from: 'estimate',
      ...{ id: id(671), reason: '', outcomes: [], looked: {} },
      ...{ day: '2028-06-01', opensOn: '2028-06-01', dueOn: '2028-06-30', open: false, missed: false },
      ...{ closedBy: null, closedAt: null, outcome: null },
    }
    const child: Answers = {
      'persons.get': personPage({ age: 'uncertain', events: [] }),
      'children.get': { reviews: [review], undated: false, decisions: [], alone: [] },
      'persons.set-age': DONE,
    }
    await see(child, async ({ page, called }) => {
      const form = await uncover(page.locator('details.step', { hasText: 'The person is' }))
      await page.locator('details.step > summary', { hasText: /^Age$/ }).click()
      await eventually(() => textOf(form), /From the first contact of 24 Nov 2026/)
      const estimate = form.getByLabel('At least how old')
      await eventually(() => estimate.inputValue(), '16')
      await eventually(() => textOf(form), /Estimated before: eighteen on 1 Jun 2028 at the latest/)
      await form.getByLabel('The person is').selectOption('child')
      await form.getByLabel('On which ground').fill('What they said')
      await form.getByLabel('How it was found out').fill('A talk')
      await form.getByRole('button', { name: 'Record the age' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill('They told the year of their school')
      await dialog.getByRole('button').first().click()
      const { input } = await called('persons.set-age')
      assert.deepEqual(input, {
        ...{ person: id(601), age: 'child', basis: 'What they said', method: 'A talk', remedy: '' },
      })
    })
  })

  test('a colleague is put on the team and taken off; who left the agency is not offered', async () => {
    const last = problem('conflict', 'Put another colleague on the team first: nobody is left without one.')
    await see({ 'persons.join-team': DONE, 'persons.leave-team': last }, async ({ page, called }) => {
      const team = await uncover(page.locator('section[aria-labelledby=team]'))
      await eventually(() => textOf(team), /Dace Ozoliņa.*Responsible.*Pēteris Krūmiņš.*In an emergency, until/)
      await team.locator('summary').click()
      const who = team.getByLabel('Colleague')
      await eventually(() => who.locator('option').allTextContents(), ['…', 'Anna Liepa'])
      await who.selectOption('Anna Liepa')
      await team.locator('.form').getByRole('button').click()
      assert.deepEqual((await called('persons.join-team')).input, { person: id(601), member: id(3) })
      await team.getByRole('button', { name: 'Take off the team: Dace Ozoliņa' }).click()
      assert.deepEqual((await called('persons.leave-team')).input, { person: id(601), member: id(1) })
      await team.getByText('nobody is left without one').waitFor()
    })
  })

  test('a way to reach the person is added, and is not safe unless somebody says so', async () => {
    await see({ 'persons.set-channel': { person: id(601), channel: id(613) } }, async ({ page, called }) => {
      const part = page.locator('section[aria-labelledby=channels]')
      await part.locator('summary').click()
      const form = part.locator('details form')
      await form.getByLabel('What it is').selectOption('message')
      await form.getByLabel('Number or address').fill('+371 2000 0199')
      await form.getByRole('button', { name: 'Save' }).click()
      assert.deepEqual((await called('persons.set-channel')).input, {
        person: id(601),
        kind: 'message',
        value: '+371 2000 0199',
        hours: '',
        codeWord: '',
        safe: false,
      })
    })
  })

  test('who is only counted has no place for words, ways or papers', async () => {
    const counted = personPage({ mode: 'counted', name: null, identity: null, channels: [], events: [], others: [] })
    await see({ 'persons.get': counted }, async ({ page, settled, callsOf }) => {
      await page.locator('.tracks').waitFor()
      await settled()
      for (const part of ['ledger', 'papers', 'episodes', 'acts'])
        await eventually(() => page.locator(`section[aria-labelledby=${part}]`).count(), 0, part)
      assert.equal(callsOf('papers.list').length, 0)
      await eventually(() => page.getByText('Add a way').count(), 0)
      await eventually(() => page.locator('details.step > summary', { hasText: /^Note$/ }).count(), 0)
    })
  })

  test('a lawyer reads and sees nothing to press that is not theirs', async () => {
    const page = personPage({
      steps: personPage().steps.map((one) => ({ ...one, allowed: false, why: 'not-permitted' as const })),
      may: ['acts.keep'],
    })
    await stand.see(
      AT,
      { as: lawyer, answers: { ...ANSWERS, 'persons.get': page } },
      async ({ page: tab, settled }) => {
        await tab.locator('.tracks').waitFor()
        await settled()
        assert.equal(await tab.locator('.now .step').count(), 0)
        assert.equal(
          await tab.locator('.now .closed').count(),
          0,
          'what one’s roles never open is no news on each page',
        )
      },
    )
  })

  test('a person who is not there, or not for one, is told in the words for nobody', async () => {
    const none = problem('not-found', 'There is no such person here, or you are not on the team.')
    await see({ 'persons.get': none }, async ({ page }) => {
      await eventually(() => textOf(page.locator('main').getByRole('alert')), /not there|no such person/)
      await eventually(() => page.locator('.tracks').count(), 0)
    })
  })
})
