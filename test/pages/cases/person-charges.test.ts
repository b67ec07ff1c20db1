import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Paper } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { uncover } from '../../browser/uncover.ts'
import { type Answers, inTurn } from '../answers.ts'
import { caseWorker, id, lawyer } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { acts, personPage } from './cases.ts'
import { AT, seesPerson, WRITTEN, writing } from './person-page.ts'
import { assessment } from './whole-record.ts'

const KEPT = { person: id(601), paper: id(690), version: 1 }
describe('episodes, and the check before a charge', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = seesPerson(() => stand, WRITTEN, 'law')

  test('an episode holds means, the chain of firms and what is around it; the page shows each under its name', async () => {
    const kept: Paper = {
      ...assessment,
      id: id(695),
      paper: id(696),
      kind: 'episode',
      reviewOn: null,
      words: {
        grading: { source: 'not-said', reliability: 'not-graded', credibility: 'not-graded' },
        form: 'labour',
        ageThen: 'adult',
        means: ['threat'],
        from: '',
        to: '',
        place: 'Ferma',
        work: '',
        hours: '',
        pay: '',
        living: '',
        freedom: 'Durvis slēgtas',
        placeKind: 'farm',
        placeCountry: 'LV',
        suspects: [
          { role: 'recruiter', called: 'Izdomāts Vitja', sex: 'male', age: 'adult', citizenship: 'unknown', note: '' },
          { role: 'unknown', called: '', sex: 'unknown', age: 'unknown', citizenship: 'unknown', note: 'Divi vīri' },
        ],
        vehicles: [{ kind: 'van', plate: 'XX-0000', country: 'LT', note: 'Balts buss' }],
        documents: [{ kind: 'passport', country: 'UA', holder: 'employer', note: '' }],
        money: [{ kind: 'wage-promised', amount: '900', currency: 'EUR', per: 'month', who: '', note: '' }],
        links: [
          { role: 'recruiter', name: 'Invented Jobs' },
          { role: 'user-company', name: 'Larch Ltd' },
        ],
      },
    }
    await see({ 'papers.episode': KEPT, 'papers.list': { papers: [kept] } }, async (view) => {
      const paper = await uncover(view.page.locator('article.paper', { hasText: 'Episode of exploitation' }))
      await eventually(
        () => textOf(paper),
        /Threat.*Farm.*Latvia.*Ferma.*Durvis slēgtas.*Who recruited them.*Invented Jobs.*Firm the work was done for.*Larch Ltd/,
      )
      const text = await textOf(paper)
      assert.match(text, /Said to have done it ?Recruited ?Izdomāts Vitja ?Male ?Adult ?Divi vīri ?Vehicles/)
      assert.match(text, /Van ?XX-0000 ?Lithuania ?Balts buss.*Passport ?Ukraine ?With the employer/)
      assert.match(text, /Wage promised ?900 EUR ?a month/)
      assert.doesNotMatch(text, /not known|unknown/i, 'what nobody knows takes no room')
    })
  })

  test('before a charge: nothing is known until somebody answers, and what comes out tells what to do', async () => {
    const answers: Answers = {
      'persons.get': personPage({ may: ['acts.check', 'papers.plan'] }),
      'acts.check': { person: id(601), says: 'stop-and-tell' },
    }
    await see(answers, async (view) => {
      // Among what can be done now, and not only far down the page.
      const way = view.page.locator('aside.now').getByRole('link', { name: 'Before a charge or a fine' })
      await eventually(() => way.getAttribute('href'), /\?part=law#charge$/)
      const form = await writing(view, 'Before a charge or a fine')
      await form.getByLabel('What is meant').selectOption('fine')
      await form.getByLabel('Did somebody else get what it brought?').selectOption('yes')
      await form.getByRole('button', { name: 'Check and keep' }).click()
      const { input } = await view.called('acts.check')
      const open = {
        during: 'unknown',
        'told-to': 'unknown',
        threat: 'unknown',
        papers: 'unknown',
        'knew-nobody': 'unknown',
      }
      assert.deepEqual(input, { person: id(601), kind: 'other', meant: 'fine', answers: { ...open, gain: 'yes' } })
      await eventually(() => textOf(form), /Stop here.*prosecutor.*lawyer/)
      assert.deepEqual(await violations(view.page), [])
      // Of other answers it says nothing any more.
      await form.getByLabel('Did somebody else get what it brought?').selectOption('no')
      await eventually(() => form.getByText('Stop here.').count(), 0)
    })
  })
})

describe('what only a lawyer knows becomes known', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const sealed = { ...acts.acts[0], known: false, next: [], what: 'Nesa somu pāri robežai' }
  const AS_LAWYER: Answers = { ...WRITTEN, 'persons.get': personPage({ may: ['acts.keep'], steps: [] }) }

  test('only what is sealed has the button; two presses, a warning and a reason stand before it', async () => {
    const known = { ...acts.acts[0], id: id(662) }
    const answers: Answers = {
      ...AS_LAWYER,
      'acts.list': inTurn({ acts: [sealed, known] }, { acts: [{ ...sealed, known: true }, known] }),
      'acts.disclose': { person: id(601) },
    }
    await stand.see(`${AT}?part=law`, { as: lawyer, answers }, async ({ page, called, callsOf, settled }) => {
      const part = page.locator('section[aria-labelledby=acts]')
      const opening = part.locator('summary', { hasText: 'The authorities know it now' })
      await eventually(() => opening.count(), 1)
      await opening.click()
      await eventually(() => textOf(part), /it cannot be taken back/)
      await part.getByRole('button', { name: 'The authorities know it now' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.waitFor()
      await settled()
      assert.equal(callsOf('acts.disclose').length, 0, 'not before there is a reason')
      await dialog.getByRole('textbox').fill('The prosecutor wrote to us about it')
      await dialog.getByRole('button').first().click()
      const call = await called('acts.disclose')
      assert.deepEqual(call.input, { person: id(601), act: sealed.id })
      assert.equal(call.reason, 'The prosecutor wrote to us about it')
      await eventually(() => opening.count(), 0)
    })
  })

  test('closing the question leaves it sealed', async () => {
    await stand.see(
      `${AT}?part=law`,
      { as: lawyer, answers: { ...AS_LAWYER, 'acts.list': { acts: [sealed] } } },
      async ({ page, callsOf, settled }) => {
        const part = page.locator('section[aria-labelledby=acts]')
        await part.locator('summary', { hasText: 'The authorities know it now' }).click()
        await part.getByRole('button', { name: 'The authorities know it now' }).click()
        await page.getByRole('dialog').waitFor()
        await page.keyboard.press('Escape')
        await settled()
        assert.equal(callsOf('acts.disclose').length, 0)
        await eventually(() => textOf(part), /Known to nobody but you/)
      },
    )
  })

  test('a notice needs both: each tick alone opens nothing, and the reason goes with it', async () => {
    const answers: Answers = { ...WRITTEN, 'acts.move': { person: id(601) } }
    await stand.see(`${AT}?part=law`, { as: caseWorker, answers }, async ({ page, called }) => {
      const part = page.locator('section[aria-labelledby=acts]')
      const notice = part.getByRole('button', { name: /notice/i }).first()
      await eventually(() => notice.isDisabled(), true)
      await part.getByText('The person agrees to a notice').click()
      assert.ok(await notice.isDisabled())
      await part.getByText('The lawyer agrees to a notice').click()
      await notice.click()
      await page.getByRole('dialog').getByRole('textbox').fill('Both signed the letter today')
      await page.getByRole('dialog').getByRole('button').first().click()
      const call = await called('acts.move')
      assert.deepEqual(call.input, {
        person: id(601),
        act: id(661),
        to: 'notice-agreed',
        agreed: { person: true, lawyer: true },
      })
      assert.equal(call.reason, 'Both signed the letter today')
    })
  })
})
