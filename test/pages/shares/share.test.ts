import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { STATES } from '../../../src/modules/shares/share.ts'
import { closedSteps, openSteps } from '../../../src/ui/rooms/shares/share-view.ts'
import { en } from '../../../src/ui/shell/catalogues/en.ts'
import type { SharePage } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { atRest, eventually, hasFocus } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { looksRight, runsRightToLeft, seeAllLooks } from '../looks.ts'
import { id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { AT, CORRECTED, seesShare, sharePage, sharer, toldByHand } from './shares.ts'

const SHARE = { share: id(701) }
const OF_REPORT = { thing: 'report', title: '', lead: null } as const
const REPORTED: SharePage['versions'][number]['report'] = {
  ...{ kind: 'suspicion', about: 'work' },
  parts: [
    { part: 'text', texts: ['They sleep in a barn.'] },
    { part: 'messages', texts: ['It was Tuesday.'] },
  ],
}
const behind = (more: Partial<SharePage> = {}) =>
  sharePage('receiver', 'acknowledged', { versions: CORRECTED, ...more })

describe('the page of a share', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const see = seesShare(() => stand)
  const now = (page: Page) => page.getByRole('complementary', { name: 'What can be done now' })
  /** Opens the form of a step by its summary. */
  const form = async (page: Page, name: string) => {
    const details = now(page).locator('details.step', { has: page.locator('summary', { hasText: name }) })
    await details.locator('summary').click()
    return { details, take: details.getByRole('button', { name, exact: true }) }
  }
  const given = (page: SharePage) => ({ as: sharer, answers: { 'shares.get': page } satisfies Answers })

  test('all looks', () => seeAllLooks(stand, AT, given(behind()), 'dl.facts'))
  test('in Arabic', () =>
    stand.see(AT, { ...given(behind()), language: 'ar' }, async (view) => {
      await view.page.locator('dl.facts').first().waitFor()
      await runsRightToLeft(view)
    }))

  test('the terms stand before what it holds, and the codes in words above them', async () => {
    await see(sharePage('receiver', 'acknowledged'), {}, async ({ page }) => {
      await eventually(
        () => textOf(page.locator('.record')),
        /^Terms.*H1: not in judicial proceedings.*H3: other restrictions Call us first.*Why.*What was passed on.*Packers wanted in Utopia/,
      )
      const facts = page.locator('.record dl.facts').first().locator('> div')
      await eventually(
        () => facts.allTextContents(),
        [
          'WhyThey are hurt.',
          'Legal basis of the senderSection 12 of an invented law',
          'Legal basis of the receiverSection 3 of theirs',
          'Traffic light (TLP 2.0)AMBER: within the agency and with its clients, where needed',
          'Passing onMay be passed on',
          'In proceedingsNot without asking the sender',
          'What those whom it is about were toldNot told, as a law allows',
          'GradeA2 in the scale 4x4',
          'Open until23 May 2027 11:00',
          'Passed on byValsts policija',
        ],
      )
      // Whoever wrote an advert sees who opens it.
      assert.equal(await page.locator('.record a[href*="board.example"]').count(), 0)
      assert.equal(await page.getByRole('link', { name: 'Open the lead' }).count(), 0, 'that is the sender’s own')
    })
  })

  test('of a report: its parts word for word, under a word where a lead has its title', async () => {
    const [first] = sharePage('receiver', 'sent').versions
    const versions = [{ ...first, lead: null, report: REPORTED }]
    await see(sharePage('receiver', 'sent', { ...OF_REPORT, versions }), {}, async (view) => {
      const { page } = view
      await eventually(() => textOf(page.locator('.called')), 'What somebody reported')
      await eventually(
        () => textOf(page.getByRole('region', { name: 'What was passed on' })),
        /Suspicion.*Forced work.*What happens ?They sleep in a barn\..*Messages.*It was Tuesday\./,
      )
      await looksRight(view)
    })
  })

  test('taken back by whoever reported it: both sides read so, with the day and no minute', async () => {
    const taken = { id: id(712), at: '2026-11-23T00:00:00Z', act: 'withdraw', to: 'recalled', words: null } as const
    for (const side of ['receiver', 'sender'] as const) {
      const page = sharePage(side, 'recalled', { ...OF_REPORT, report: side === 'sender' ? id(801) : null })
      const events = [{ ...taken, by: { name: null, agency: 'Valsts policija' } }, ...page.events]
      await see({ ...page, events }, {}, async ({ page: tab }) => {
        await tab.getByRole('alert').getByText('Whoever reported it has taken it back.').waitFor()
        const done = tab.locator('.timeline-list > li').first()
        await eventually(() => textOf(done), /^Yesterday ?Taken back by whoever reported it$/i)
        await eventually(() => tab.getByRole('link', { name: 'Open the report' }).count(), side === 'sender' ? 1 : 0)
      })
    }
  })

  test('what cannot wait: until when, then whom to ring, with the number where there is one', async () => {
    const urgent = { ...OF_REPORT, urgency: 'danger', due: '2026-11-24T10:20:00Z', approvedBy: null } as const
    const telephone = { shown: '+371 5550 112', tel: '+3715550112', hours: 'day and night' }
    await see(sharePage('sender', 'sent', { ...urgent, ring: { telephone } }), {}, async (view) => {
      await view.page.getByText(/Should nobody of Valsts policija have acknowledged it by .*, ring them:/).waitFor()
      const link = view.page.getByRole('link', { name: '+371 5550 112' })
      await eventually(() => link.getAttribute('href'), 'tel:+3715550112')
      await looksRight(view)
    })
    const late = { ...urgent, missed: true, ring: { telephone: null } }
    await see(sharePage('sender', 'sent', late), {}, async ({ page }) => {
      await page.getByText(/Nobody of Valsts policija has acknowledged it\. Ring them now: no duty telephone/).waitFor()
    })
  })

  test('only the parts that were chosen stand there, and nothing of the others', async () => {
    const [first] = sharePage('receiver', 'accepted').versions
    const versions = [{ ...first, lead: { title: 'Packers', summary: first.lead?.summary } }]
    await see(sharePage('receiver', 'accepted', { versions }), {}, async ({ page }) => {
      await page.getByText('Pay beyond what is usual').waitFor()
      assert.doesNotMatch(await textOf(page.locator('.record')), /5550|Utopia|Contact points|When and where/)
    })
  })

  test('a correction is warned of and read before anything is answered; what stood there before folds away as old', async () => {
    await see(
      behind(),
      { 'shares.read-correction': { ...SHARE, state: 'acknowledged' } },
      async ({ page, called, answer }) => {
        await page.getByText('The sender corrected it. Read what stands there now before you answer.').waitFor()
        await eventually(() => textOf(page.locator('.record')), /Version 2, .*The firm has another name\./)
        const old = page.locator('.record > section > details', { hasText: 'Old: version 1' })
        await eventually(() => old.getByText('+999 5550 101').isVisible(), false)
        await old.locator('> summary').click()
        await eventually(() => old.getByText('+999 5550 101').isVisible(), true)
        const accept = now(page).getByRole('button', { name: 'Take it over' })
        await eventually(() => accept.getAttribute('aria-disabled'), 'true')
        await accept.focus()
        await hasFocus(accept)
        const why = await accept.getAttribute('aria-describedby')
        await eventually(() => textOf(page.locator(`#${why}`)), 'Read the correction first.')
        answer({ 'shares.get': behind({ versionRead: 2 }) })
        await now(page).getByRole('button', { name: 'I have read the correction' }).click()
        assert.deepEqual((await called('shares.read-correction')).input, SHARE)
        await eventually(() => page.getByText('The sender corrected it.').count(), 0)
        await eventually(() => accept.getAttribute('aria-disabled'), null)
      },
    )
  })

  test('in every state each side reads how it stands, and is offered what is open and told of nothing that is not theirs', async () => {
    const pages = STATES.flatMap((state) => [
      ...(['receiver', 'sender'] as const).map((side) => sharePage(side, state)),
      toldByHand(state),
    ])
    for (const shown of pages)
      await see(shown, {}, async ({ page }) => {
        const { side, state, byHand, steps } = shown
        const key = byHand && state === 'sent' ? ('share.hand-sent' as const) : (`share.state-${state}` as const)
        await eventually(() => textOf(page.locator('.report-facts')), new RegExp(en[key]))
        const buttons = now(page).locator('.btn:not(form .btn)')
        const offered = [...openSteps(steps), ...closedSteps(steps)].map(({ act }) => en[`share.act-${act}`])
        const said = async () => (await buttons.allInnerTexts()).map((text) => text.trim())
        await eventually(said, offered, `${side}, ${state}, by hand: ${byHand}`)
        const isOver = (await now(page).getByText('Nothing more is to be done here.').count()) > 0
        assert.equal(isOver, steps.length === 0, `${side}, ${state}`)
      })
  })

  test('the sender is not warned of their own correction', async () => {
    await see(sharePage('sender', 'acknowledged', { versions: CORRECTED }), {}, async ({ page }) => {
      await page.getByText('Old: version 1').waitFor()
      assert.equal(await page.getByText('The sender corrected it.').count(), 0)
    })
  })

  test('recalled: read out, nothing of it opens, and it is asked what became of it with law, file and day', async () => {
    await see(sharePage('receiver', 'recalled'), { 'shares.say-kept': { ...SHARE, state: 'kept' } }, async (view) => {
      const { page, called, callsOf } = view
      await eventually(() => textOf(page.getByRole('alert')), /The sender recalled it, and it is closed\./)
      await eventually(() => textOf(page.locator('.record')), /^It is closed, so its content does not open any more\./)
      assert.doesNotMatch(await textOf(page.locator('main')), /Packers|hurt|5550|Call us first/)
      await looksRight(view)
      const { details, take } = await form(page, 'It is kept by law')
      await take.click()
      await hasFocus(details.getByLabel('By which law'))
      await details.getByText('Choose something first.').waitFor()
      assert.equal(callsOf('shares.say-kept').length, 0)
      await details.getByLabel('By which law').fill(' Law 7 ')
      await details.getByLabel('In which file').fill('File 9')
      await details.getByLabel('Until when').fill('2027-01-31')
      await take.click()
      const kept = { ...SHARE, law: 'Law 7', file: 'File 9', until: '2027-01-31' }
      assert.deepEqual((await called('shares.say-kept')).input, kept)
    })
  })

  test('each step of the receiver sends that share and nothing else, and the page shows how it stands then', async () => {
    for (const [state, name, operation, to] of [
      ['sent', 'Acknowledge', 'shares.acknowledge', 'acknowledged'],
      ['acknowledged', 'Take it over', 'shares.accept', 'accepted'],
      ['accepted', 'End it', 'shares.end', 'ended'],
      ['recalled', 'It was removed', 'shares.say-removed', 'removed'],
    ] as const)
      await see(
        sharePage('receiver', state),
        { [operation]: { ...SHARE, state: to } },
        async ({ page, called, answer }) => {
          const button = now(page).getByRole('button', { name, exact: true })
          await button.waitFor()
          answer({ 'shares.get': sharePage('receiver', to) })
          await button.click()
          assert.deepEqual((await called(operation)).input, SHARE)
          await page.locator('.said', { hasText: 'Done.' }).waitFor()
          await eventually(() => now(page).getByRole('button', { name, exact: true }).count(), 0)
        },
      )
  })

  test('declining stands last, asks why, and is done by keyboard alone', async () => {
    const declined: Answers = { 'shares.decline': { ...SHARE, state: 'declined' } }
    await see(sharePage('receiver', 'acknowledged'), declined, async ({ page, called }) => {
      const steps = now(page).locator('.anew')
      await eventually(() => textOf(steps.last()), /^Decline/)
      await steps.last().locator('summary').focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.type('Not our district')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      assert.deepEqual((await called('shares.decline')).input, { ...SHARE, text: 'Not our district' })
    })
  })

  test('what the server refuses stands beside its field in words, and what was typed stays', async () => {
    const words = 'Some fields are not right.'
    const refused = problem('invalid-input', words, { fields: [{ field: 'text', message: 'needed' }] })
    await see(
      sharePage('receiver', 'acknowledged'),
      { 'shares.decline': refused },
      async ({ page, called, answer }) => {
        const { details, take } = await form(page, 'Decline')
        const why = details.getByLabel('Why')
        await why.fill('Not ours')
        await take.click()
        await called('shares.decline')
        await eventually(() => why.getAttribute('aria-invalid'), 'true')
        await details.getByText('This is needed.').waitFor()
        await details.getByRole('alert').getByText(words).waitFor()
        await eventually(() => why.inputValue(), 'Not ours')
        // Somebody else took a step meanwhile: whoever writes is told, and loses no word.
        const [event] = sharePage('receiver', 'acknowledged').events
        const events = [{ ...event, id: id(712), act: 'correct' as const }, event]
        answer({
          'shares.get': behind({ events, versionRead: 2 }),
          'shares.decline': problem('conflict', 'Read the correction first.'),
        })
        await take.click()
        await page.getByText('This has changed since you began').waitFor()
        await eventually(() => why.inputValue(), 'Not ours')
      },
    )
  })

  test('the sender recalls with a reason and a warning, corrects, and gets to their own lead', async () => {
    const done: Answers = {
      'shares.recall': { ...SHARE, state: 'recalled' },
      'shares.correct': { ...SHARE, state: 'acknowledged' },
    }
    await see(sharePage('sender', 'acknowledged'), done, async ({ page, called, callsOf, answer }) => {
      await page.getByText('The other side’s turn.').waitFor()
      await eventually(
        () => page.getByRole('link', { name: 'Open the lead' }).getAttribute('href'),
        `/leads/${id(101)}`,
      )
      assert.equal(await page.getByText('Take it over').count(), 0, 'what is the receiver’s is no button here')
      const correct = await form(page, 'Correct it')
      await correct.details.getByLabel('Why').fill('Another name')
      await correct.take.click()
      assert.deepEqual((await called('shares.correct')).input, { ...SHARE, text: 'Another name' })
      const recall = await form(page, 'Recall it')
      await recall.details.getByText('It closes to the receiver at once.').waitFor()
      await recall.take.click()
      await hasFocus(recall.details.getByLabel('Why'))
      assert.equal(callsOf('shares.recall').length, 0)
      await recall.details.getByLabel('Why').fill('It was the wrong lead')
      answer({ 'shares.get': sharePage('sender', 'recalled') })
      await recall.take.click()
      assert.deepEqual((await called('shares.recall')).input, { ...SHARE, text: 'It was the wrong lead' })
      await eventually(() => textOf(page.getByRole('alert')), /Recalled: it is closed to the receiver/)
    })
  })

  test('what speaks for somebody accused says that it is never recalled: a closed step with its reason', async () => {
    await see(sharePage('sender', 'accepted', { exculpatory: true }), {}, async ({ page, calls }) => {
      await page.getByText('Speaks for somebody who may be accused: it can be corrected, and not recalled.').waitFor()
      const recall = now(page).getByRole('button', { name: 'Recall it' })
      await recall.focus()
      await hasFocus(recall)
      const why = await recall.getAttribute('aria-describedby')
      await eventually(() => textOf(page.locator(`#${why}`)), /Correct it instead\./)
      await page.keyboard.press('Enter')
      await atRest(page)
      assert.ok(!calls.some(({ name }) => name === 'shares.recall'))
    })
  })

  test('by hand each answer asks who of them said so, and what is the sender’s own does not', async () => {
    const accepted: Answers = { 'shares.accept': { ...SHARE, state: 'accepted' } }
    await see(toldByHand('acknowledged'), accepted, async ({ page, called }) => {
      await page.getByText('Told by hand: whoever passed it on writes down the answers.').waitFor()
      await eventually(() => page.getByText('The other side’s turn.').count(), 0)
      const { details, take } = await form(page, 'Take it over')
      await take.click()
      await hasFocus(details.getByLabel('Who of them said so'))
      await details.getByLabel('Who of them said so').fill('Ilga, by telephone')
      await take.click()
      assert.deepEqual((await called('shares.accept')).input, { ...SHARE, saidBy: 'Ilga, by telephone' })
      const correct = await form(page, 'Correct it')
      await eventually(() => correct.details.getByRole('textbox').count(), 1)
    })
  })

  test('the history: who did what, the other side by their agency, and each word that was said', async () => {
    const [sent] = sharePage('sender', 'sent').events
    const events: SharePage['events'] = [
      {
        ...{ id: id(713), at: '2026-11-24T09:30:00Z', by: { name: null, agency: 'Valsts policija' } },
        ...{ act: 'say-kept', to: 'kept' },
        words: { law: 'Law 7', file: 'File 9', until: '2027-01-31', saidBy: 'Ilga', text: 'In the court’s file' },
      },
      sent,
    ]
    await see(sharePage('sender', 'kept', { events }), {}, async ({ page }) => {
      const lines = page.locator('.timeline-list > li')
      await eventually(
        () => textOf(lines.first()),
        /Answered: kept by law · Valsts policija ?In the court’s file ?Law 7, in File 9, until 31 Jan 2027 ?said by Ilga/,
      )
      await eventually(() => textOf(lines.nth(1)), /Passed on · Ilze Kalniņa/)
      await now(page).getByText('Nothing more is to be done here.').waitFor()
    })
  })
})
