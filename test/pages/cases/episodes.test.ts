import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Locator } from 'playwright-core'
import { Episode } from '../../../src/modules/cases/papers/paper.ts'
import type { Out, Paper } from '../../../src/ui/shell/contract.ts'
import { voice } from '../../../src/ui/shell/words.ts'
import { noBrowser, sideways, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { ar } from '../../samples/catalogues.ts'
import { type Answers, held, inTurn, problem } from '../answers.ts'
import { pick } from '../fields.ts'
import { englishLeft } from '../looks.ts'
import { caseWorker, id, inspector } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { papers, personPage } from './cases.ts'
import { AT, seesPerson, WRITTEN, writing } from './person-page.ts'

const KEPT = { person: id(601), paper: id(648), version: 2 }
/** As it was kept while text stood around an episode. */
const OLD = { form: 'labour', ageThen: 'adult', place: 'Ferma', suspects: 'Divi vīri', vehicles: 'Balts buss' }
const paper = papers.papers.find(({ kind }) => kind === 'episode') as Paper
const old: Out<'papers.list'> = { papers: [{ ...paper, words: Episode.parse(OLD) }] }
const ANSWERS: Answers = { ...WRITTEN, 'papers.list': old }

const row = (form: Locator, name: string) => form.getByRole('group', { name, exact: true })
type Sent = { person: string; paper?: string; words: Record<string, unknown> }

describe('what stands around an episode', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = seesPerson(() => stand, ANSWERS, 'story')

  test('rows by keyboard: a new one has the focus, one that is taken out gives it back, an empty one is not sent', async () => {
    await see({ 'papers.episode': KEPT }, async (view) => {
      const { page } = view
      const form = await writing(view, 'Write down an episode')
      const add = form.getByRole('button', { name: 'Add a suspect' })
      await add.focus()
      await page.keyboard.press('Enter')
      const role = row(form, 'Suspect 1').getByLabel('What they are said to have done')
      await eventually(() => role.evaluate((one) => one === document.activeElement), true)
      await role.selectOption('recruiter')
      await row(form, 'Suspect 1').getByLabel('Name, or what they are called').fill('Vitja')
      await pick(row(form, 'Suspect 1'), 'Citizenship', 'Stateless')
      for (const _ of [2, 3]) await add.press('Enter')
      await row(form, 'Suspect 3').getByLabel('Description').fill('A driver with a red cap')
      const remove = form.getByRole('button', { name: 'Remove: Suspect 2' })
      await remove.press('Enter')
      await eventually(() => add.evaluate((one) => one === document.activeElement), true)
      await eventually(() => row(form, 'Suspect 2').getByLabel('Description').inputValue(), 'A driver with a red cap')
      await form.getByRole('button', { name: 'Add a vehicle' }).click()
      assert.deepEqual(await violations(page), [])
      await form.getByRole('button', { name: 'Save' }).click()
      const { words } = (await view.called('papers.episode')).input as Sent
      const unknown = { role: 'unknown', called: '', sex: 'unknown', age: 'unknown', citizenship: 'unknown', note: '' }
      assert.deepEqual(words.suspects, [
        { ...unknown, role: 'recruiter', called: 'Vitja', citizenship: 'stateless' },
        { ...unknown, note: 'A driver with a red cap' },
      ])
      assert.ok(!('vehicles' in words), 'nothing was said of a vehicle')
      await eventually(() => form.getByRole('group', { name: /^Suspect/ }).count(), 0)
    })
  })

  test('papers and money: who holds what, a sum as people write it; what the server refuses stands with its row', async () => {
    const refused = problem('invalid-input', 'Some fields are not right.', {
      fields: [{ field: 'words.money.0.amount', message: 'not an amount such as 1200.50' }],
    })
    await see({ 'papers.episode': inTurn<typeof refused | typeof KEPT>(refused, KEPT) }, async (view) => {
      const form = await writing(view, 'Write down an episode')
      await form.getByRole('button', { name: 'Add a paper' }).click()
      await row(form, 'Paper 1').getByLabel('Kind').selectOption('passport')
      await pick(row(form, 'Paper 1'), 'Country that issued it', 'Ukraine')
      await row(form, 'Paper 1').getByLabel('Who has it now').selectOption('employer')
      assert.equal(
        await row(form, 'Paper 1')
          .getByLabel(/number/i)
          .count(),
        0,
        'no number of a paper is asked',
      )
      for (const _ of [1, 2]) await form.getByRole('button', { name: 'Add a sum' }).click()
      // The first row stays empty: the fault must still stand with the second, which is the first that is sent.
      const sum = row(form, 'Sum 2')
      await sum.getByLabel('What it was').selectOption('wage-promised')
      await sum.getByLabel('Amount').fill('1,200')
      await sum.getByLabel('Currency').selectOption('EUR')
      await sum.getByLabel('For what time').selectOption('month')
      await form.getByRole('button', { name: 'Save' }).click()
      await row(form, 'Sum 1').getByText('Write the sum in figures, such as 1200.50.').waitFor()
      await eventually(() => row(form, 'Sum 2').count(), 0)
      await row(form, 'Sum 1').getByLabel('Amount').fill('1 200,50')
      await form.getByRole('button', { name: 'Save' }).click()
      const { words } = (await view.called('papers.episode', 2)).input as Sent
      assert.deepEqual(
        [words.documents, words.money],
        [
          [{ kind: 'passport', country: 'UA', holder: 'employer', note: '' }],
          [{ kind: 'wage-promised', amount: '1200.50', currency: 'EUR', per: 'month', who: '', note: '' }],
        ],
      )
    })
  })

  test('an episode of before shows its old words; a new version begins with them as a description', async () => {
    await see({ 'papers.episode': KEPT }, async (view) => {
      const article = view.page.getByRole('article', { name: 'Episode of exploitation' })
      await eventually(() => textOf(article), /Said to have done it ?Divi vīri.*Vehicles ?Balts buss/)
      const form = await writing(view, 'Write a new version')
      await eventually(() => row(form, 'Suspect 1').getByLabel('Description').inputValue(), 'Divi vīri')
      await eventually(() => form.getByLabel('Place of the work').inputValue(), 'Ferma')
      await form.getByLabel('Kind of place').selectOption('farm')
      await pick(form, 'Country of the place', 'Latvia')
      await row(form, 'Vehicle 1').getByLabel('Number plate').fill('XX-0000')
      await form.getByRole('button', { name: 'Save' }).click()
      const { input } = await view.called('papers.episode')
      const { paper: of, words } = input as Sent
      assert.equal(of, paper.paper)
      const sent = Episode.parse(words)
      assert.deepEqual(
        [sent.place, sent.placeKind, sent.placeCountry, sent.suspects[0]?.note, sent.vehicles[0]],
        [
          'Ferma',
          'farm',
          'LV',
          'Divi vīri',
          { kind: 'unknown', plate: 'XX-0000', country: 'unknown', note: 'Balts buss' },
        ],
      )
    })
  })

  test('what is typed for a new version outlives a colleague’s; it is said, and theirs can be taken', async () => {
    const theirs = {
      ...paper,
      id: id(699),
      version: paper.version + 1,
      words: Episode.parse({ ...OLD, place: 'Noliktava' }),
    }
    const answers: Answers = { 'papers.episode': KEPT, 'papers.list': inTurn(old, { papers: [theirs] }) }
    await see(answers, async (view) => {
      const form = await writing(view, 'Write a new version')
      const place = form.getByLabel('Place of the work')
      await place.fill('Ferma pie ezera')
      // Another episode is kept, and all of them are asked for anew.
      const another = await writing(view, 'Write down an episode')
      await another.getByRole('button', { name: 'Save' }).click()
      const article = view.page.getByRole('article', { name: 'Episode of exploitation' })
      await article.getByText('This has changed since you began').waitFor()
      await eventually(() => place.inputValue(), 'Ferma pie ezera')
      await article.getByRole('button', { name: 'Show what is kept' }).click()
      await form.locator('summary').first().click()
      await eventually(() => place.inputValue(), 'Noliktava')
    })
  })

  test('a row that was added by a button counts as written, and what is kept stays where somebody writes on', async () => {
    const late = held('papers.episode', KEPT)
    const mine = { ...paper, id: id(698), version: paper.version + 1, words: Episode.parse(OLD) }
    const answers: Answers = { 'papers.episode': late.reply, 'papers.list': inTurn(old, { papers: [mine] }) }
    await see(answers, async (view) => {
      const { page, called, answer, settled } = view
      const form = await writing(view, 'Write a new version')
      await form.getByRole('button', { name: 'Add a vehicle' }).click()
      await row(form, 'Vehicle 2').getByLabel('Number plate').fill('XX-0000')
      await form.getByRole('button', { name: 'Save' }).click()
      await called('papers.episode')
      await form.getByLabel('Place of the work').fill('Ferma pie ezera')
      late.release()
      await settled()
      await eventually(() => row(form, 'Vehicle 2').getByLabel('Number plate').inputValue(), 'XX-0000')
      await eventually(() => page.getByText('This has changed since you began').count(), 0, 'it was oneself')
      answer({ 'papers.episode': KEPT })
      await form.getByRole('button', { name: 'Save' }).click()
      const { input } = await called('papers.episode', 2)
      assert.equal((input as { after?: number }).after, paper.version + 1)
      assert.equal(Episode.parse((input as Sent).words).vehicles.length, 2)
    })
  })

  test('who only meets people reads an episode and writes none anew', async () => {
    const page = personPage({ may: ['persons.note'] })
    await see(
      { 'persons.get': page },
      async (view) => {
        await view.page.getByText('Divi vīri').waitFor()
        assert.equal(await view.page.getByText('Write a new version').count(), 0)
      },
      inspector,
    )
  })

  test('narrow and in Arabic the rows keep within the page, named in the page’s words', async () => {
    const look = { as: caseWorker, answers: ANSWERS, language: 'ar' as const }
    await stand.see(`${AT}?part=story`, look, async (view) => {
      const { page } = view
      await page.setViewportSize({ width: 390, height: 900 })
      const say = voice(ar, 'ar')
      const form = await writing(view, say('papers.new-episode'))
      for (const list of ['links', 'suspects', 'vehicles', 'documents', 'money'] as const)
        await form.getByRole('button', { name: say(`things.${list}-add`) }).click()
      await eventually(() => form.locator('.thing').count(), 5)
      assert.deepEqual(await englishLeft(page, ar), [])
      assert.equal(await sideways(page), 0)
      assert.deepEqual(await violations(page), [])
    })
  })

  const SHARED: Out<'papers.shared-things'> = {
    compared: [
      { person: id(601), code: 'AAA601' },
      { person: id(602), code: 'AAA602' },
    ],
    things: [
      [
        { person: id(601), code: 'AAA601', as: 'suspect', role: 'recruiter', called: 'Вітя', country: '' },
        { person: id(602), code: 'AAA602', as: 'firm', role: 'recruiter', called: 'Vitja', country: '' },
      ],
      [
        { person: id(601), code: 'AAA601', as: 'vehicle', role: 'van', called: 'XX-0000', country: 'LT' },
        { person: id(602), code: 'AAA602', as: 'vehicle', role: 'unknown', called: 'XX 0000', country: 'unknown' },
      ],
    ],
  }

  test('the same in several accounts: asked by hand alone, by numbers and never by names, with what it is not', async () => {
    await see({ 'papers.shared-things': SHARED }, async (view) => {
      const part = view.page.locator('section[aria-labelledby=shared-things]')
      await eventually(() => textOf(part), /episodes of this case’s persons whom you may open/)
      await view.settled()
      assert.equal(view.callsOf('papers.shared-things').length, 0, 'no entry that nobody meant')
      await part.getByRole('button', { name: 'Compare' }).press('Enter')
      assert.deepEqual((await view.called('papers.shared-things')).input, { person: id(601) })
      await eventually(
        () => textOf(part),
        /AAA601 ?Said to have done it ?Recruited ?Вітя ?AAA602 ?Firm ?Who recruited them ?Vitja.*Van ?XX-0000 ?Lithuania.*reason to look, not a proof.*Compared: AAA601/,
      )
      assert.doesNotMatch(await textOf(part), /Oksana/)
      assert.equal(await part.getByRole('link', { name: 'AAA602' }).first().getAttribute('href'), `/cases/${id(602)}`)
      assert.equal(await part.getByRole('link', { name: 'AAA601' }).count(), 0)
      assert.deepEqual(await violations(view.page), [])
    })
  })

  test('nothing in common is said so, and of who is alone in the case there is no such part', async () => {
    await see({ 'papers.shared-things': { ...SHARED, things: [] } }, async ({ page }) => {
      const part = page.locator('section[aria-labelledby=shared-things]')
      await part.getByRole('button', { name: 'Compare' }).click()
      await eventually(() => textOf(part), /No name and no plate.*Compared: AAA601, AAA602/)
    })
    await see({ 'persons.get': personPage({ others: [] }) }, async (view) => {
      await view.page.locator('.paper').first().waitFor()
      assert.equal(await view.page.locator('section[aria-labelledby=shared-things]').count(), 0)
    })
  })
})
