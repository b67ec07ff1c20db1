import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { SIDES, type Side, STATES, type State } from '../../../src/modules/shares/asks/ask.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually, hasFocus } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { looksRight } from '../looks.ts'
import { id } from '../people.ts'
import { type Given, raiseStand, type Stand, type View } from '../stand.ts'
import { AT, askPage } from './asks.ts'
import { sharer } from './shares.ts'

/** The words of a state, and the steps that either side is offered in it. */
const SHOWN: Readonly<Record<State, { readonly words: RegExp } & Readonly<Record<Side, readonly string[]>>>> = {
  sent: {
    words: /Sent, nobody has acknowledged it/,
    asker: ['Withdraw it'],
    asked: ['Acknowledge'],
  },
  acknowledged: {
    words: /Acknowledged, waits for the answer/,
    asker: ['Withdraw it'],
    asked: ['Answer', 'Refuse'],
  },
  partly: {
    words: /Answered in part/,
    asker: ['Withdraw it', 'End it'],
    asked: ['Answer', 'Refuse'],
  },
  answered: {
    words: /Answered/,
    asker: ['End it'],
    asked: [],
  },
  refused: {
    words: /Refused/,
    asker: [],
    asked: [],
  },
  withdrawn: {
    words: /Withdrawn/,
    asker: [],
    asked: [],
  },
  over: {
    words: /Over/,
    asker: [],
    asked: [],
  },
}

describe('a question between agencies in each of its states', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const now = (page: Page) => page.getByRole('complementary', { name: 'What can be done now' })
  const see = (given: Given, look: (view: View) => Promise<void>) => stand.see(AT, given, look)
  const given = (side: Side, state: State, more: Answers = {}): Given => ({
    as: sharer,
    answers: { 'asks.get': askPage(side, state), ...more },
  })
  /** Plain buttons, and those that open what a step carries. */
  const offered = async (page: Page) =>
    (await now(page).locator('.act > button, details.step > summary').allTextContents()).map((text) => text.trim())
  const opened = async (page: Page, name: string) => {
    const details = now(page).locator('details.step', { has: page.locator('summary', { hasText: name }) })
    await details.locator('summary').focus()
    await page.keyboard.press('Enter')
    return details
  }

  for (const state of STATES)
    for (const side of SIDES)
      test(`${state}, for the ${side}: its words, and what can be done`, async () => {
        await see(given(side, state), async (view) => {
          const { page } = view
          await now(page).waitFor()
          await eventually(() => textOf(page.locator('.report-facts')), SHOWN[state].words)
          assert.deepEqual((await offered(page)).toSorted(), [...SHOWN[state][side]].toSorted())
          const isOver = await now(page).getByText('Nothing more is to be done here.').count()
          assert.equal(isOver, ['refused', 'withdrawn', 'over'].includes(state) ? 1 : 0)
          if (side === 'asked') await looksRight(view)
        })
      })

  test('whose turn it is is said to the side that waits', async () => {
    for (const [side, state, waits] of [
      ['asker', 'sent', 1],
      ['asked', 'sent', 0],
      ['asker', 'acknowledged', 1],
      ['asked', 'answered', 1],
      ['asker', 'answered', 0],
    ] as const)
      await see(given(side, state), async ({ page }) => {
        await now(page).waitFor()
        assert.equal(await now(page).getByText('The other side’s turn.').count(), waits, `${side} ${state}`)
      })
  })

  test('whoever may only look is offered no step', async () => {
    const page = askPage('asked', 'acknowledged')
    const closed = page.steps.map((step) => ({ ...step, allowed: false, why: 'not-permitted' as const }))
    const answers = { 'asks.get': { ...page, steps: closed } }
    await see({ as: sharer, answers }, async ({ page: shown }) => {
      await now(shown).waitFor()
      assert.deepEqual(await offered(shown), [])
    })
  })

  test('what somebody took meanwhile is said where the step was, and nothing typed is lost', async () => {
    const taken = problem(
      'conflict',
      'From here there is no such step. Somebody may have taken it already: look again.',
    )
    await see(given('asked', 'acknowledged', { 'asks.refuse': taken }), async ({ page }) => {
      const details = await opened(page, 'Refuse')
      await details.getByLabel('On which ground').selectOption('It is not our task')
      await details.getByLabel('More about it').fill('Ask the harbour office.')
      await details.getByRole('button').click()
      await details.getByText(/look again/).waitFor()
      assert.equal(await details.getByLabel('More about it').inputValue(), 'Ask the harbour office.')
    })
  })

  test('a ground that tells what is held is refused at its field', async () => {
    const fields = [{ field: 'ground', message: 'tells-of-records' }]
    const answers = { 'asks.refuse': problem('invalid-input', 'Some fields are not right.', { fields }) }
    await see(given('asked', 'acknowledged', answers), async ({ page }) => {
      const details = await opened(page, 'Refuse')
      await details.getByLabel('On which ground').selectOption('Nothing is given')
      await details.getByRole('button').click()
      await details.getByText('Say that nothing is given.').waitFor()
      assert.equal(await details.getByLabel('On which ground').getAttribute('aria-invalid'), 'true')
    })
  })

  test('an answer says what lacks, first the answer, then the law, then whether it is about a person', async () => {
    const answers = { 'asks.answer-alone': { ask: id(731), state: 'answered' as const } }
    await see(given('asked', 'acknowledged', answers), async ({ page, called }) => {
      const details = await opened(page, 'Answer')
      const send = details.getByRole('button')
      await send.click()
      await hasFocus(details.getByLabel('Answer', { exact: true }))
      await details.getByLabel('Answer', { exact: true }).fill('A firm called Quartzite.')
      await send.click()
      await hasFocus(details.getByLabel('Legal basis'))
      await details.getByLabel('Legal basis').fill('Section 3')
      await send.click()
      await hasFocus(details.getByLabel('Is it about a person?'))
      await details.getByLabel('Is it about a person?').selectOption('No, it is about nobody')
      await send.click()
      assert.deepEqual((await called('asks.answer-alone')).input, {
        ...{ ask: id(731), text: 'A firm called Quartzite.', basis: 'Section 3', partly: false, ofPerson: false },
      })
    })
  })

  test('in danger an answer about a person goes at once', async () => {
    const answers = {
      'asks.get': askPage('asked', 'acknowledged', { urgency: 'missing-child' }),
      'asks.answer-alone': { ask: id(731), state: 'answered' as const },
    }
    await see({ as: sharer, answers }, async ({ page, called }) => {
      const details = await opened(page, 'Answer')
      await details.getByLabel('Answer', { exact: true }).fill('She is at the station.')
      await details.getByLabel('Legal basis').fill('Section 3')
      await details.getByLabel('Is it about a person?').selectOption('Yes, it says or asks something about a person')
      assert.equal(await details.getByRole('button', { name: 'Ask a second person to agree' }).count(), 0)
      await details.getByRole('button', { name: 'Answer' }).click()
      const { ofPerson } = (await called('asks.answer-alone')).input as { ofPerson: unknown }
      assert.equal(ofPerson, true)
    })
  })

  test('withdrawing is one press, and the page shows what came of it', async () => {
    const answers = { 'asks.withdraw': { ask: id(731), state: 'withdrawn' as const } }
    await see(given('asker', 'sent', answers), async ({ page, called, answer }) => {
      const button = now(page).getByRole('button', { name: 'Withdraw it' })
      await button.waitFor()
      answer({ ...answers, 'asks.get': askPage('asker', 'withdrawn') })
      await button.focus()
      await page.keyboard.press('Enter')
      assert.deepEqual((await called('asks.withdraw')).input, { ask: id(731) })
      await now(page).getByText('Nothing more is to be done here.').waitFor()
    })
  })

  test('one that is not there is said in the words of any that is not there', async () => {
    const answers = { 'asks.get': problem('not-found', 'There is no such question here.') }
    await see({ as: sharer, answers }, async ({ page }) => {
      await page
        .getByText(/no such|not here|not found|is not there/i)
        .first()
        .waitFor()
      assert.equal(await now(page).count(), 0)
    })
  })

  test('between police the law of the clock stands there; elsewhere it does not', async () => {
    const law = /eight hours, three days or seven days \(Art\. 5 Directive \(EU\) 2023\/977\)/
    const answers = { 'asks.get': askPage('asked', 'acknowledged', { directive: true }) }
    await see({ as: sharer, answers }, async ({ page }) => {
      await eventually(() => textOf(page.locator('.record')), law)
    })
    await see(given('asked', 'acknowledged'), async ({ page }) => {
      await now(page).waitFor()
      assert.doesNotMatch(await textOf(page.locator('.record')), law)
    })
  })
})
