import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Paper } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, inTurn, problem } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { ledger, personPage } from './cases.ts'
import { ALL, AT, seesPerson, WRITTEN, writing } from './person-page.ts'
import { assessment, screening } from './whole-record.ts'

const KEPT = { person: id(601), paper: id(690), version: 1 }
describe('what is written about a person', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = seesPerson(() => stand, WRITTEN, 'story')

  test('all looks with an open screening interview', async () => {
    // What the first contact noted is the reason that stands there, and the form stands with it, once.
    const noted = personPage({ askAbout: ['documents-held', 'little-or-no-pay'] })
    await see({ 'papers.list': { papers: [] }, 'persons.get': noted }, async (view) => {
      const part = view.page.locator('section[aria-labelledby=episodes]')
      await eventually(
        () => textOf(part),
        /suggested.*noted: Somebody else holds their papers.*Little or no pay.*decides nothing/,
      )
      await eventually(() => part.locator('details.write', { hasText: 'Screening interview' }).count(), 1)
      await eventually(
        () => part.getByRole('link', { name: 'Team' }).count(),
        0,
        'of a trained person no other is asked',
      )
      const form = await writing(view, 'Screening interview')
      await form.locator('details.signs > summary').first().click()
      await form.getByText('Deceived about pay').click()
      assert.deepEqual(await violations(view.page), [])
      await view.page.setViewportSize({ width: 390, height: 900 })
      assert.deepEqual(await violations(view.page), [])
    })
    await seeAllLooks(stand, `${AT}?part=story`, { as: caseWorker, answers: WRITTEN }, '.paper')
  })

  test('screening: parts are closed and say how many signs stand; a sign without what it stands on is not sent', async () => {
    await see({ 'papers.screen': { ...KEPT, outcome: 'exploited' } }, async (view) => {
      const form = await writing(view, 'Screening interview')
      await eventually(
        () => textOf(form),
        /For trained colleagues.*never a refusal.*Nobody has checked the wording.*List of 2009: International Labour Office/,
      )
      await eventually(() => form.locator('details.signs').count(), 6)
      await eventually(
        () => form.getByText('Deceived about pay').isVisible(),
        false,
        'sixty-seven signs at once are read by nobody',
      )
      const part = form.locator('details.signs', { hasText: 'Exploitation' }).first()
      await part.locator('summary').click()
      await part.getByText('Little pay or none').click()
      await part.getByText('Dangerous work').click()
      await eventually(() => textOf(part.locator('summary').first()), /2 signs/)
      const save = form.getByRole('button', { name: 'Save' })
      await form.getByText('Say of each sign what it stands on.').waitFor()
      await eventually(() => save.isDisabled(), true)
      const pay = part.getByRole('group', { name: 'Little pay or none' })
      await pay.getByLabel('It was').selectOption('document')
      await pay.getByLabel('What exactly').fill('Payslip of May: 90 euro')
      await eventually(() => save.isDisabled(), true, 'the other sign still stands on nothing')
      await part.getByText('Dangerous work').first().click()
      await form.getByText('They were recruited, taken along').click()
      await form.getByLabel('How old they were then').selectOption('uncertain')
      await save.click()
      const { input } = await view.called('papers.screen')
      assert.deepEqual(input, {
        person: id(601),
        words: {
          form: 'labour',
          act: true,
          ageThen: 'uncertain',
          ticks: [{ indicator: 'EX02', stands: 'document', words: 'Payslip of May: 90 euro' }],
        },
      })
      await eventually(() => part.getByRole('group').count(), 0)
    })
  })

  test('another form has other signs and says whose list it is and that it is a draft; what was ticked stays for its own form', async () => {
    await see({ 'papers.screen': { ...KEPT, outcome: 'not-weighed' } }, async (view) => {
      const form = await writing(view, 'Screening interview')
      await eventually(() => form.getByText('Draft:').count(), 1)
      await form.locator('details.signs', { hasText: 'Exploitation' }).first().locator('summary').click()
      await form.getByText('Dangerous work').click()
      await form.getByLabel('Form of exploitation').selectOption('organ-removal')
      await eventually(
        () => textOf(form),
        /List of 2015: After signs of the United Nations Office on Drugs and Crime.*Draft:.*no weights.*1 sign is of another form/,
      )
      const part = form.locator('details.signs')
      await eventually(() => part.count(), 1)
      await part.locator('summary').click()
      await part.getByText('A scar or pain').click()
      await part.getByLabel('What exactly').fill('Left side, in spring')
      assert.deepEqual(await violations(view.page), [])
      await form.getByLabel('Form of exploitation').selectOption('sexual')
      await eventually(() => textOf(form), /Draft: nobody has compared/)
      await form.getByText('Deception at recruitment').click()
      await form.getByText('Deceived about the conditions of prostitution').waitFor()
      await form.getByLabel('Form of exploitation').selectOption('organ-removal')
      await form.getByRole('button', { name: 'Save' }).click()
      const { input } = await view.called('papers.screen')
      assert.deepEqual((input as { words: object }).words, {
        form: 'organ-removal',
        act: false,
        ageThen: 'adult',
        ticks: [{ indicator: 'OR07', stands: 'said', words: 'Left side, in spring' }],
      })
    })
  })

  test('a kept interview shows each sign with what it stands on, before what the rule says', async () => {
    const sexual: Paper = {
      ...screening,
      words: {
        form: 'sexual',
        act: true,
        ageThen: 'adult',
        ticks: [{ indicator: 'CD07', stands: 'said', words: 'Divi vīrieši' }],
      },
    }
    await see({ 'papers.list': { papers: [sexual] } }, async ({ page }) => {
      const paper = page.getByRole('article', { name: 'Screening interview' })
      await eventually(
        () => textOf(paper),
        /Sexual exploitation.*clients forced upon them.*Said.*Divi vīrieši.*Exploitation shown.*never a refusal.*Draft/,
      )
    })
  })

  test('a screening that could not be kept keeps what was typed: nobody asks a person a second time for that', async () => {
    const broken = problem('unavailable', 'The database cannot be reached.')
    await see({ 'papers.screen': broken }, async (view) => {
      const form = await writing(view, 'Screening interview')
      const part = form.locator('details.signs', { hasText: 'Exploitation' }).first()
      await part.locator('summary').click()
      await part.getByText('Dangerous work').click()
      await part.getByLabel('What exactly').fill('No mask with the solvent')
      await form.getByRole('button', { name: 'Save' }).click()
      await form.getByRole('alert').waitFor()
      await eventually(() => part.getByLabel('What exactly').inputValue(), 'No mask with the solvent')
    })
  })

  test('what was just written shows without loading the page anew', async () => {
    const fresh = {
      ...assessment,
      id: id(691),
      version: 2,
      words: { ...assessment.words, risks: 'He found the new address' },
    }
    const answers: Answers = {
      'papers.list': inTurn(ALL, { papers: [fresh, ...ALL.papers] }),
      'papers.assess': { ...KEPT, version: 2 },
    }
    await see(answers, async (view) => {
      const form = await writing(view, 'Assess needs and risks')
      await eventually(
        () => form.getByLabel('Risks').inputValue(),
        'Saimnieks zina adresi',
        'begins with the last version',
      )
      await form.getByLabel('Risks').fill('He found the new address')
      const save = form.getByRole('button', { name: 'Save' })
      // An assessment without a day on which it is looked at again is none.
      await save.click()
      await eventually(() => textOf(form), /Look at it again on.*Choose something first/)
      assert.equal(view.callsOf('papers.assess').length, 0)
      await form.getByLabel('Look at it again on').fill('2026-12-15')
      await save.click()
      const { input } = await view.called('papers.assess')
      assert.deepEqual(input, {
        person: id(601),
        paper: assessment.paper,
        after: assessment.version,
        words: { ...assessment.words, risks: 'He found the new address' },
        reviewOn: '2026-12-15',
      })
      const paper = view.page.getByRole('article', { name: 'Needs and risks' })
      await eventually(() => textOf(paper), /version 2.*He found the new address/)
      await eventually(() => paper.count(), 1, 'the older version is not beside it')
    })
  })

  test('a plan: steps ticked off stay so in the next version, and how it was agreed is said anew each time', async () => {
    const refused = problem('invalid-input', 'Some fields are not right.', {
      fields: [{ field: 'reviewOn', message: 'This day is over.' }],
    })
    await see({ 'papers.plan': refused }, async (view) => {
      const form = await writing(view, 'Agree a plan')
      const step = (n: number) => form.getByRole('group', { name: `Step ${n}`, exact: true })
      await eventually(() => step(1).getByLabel('What is to be done').inputValue(), 'Ārsta vizīte')
      // Agreement with one version is none with the next: it begins as not given.
      await eventually(() => form.getByLabel('Agreed with the person').inputValue(), 'not-yet')
      await step(2).getByText('Done', { exact: true }).click()
      for (let n = 0; n < 2; n++) await form.getByRole('button', { name: 'Add a step' }).click()
      await step(4).getByLabel('What is to be done').fill(' Kursi ')
      await form.getByLabel('Agreed with the person').selectOption('on-screen')
      await form.getByLabel('Look at it again on').fill('2026-01-01')
      await form.getByRole('button', { name: 'Save' }).click()
      const { input } = await view.called('papers.plan')
      assert.deepEqual((input as { words: object }).words, {
        steps: [
          { what: 'Ārsta vizīte', done: true },
          { what: 'Jauna bankas karte', done: true },
          { what: 'Kursi', done: false },
        ],
        safety: 'Parole pie durvīm',
        agreed: 'on-screen',
      })
      await form.getByText('This day is over.').waitFor()
      await eventually(() => form.getByLabel('Look at it again on').getAttribute('aria-invalid'), 'true')
    })
  })

  test('an episode: how old they were then, not today, and an employer only where one was named', async () => {
    await see({ 'papers.episode': KEPT, 'persons.get': personPage({ age: 'uncertain' }) }, async (view) => {
      const form = await writing(view, 'Write down an episode')
      await eventually(() => form.getByLabel('How old they were then').inputValue(), 'uncertain')
      await form.getByLabel('How old they were then').selectOption('child')
      await form.getByLabel('From (year, month or day)').fill('2024-05')
      await form.getByLabel('Place of the work').fill('Invented Nursery')
      await form.getByLabel('Where it comes from').selectOption('person')
      await form.getByLabel('How reliable the source is').selectOption('B')
      await form.getByLabel('How well it is borne out').selectOption('2')
      await form.getByRole('button', { name: 'Save' }).click()
      assert.deepEqual((await view.called('papers.episode')).input, {
        person: id(601),
        words: {
          form: 'labour',
          ageThen: 'child',
          from: '2024-05',
          place: 'Invented Nursery',
          grading: { source: 'person', reliability: 'B', credibility: '2' },
        },
      })
      await eventually(() => form.getByLabel('Place of the work').inputValue(), '')
      await form.getByRole('button', { name: 'Add a firm' }).click()
      await form.getByRole('group', { name: 'Firm 1' }).getByLabel('Name').fill(' Larch Ltd ')
      await form.getByRole('button', { name: 'Save' }).click()
      const { input } = await view.called('papers.episode', 2)
      assert.deepEqual((input as { words: { links: object[] } }).words.links, [{ role: 'employer', name: 'Larch Ltd' }])
    })
  })

  test('an interview is entered, and stands in the ledger at once', async () => {
    const more = {
      ...ledger.interviews[0],
      id: id(699),
      kind: 'asylum' as const,
      topics: ['journey' as const],
      recorded: true,
    }
    const answers: Answers = {
      'interviews.list': inTurn(ledger, { interviews: [...ledger.interviews, more] }),
      'interviews.add': { interview: id(699), faults: [] },
    }
    await see(answers, async (view) => {
      const part = view.page.locator('section[aria-labelledby=ledger]')
      await part.locator('summary').click()
      await part.getByLabel('Kind of interview').selectOption('asylum')
      await part.locator('form').getByText('The journey').click()
      await part.getByText('The interpreter was asked').click()
      await part.getByRole('button', { name: 'Add a break' }).click()
      await part.getByLabel('Break at').fill('11:20')
      await part.getByLabel('Minutes').fill('25')
      await part.getByRole('button', { name: 'Add a break' }).click()
      await part.getByRole('button', { name: 'Take it off' }).last().click()
      await part.getByRole('button', { name: 'Save' }).click()
      const { input } = await view.called('interviews.add')
      assert.deepEqual((input as { breaks: object }).breaks, [{ at: '11:20', minutes: 25 }])
      await eventually(() => textOf(part), /For asylum.*Dace Ozoliņa/)
      await eventually(() => textOf(part), /Breaks: 10:40: 15 minutes/)
    })
  })
})
