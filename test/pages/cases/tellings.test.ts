import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { In, Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually, hasFocus } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { type Answers, problem } from '../answers.ts'
import { runsRightToLeft, seeAllLooks } from '../looks.ts'
import { caseWorker, id } from '../people.ts'
import { shareRow } from '../shares/shares.ts'
import { raiseStand, type Stand, type View } from '../stand.ts'
import { missingChild, personPage } from './cases.ts'
import { WRITTEN } from './person-page.ts'

// Telling agencies of the house about a person, as the team sees it; invented.

const AT = `/cases/${id(601)}/tell`
const TELLS = ['persons.tell-agency', 'persons.tell-urgently'] as const
const person = (more: Parameters<typeof personPage>[0] = {}) => personPage({ may: [...TELLS], ...more })
const COURT = { id: id(903), name: 'Bāriņtiesa' }
const told = (more: Partial<Out<'persons.tellings'>['told'][number]> = {}) => ({
  ...shareRow({ id: id(701), side: 'sender', thing: 'person', title: '', to: COURT, state: 'accepted' }),
  ...{ clock: 'use' as const, due: '2027-05-23T08:00:00Z', turn: 'receiver' as const, ring: null, recalls: true },
  ...more,
})
const words: Out<'persons.tellings'>['waiting'][number]['words'] = {
  ...{ what: 'Viņai vajag aizbildni pirmdienas sēdei.', ground: 'law', parts: ['name', 'birth'] },
  ...{ basis: 'Art. 14(2) Directive 2011/36/EU', theirBasis: 'Section 27', reason: 'They appoint guardians.' },
  ...{ authority: '', days: 180, exculpatory: false, urgency: 'none' },
  terms: {
    ...{ handling: ['H1'], restrictions: '', tlp: 'red', onward: false, proceedings: false },
    ...{ grade: null, told: 'told' },
  },
}
const waiting = (agrees: boolean): Out<'persons.tellings'>['waiting'][number] => ({
  ...{ id: id(771), to: COURT, askedBy: { id: id(2), name: 'Dace Ozoliņa' }, agrees, words },
  ...{ askedAt: '2026-11-24T08:00:00Z', over: '2026-12-01T08:00:00Z' },
})
const tellings = (more: Partial<Out<'persons.tellings'>> = {}): Out<'persons.tellings'> => ({
  ...{ person: id(601), byHandOnly: false, child: false, missing: false, waiting: [], told: [] },
  agencies: [
    { ...COURT, why: null },
    { id: id(901), name: 'Valsts policija', why: 'refused-by-person' },
    { id: id(904), name: 'Vēstniecība', why: 'party-to-conflict' },
  ],
  ...more,
})
const answers: Answers = {
  ...{ 'persons.get': person(), 'persons.tellings': tellings() },
  ...{ 'persons.tell-agency': { telling: id(771), person: id(601) }, 'persons.tell-urgently': { person: id(601) } },
}
const FULL = tellings({
  waiting: [waiting(true)],
  told: [told(), told({ id: id(702), state: 'kept', recalls: false })],
})

describe('telling agencies of the house about a person', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const see = (more: Answers, look: (view: View) => Promise<void>) =>
    stand.see(AT, { as: caseWorker, answers: { ...answers, ...more } }, look)
  const fill = async (page: Page) => {
    await page.getByLabel('What they are told', { exact: true }).fill('A guardian is needed.')
    await page.getByLabel('On which ground').selectOption('A law asks for it')
    await page.getByLabel('Legal basis', { exact: true }).fill('Art. 14')
    await page.getByLabel('Legal basis of the receiver').fill('Section 27')
    await page.getByLabel('Why', { exact: true }).fill('They appoint guardians here.')
    await page.getByLabel('What those whom it is about were told').selectOption('They were told')
  }
  const ask = (page: Page) => page.getByRole('button', { name: 'Ask a colleague to agree' })

  test('all looks', () =>
    seeAllLooks(stand, AT, { as: caseWorker, answers: { ...answers, 'persons.tellings': FULL } }, '#tell'))
  test('in Arabic', () =>
    stand.see(
      AT,
      { as: caseWorker, answers: { ...answers, 'persons.tellings': FULL }, language: 'ar' },
      async (view) => {
        await view.page.locator('#tell').waitFor()
        await runsRightToLeft(view)
      },
    ))

  test('what lacks is named, nothing is sent; what is asked is what was written, and no part but those that were ticked', async () => {
    await see({}, async ({ page, called, callsOf }) => {
      await ask(page).click()
      await hasFocus(page.getByLabel('Which agency is told'))
      assert.equal(callsOf('persons.tell-agency').length, 0)
      await page.getByLabel('Which agency is told').selectOption('Bāriņtiesa')
      await fill(page)
      await page.locator('label.tick', { hasText: 'Birth and age' }).click()
      await page.getByText('A second colleague of the team has to agree').waitFor()
      await shoot(page, 'telling an agency')
      await ask(page).click()
      const input = (await called('persons.tell-agency')).input as In<'persons.tell-agency'>
      assert.deepEqual(
        [input.agency, input.what, input.ground, input.parts, input.urgency],
        [COURT.id, 'A guardian is needed.', 'law', ['birth'], 'none'],
      )
    })
  })

  test('who must not be told is named with the reason; a danger opens what the person refused, at once and with the reason', async () => {
    await see({}, async ({ page, called }) => {
      const to = page.getByLabel('Which agency is told')
      await eventually(() => to.locator('option').allTextContents(), ['Choose', 'Bāriņtiesa'])
      await page.getByText('Vēstniecība: May be of a party to the conflict').waitFor()
      await page.getByText('Valsts policija: The person refuses').waitFor()
      await page.getByLabel('How urgent').selectOption('Somebody is in danger')
      await eventually(() => to.locator('option').allTextContents(), ['Choose', 'Bāriņtiesa', 'Valsts policija'])
      await to.selectOption('Valsts policija')
      await fill(page)
      await page.getByText('It goes at once. A second person looks at it within 24 hours').waitFor()
      await page.getByRole('button', { name: 'Tell at once' }).click()
      const call = await called('persons.tell-urgently')
      const { agency, urgency } = call.input as In<'persons.tell-urgently'>
      assert.deepEqual([agency, urgency, call.reason], [id(901), 'danger', 'They appoint guardians here.'])
    })
  })

  test('of a missing child the sheet can go along, and nobody asks the child to consent', async () => {
    const child = {
      'persons.get': person({ ...missingChild, id: id(601) }),
      'persons.tellings': tellings({ child: true, missing: true }),
    }
    await see(child, async ({ page }) => {
      await page.locator('label.tick', { hasText: 'from the sheet of the missing person' }).waitFor()
      await eventually(
        () => page.getByLabel('On which ground').locator('option').allTextContents(),
        ['Choose', 'A law asks for it'],
      )
      await page.getByLabel('How urgent').selectOption('A child is missing')
      await page.getByRole('button', { name: 'Tell at once' }).waitFor()
    })
  })

  test('a colleague reads word for word what waits, and agrees or not; whoever wrote it takes it back', async () => {
    const done: Answers = { 'persons.agree-telling': { person: id(601) }, 'persons.drop-telling': { person: id(601) } }
    await see({ ...done, 'persons.tellings': FULL }, async ({ page, called }) => {
      const waits = page.getByRole('region', { name: 'Waits for a second colleague' })
      await eventually(
        () => textOf(waits),
        /Bāriņtiesa.*Dace Ozoliņa.*Viņai vajag aizbildni.*Names, Birth and age.*A law asks for it.*Art\. 14\(2\).*Section 27/,
      )
      await waits.getByRole('button', { name: 'Agree and send' }).click()
      assert.deepEqual((await called('persons.agree-telling')).input, { telling: id(771) })
      await waits.getByRole('button', { name: 'Do not agree' }).click()
      assert.deepEqual((await called('persons.drop-telling')).input, { telling: id(771) })
    })
    await see({ 'persons.tellings': tellings({ waiting: [waiting(false)] }) }, async ({ page }) => {
      await page.getByRole('button', { name: 'Take it back' }).waitFor()
      await page.getByText('A colleague of the team reads it here').waitFor()
      assert.equal(await page.getByRole('button', { name: 'Agree and send' }).count(), 0)
    })
  })

  test('what was told is corrected and recalled from here, with why; what is over is neither', async () => {
    const done: Answers = {
      'shares.correct-telling': { share: id(701), state: 'accepted' },
      'shares.recall-telling': { share: id(701), state: 'recalled' },
    }
    await see({ ...done, 'persons.tellings': FULL }, async ({ page, called, callsOf }) => {
      const rows = page.getByRole('region', { name: 'Agencies of the house that were told' }).getByRole('listitem')
      await eventually(() => textOf(rows.first()), /Bāriņtiesa.*told: /)
      await eventually(() => rows.nth(1).locator('details').count(), 0)
      const correct = rows.first().locator('details').first()
      await correct.locator('summary').click()
      await correct.getByLabel('What is so now').fill('The hearing is on Tuesday.')
      await correct.getByRole('button').click()
      assert.equal(callsOf('shares.correct-telling').length, 0, 'why it is corrected lacks')
      await correct.getByLabel('Why').fill('It was moved.')
      await correct.getByRole('button').click()
      assert.deepEqual((await called('shares.correct-telling')).input, {
        ...{ share: id(701), text: 'It was moved.', what: 'The hearing is on Tuesday.' },
      })
      const recall = rows.first().locator('details').nth(1)
      await recall.locator('summary').click()
      await recall.getByText('It closes to the receiver at once.').waitFor()
      await recall.getByLabel('Why').fill('It was another person.')
      await recall.getByRole('button').click()
      assert.deepEqual((await called('shares.recall-telling')).input, {
        share: id(701),
        text: 'It was another person.',
      })
    })
  })

  test('what the server refuses is said at its field, and nothing that was typed is lost', async () => {
    const fields = [{ field: 'parts', message: 'no-sheet' }]
    const refused = problem('invalid-input', 'There is no sheet yet.', { fields })
    await see({ 'persons.tell-agency': refused }, async ({ page }) => {
      await page.getByLabel('Which agency is told').selectOption('Bāriņtiesa')
      await fill(page)
      await ask(page).click()
      await page.locator('fieldset[data-lacks] [role=alert]').waitFor()
      assert.equal(await page.getByLabel('What they are told', { exact: true }).inputValue(), 'A guardian is needed.')
    })
  })

  test('where a complaint led to the person it says so, and no agency is offered', async () => {
    await see({ 'persons.tellings': tellings({ byHandOnly: true, agencies: [] }) }, async ({ page }) => {
      await page.getByText('Tell it by hand').waitFor()
      await eventually(() => page.locator('form.form').count(), 0)
    })
  })

  test('the person’s page shows how each telling stands, whom to ring, what waits, and the way here', async () => {
    const telephone = { shown: '+371 2000 0142', tel: '+37120000142', hours: null }
    const late = told({ state: 'sent', urgency: 'danger', clock: 'acknowledge', missed: true, ring: { telephone } })
    const more = { 'persons.tellings': tellings({ told: [late], waiting: [waiting(true)] }), 'persons.get': person() }
    const given = { as: caseWorker, answers: { ...WRITTEN, ...answers, ...more } }
    await stand.see(`/cases/${id(601)}?part=team`, given, async ({ page }) => {
      const part = page.getByRole('region', { name: 'Agencies of the house that were told' })
      await eventually(
        () => textOf(part),
        /Bāriņtiesa.*Somebody is in danger.*\+371 2000 0142.*One telling waits for a second colleague/,
      )
      await shoot(page, 'tellings on the page of a person')
      await part.getByRole('link', { name: 'Tell an agency of the house' }).click()
      await page.waitForURL(`**${AT}`)
    })
  })

  test('of who is only counted nothing is asked; whoever opens no shares finds no way to one', async () => {
    const reads = {
      ...caseWorker,
      member: {
        ...caseWorker.member,
        permissions: caseWorker.member.permissions.filter((one) => one !== 'share:read'),
      },
    }
    const given = { as: reads, answers: { ...WRITTEN, ...answers, 'persons.tellings': FULL } }
    await stand.see(`/cases/${id(601)}?part=team`, given, async ({ page }) => {
      const part = page.getByRole('region', { name: 'Agencies of the house that were told' })
      await part.getByText('Bāriņtiesa').first().waitFor()
      assert.equal(await part.getByRole('link', { name: 'Bāriņtiesa' }).count(), 0)
    })
    const counted = {
      ...given,
      answers: { ...given.answers, 'persons.get': person({ mode: 'counted', identity: null }) },
    }
    await stand.see(`/cases/${id(601)}?part=team`, counted, async ({ page, callsOf, settled }) => {
      await page.locator('#tellings').waitFor()
      await settled()
      assert.equal(callsOf('persons.tellings').length, 0)
    })
  })
})
