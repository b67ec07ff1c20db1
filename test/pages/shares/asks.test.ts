import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { AskPage } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually, hasFocus } from '../../browser/eventually.ts'
import { type Answers, problem, waits } from '../answers.ts'
import { looksRight, runsRightToLeft, seeAllLooks } from '../looks.ts'
import { id } from '../people.ts'
import { type Given, raiseStand, type Stand, type View } from '../stand.ts'
import { AT, askList, askPage, askRow } from './asks.ts'
import { RECEIVERS, sharer } from './shares.ts'

const LATE = askRow({ urgency: 'danger', due: '2026-11-24T09:00:00Z', missed: true })
const PART = askRow({ id: id(732), state: 'partly', clock: 'answer', title: 'A lease', kind: 'document' })
const LIST: Given = { as: sharer, answers: { 'asks.list': askList([LATE, PART]) } satisfies Answers }
const NEW = '/shares/asks/new'
const FORM: Given = {
  as: sharer,
  answers: {
    'shares.receivers': RECEIVERS,
    'asks.make': waits(id(301)),
    'asks.make-alone': { ask: id(731) },
    'asks.list': askList([]),
  } satisfies Answers,
}

describe('what agencies ask of each other', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const given = (page: AskPage, more: Answers = {}): Given => ({ as: sharer, answers: { 'asks.get': page, ...more } })
  const see = (page: AskPage, more: Answers, look: (view: View) => Promise<void>) =>
    stand.see(AT, given(page, more), look)
  const now = (page: Page) => page.getByRole('complementary', { name: 'What can be done now' })
  const form = async (page: Page, name: string) => {
    const details = now(page).locator('details.step', { has: page.locator('summary', { hasText: name }) })
    await details.locator('summary').click()
    return details
  }
  const inArabic = (path: string, more: Given, there: string) =>
    stand.see(path, { ...more, language: 'ar' }, async (view) => {
      await view.page.locator(there).first().waitFor()
      await runsRightToLeft(view)
    })

  test('all looks of the list', () => seeAllLooks(stand, '/shares/asks', LIST, 'ol.persons'))
  test('all looks of the page', () => seeAllLooks(stand, AT, given(askPage('asked', 'acknowledged')), 'dl.facts'))
  test('all looks of the form', () => seeAllLooks(stand, NEW, FORM, 'form.form'))
  test('the list in Arabic', () => inArabic('/shares/asks', LIST, 'ol.persons'))
  test('the page in Arabic', () => inArabic(AT, given(askPage('asked', 'acknowledged')), 'dl.facts'))
  test('the form in Arabic', () => inArabic(NEW, FORM, 'form.form'))

  test('from what was passed on one comes to what was asked, by keyboard, and on to one of them', async () => {
    await stand.see('/shares', LIST, async ({ page, answer, called }) => {
      await page.getByRole('link', { name: 'Asked', exact: true }).focus()
      await page.keyboard.press('Enter')
      await page.getByText('2 asked').waitFor()
      assert.deepEqual((await called('asks.list')).input, { side: 'asked', open: true, after: 0 })
      const card = page.locator('ol.persons > li').first()
      await eventually(
        () => textOf(card),
        /Valsts policija → Darba inspekcija.*Sent, nobody has acknowledged it.*Information.*Somebody is in danger.*Acknowledge: was due/,
      )
      answer({ ...LIST.answers, 'asks.get': askPage('asked', 'sent') })
      await page.getByRole('link', { name: 'Who rents the barn' }).focus()
      await page.keyboard.press('Enter')
      await now(page).getByRole('button', { name: 'Acknowledge' }).waitFor()
    })
  })

  test('asked by us and asked of us each have an address, and say what would stand there', async () => {
    const answers = { 'asks.list': askList([]) }
    await stand.see('/shares/asks', { as: sharer, answers }, async ({ page, callsOf }) => {
      await page.getByText('What another agency asks of yours comes here.').waitFor()
      await page.getByRole('link', { name: 'Asked by us' }).click()
      await page.getByText('What you ask of others stands here').waitFor()
      await eventually(() => callsOf('asks.list').at(-1)?.input, { side: 'asker', open: true, after: 0 })
      await page.goBack()
      await page.getByText('What another agency asks of yours comes here.').waitFor()
    })
  })

  test('those asked read what is asked, why and by which law, and the code above it', async () => {
    await see(askPage('asked', 'acknowledged'), {}, async ({ page }) => {
      await eventually(
        () => textOf(page.locator('.record')),
        /^What is asked.*H1: not in judicial proceedings.*Who has rented the barn since May\?.*A barn by the river.*To find out.*Section 9.*tell nobody.*Needed by.*What was done.*Asked · Valsts policija/,
      )
      assert.equal(await page.getByRole('link', { name: /Open the/ }).count(), 0)
    })
  })

  test('an answer about a person asks a second one; in part is a tick', async () => {
    const answers = { 'asks.answer': waits(id(301)) }
    await see(askPage('asked', 'acknowledged'), answers, async ({ page, called }) => {
      const details = await form(page, 'Answer')
      const send = details.getByRole('button')
      await send.click()
      await hasFocus(details.getByLabel('Answer', { exact: true }))
      await details.getByLabel('Answer', { exact: true }).fill('A firm called Quartzite.')
      await details.getByLabel('Legal basis').fill('Section 3')
      await details.getByLabel('Is it about a person?').selectOption('Yes, it says or asks something about a person')
      await details.locator('label.tick', { hasText: 'More is to come' }).click()
      await details.getByRole('button', { name: 'Ask a second person to agree' }).click()
      assert.deepEqual((await called('asks.answer')).input, {
        ...{ ask: id(731), text: 'A firm called Quartzite.', basis: 'Section 3', partly: true, ofPerson: true },
      })
      await page.locator('.said', { hasText: 'Asked. A second person has to agree.' }).waitFor()
    })
  })

  test('a shelter is offered grounds alone that tell nothing of what it holds', async () => {
    const answers = { 'asks.refuse': { ask: id(731), state: 'refused' as const } }
    await see(askPage('asked', 'acknowledged'), answers, async ({ page, called }) => {
      const details = await form(page, 'Refuse')
      assert.deepEqual(await details.locator('option').allTextContents(), [
        ...[
          'Choose',
          'Nothing is given',
          'No law allows it',
          'It is not our task',
          'What is asked is not clear enough',
        ],
      ])
      await details.getByRole('button').click()
      await hasFocus(details.getByLabel('On which ground'))
      await details.getByLabel('On which ground').selectOption('Nothing is given')
      await details.getByRole('button').click()
      assert.deepEqual((await called('asks.refuse')).input, { ask: id(731), ground: 'nothing-given', text: '' })
    })
  })

  test('between police, what is urgent: whether it is at hand is said with the acknowledgement', async () => {
    const answers = { 'asks.acknowledge': { ask: id(731), state: 'acknowledged' as const } }
    await see(askPage('asked', 'sent', { directive: true, urgency: 'urgent' }), answers, async ({ page, called }) => {
      const details = await form(page, 'Acknowledge')
      await details.locator('label.tick', { hasText: 'three days instead of eight hours' }).click()
      await details.getByRole('button').click()
      assert.deepEqual((await called('asks.acknowledge')).input, { ask: id(731), atHand: false })
    })
  })

  test('the asker reads the answer and its law, goes back to the own record, and ends it', async () => {
    const said = { text: 'A firm called Quartzite.', basis: 'Section 3' }
    const event = { id: id(742), at: '2026-11-24T09:00:00Z', by: { name: null, agency: 'Valsts policija' } } as const
    const answered = askPage('asker', 'answered', { about: { kind: 'lead', id: id(101) } })
    const events = [
      { ...event, askedBy: null, act: 'answer', to: 'answered', words: said } as const,
      ...answered.events,
    ]
    const answers = { 'asks.end': { ask: id(731), state: 'over' as const } }
    await see({ ...answered, events }, answers, async (view) => {
      const { page, called } = view
      await eventually(
        () => textOf(page.locator('.timeline-list > li').first()),
        /Answered · Valsts policija ?A firm called Quartzite\. ?Legal basis: Section 3/,
      )
      await page.getByRole('link', { name: 'Open the lead' }).waitFor()
      await looksRight(view)
      await now(page).getByRole('button', { name: 'End it' }).click()
      assert.deepEqual((await called('asks.end')).input, { ask: id(731) })
    })
  })

  test('refused and closed: the asker reads the ground, those asked read that it is closed', async () => {
    const event = { id: id(742), at: '2026-11-24T09:00:00Z', by: { name: null, agency: 'Valsts policija' } } as const
    const refused = askPage('asker', 'refused')
    const words = { ground: 'nothing-given' } as const
    const events = [{ ...event, askedBy: null, act: 'refuse', to: 'refused', words } as const, ...refused.events]
    await see({ ...refused, events }, {}, async ({ page }) => {
      await eventually(
        () => textOf(page.locator('.timeline-list > li').first()),
        /Refused · Valsts policija ?Nothing is given/,
      )
    })
    await see(askPage('asked', 'refused'), {}, async ({ page }) => {
      await page.getByText('its content does not open any more').waitFor()
      await now(page).getByText('Nothing more is to be done here.').waitFor()
    })
  })

  test('whom to ring, and what whoever enforces returns may not read, stand before all else', async () => {
    const ring = { telephone: { tel: '+37120000001', shown: '+371 20000001', hours: '' } }
    await see(askPage('asker', 'sent', { urgency: 'danger', missed: true, ring }), {}, async ({ page }) => {
      await page.getByText('Nobody of Valsts policija has acknowledged it. Ring them now:').waitFor()
      await page.getByRole('link', { name: '+371 20000001' }).waitFor()
    })
    await see(askPage('asked', 'acknowledged', { toReturns: true }), {}, async ({ page }) => {
      await page.getByText('Nothing that somebody complained of may stand in the answer').waitFor()
    })
  })

  const fill = async (page: Page) => {
    await page.getByLabel('Which agency is asked').selectOption('Valsts policija')
    await page.getByLabel('What is asked for').selectOption('Information')
    await page.getByLabel('In a few words').fill('Who rents the barn')
    await page.getByLabel('What exactly is asked').fill('Who has rented it since May?')
    await page.getByLabel('What it is for').fill('To find out who houses them.')
    await page.getByLabel('Legal basis').fill('Section 9')
  }

  test('a question about a person goes to a second one, about nobody it goes at once; the own record is named by the page alone', async () => {
    await stand.see(`${NEW}?lead=${id(101)}`, FORM, async ({ page, called }) => {
      await page.getByText('The other agency does not learn which').waitFor()
      await page.getByRole('button', { name: 'Ask', exact: true }).click()
      await hasFocus(page.getByLabel('Which agency is asked'))
      await fill(page)
      await page.getByLabel('Is it about a person?').selectOption('Yes, it says or asks something about a person')
      await page.getByRole('button', { name: 'Ask a second person' }).click()
      const { input } = await called('asks.make')
      assert.deepEqual(input, {
        ...{ agency: id(901), kind: 'information', urgency: 'none', title: 'Who rents the barn', matter: '' },
        ...{ question: 'Who has rented it since May?', ofPerson: true, purpose: 'To find out who houses them.' },
        ...{ basis: 'Section 9', neededBy: null, days: 90, mayTell: false, handling: [], restrictions: '' },
        about: { kind: 'lead', id: id(101) },
      })
      await page.waitForURL('**/shares/asks?side=asker')
    })
    await stand.see(NEW, FORM, async ({ page, called }) => {
      await fill(page)
      await page.getByLabel('Is it about a person?').selectOption('No, it is about nobody')
      await page.getByRole('button', { name: 'Ask', exact: true }).click()
      const { about, ofPerson } = (await called('asks.make-alone')).input as { about: unknown; ofPerson: unknown }
      assert.deepEqual([about, ofPerson], [null, false])
    })
  })

  test('what the server refuses stands in words, also where it is about the own record, and nothing typed is lost', async () => {
    const fields = [{ field: 'about', message: 'complaint-by-hand' }]
    const refused = {
      ...FORM.answers,
      'asks.make-alone': problem('invalid-input', 'Some fields are not right.', { fields }),
    }
    await stand.see(`${NEW}?report=${id(801)}`, { ...FORM, answers: refused }, async ({ page }) => {
      await fill(page)
      await page.getByLabel('Is it about a person?').selectOption('No, it is about nobody')
      await page.getByRole('button', { name: 'Ask', exact: true }).click()
      await page.getByText('What was complained of is shared with no agency').waitFor()
      assert.equal(await page.getByLabel('Legal basis').inputValue(), 'Section 9')
    })
  })
})
