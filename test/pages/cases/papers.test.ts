import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { atRest, eventually, hasFocus } from '../../browser/eventually.ts'
import { uncover } from '../../browser/uncover.ts'
import { shoot } from '../../e2e/shots.ts'
import { type Answers, problem } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id, inspector, lawyer } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { acts, papers } from './cases.ts'
import { AT, WRITTEN } from './person-page.ts'

const ANSWERS: Answers = { ...WRITTEN, 'papers.list': papers }
const FULL = { as: caseWorker, answers: ANSWERS }

describe('interviews and papers about a person', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks of a person with papers', () =>
    seeAllLooks(stand, `${AT}?part=help`, FULL, '.panel:not([hidden]) .paper'))

  test('the ledger shows who asked about what, and a repeated topic asks why before anything is sent', async () => {
    const answers: Answers = { ...ANSWERS, 'interviews.add': { interview: id(632), faults: ['repeats'] } }
    await stand.see(`${AT}?part=story`, { ...FULL, answers }, async ({ page, called, callsOf }) => {
      const part = page.locator('section[aria-labelledby=ledger]')
      await eventually(() => textOf(part), /First account.*Dace Ozoliņa.*Ukrainian.*The work, Money.*Tulks/)
      await part.locator('summary').click()
      await part.getByText('Fears').click()
      await eventually(() => part.getByLabel('Why it is held all the same').count(), 0)
      await part.locator('form').getByText('Money').click()
      await eventually(() => textOf(part.locator('.notice')), /asked about before/)
      await part.getByLabel('Why it is held all the same').fill('New papers came in')
      await part.getByText('The interpreter was asked').click()
      await atRest(page)
      assert.equal(callsOf('interviews.add').length, 0)
      await part.getByRole('button', { name: 'Save' }).click()
      const { on, ...input } = (await called('interviews.add')).input as { on: string }
      assert.match(on, /^\d{4}-\d{2}-\d{2}$/)
      assert.deepEqual(input, {
        person: id(601),
        kind: 'first-account',
        topics: ['fears', 'money'],
        language: 'uk',
        recorded: false,
        interviewer: id(1),
        interpreterChecked: true,
        guardianChecked: false,
        present: '',
        breaks: [],
        because: 'New papers came in',
      })
    })
  })

  test('what the server holds against an interview is told in words, and a reason can be given', async () => {
    const refused = problem('conflict', 'The child has no guardian yet.', {
      fields: [{ field: 'because', message: 'no-guardian' }],
    })
    await stand.see(
      `${AT}?part=story`,
      { ...FULL, answers: { ...ANSWERS, 'interviews.add': refused } },
      async ({ page }) => {
        const part = page.locator('section[aria-labelledby=ledger]')
        await part.locator('summary').click()
        await part.getByText('Wishes').click()
        await part.getByRole('button', { name: 'Save' }).click()
        await eventually(() => textOf(part.locator('.notice')), /The child has no guardian yet/)
        await part.getByLabel('Why it is held all the same').waitFor()
      },
    )
  })

  test('the last version of each paper, what asks for a new one, and a score that refuses nothing', async () => {
    await stand.see(`${AT}?part=help`, FULL, async ({ page }) => {
      const part = page.locator('section[aria-labelledby=papers]')
      await eventually(
        () => textOf(part),
        /Plan.*version 2.*whoever exploited them made contact.*Ārsta vizīte.*Parole pie durvīm.*Signed on paper/,
      )
      assert.doesNotMatch(await textOf(part), /Vecs solis/)
      const text = await textOf(page.locator('section[aria-labelledby=episodes]'))
      assert.match(text, /Exploitation shown.*A reason to ask and to refer, never a refusal/)
      assert.match(text, /Forced work.*2026-05.*Ferma.*SIA Egle/)
      assert.deepEqual(await violations(page), [])
    })
  })

  test('a plan’s next version begins with the last one, and needs a day on which it is looked at again', async () => {
    const answers: Answers = { ...ANSWERS, 'papers.plan': { person: id(601), paper: id(646), version: 3 } }
    await stand.see(`${AT}?part=help`, { ...FULL, answers }, async ({ page, called }) => {
      const form = page.locator('details.write', { hasText: 'Agree a plan' })
      await form.locator('summary').click()
      const step = (n: number) => form.getByRole('group', { name: `Step ${n}`, exact: true })
      await eventually(() => step(2).getByLabel('What is to be done').inputValue(), 'Jauna bankas karte')
      await eventually(() => step(1).getByLabel('Done', { exact: true }).isChecked(), true)
      await form.getByRole('button', { name: 'Save' }).click()
      await hasFocus(form.getByLabel('Look at it again on'))
      await eventually(() => textOf(form), /Look at it again on.*Choose something first/)
      await step(2).getByText('Done', { exact: true }).click()
      await form.getByRole('button', { name: 'Add a step' }).click()
      await hasFocus(step(3).getByLabel('What is to be done'))
      await step(3).getByLabel('What is to be done').fill('Kursi')
      await step(3).getByLabel('Who does it').fill('Anna')
      await step(3).getByLabel('Until').fill('2026-12-20')
      // A row that was left empty is no step.
      await form.getByRole('button', { name: 'Add a step' }).click()
      await shoot(page, 'plan rows')
      await form.getByLabel('Look at it again on').fill('2027-01-15')
      await form.getByRole('button', { name: 'Save' }).click()
      assert.deepEqual((await called('papers.plan')).input, {
        person: id(601),
        paper: id(646),
        after: 2,
        words: {
          steps: [
            { what: 'Ārsta vizīte', done: true },
            { what: 'Jauna bankas karte', done: true },
            { what: 'Kursi', done: false, who: 'Anna', by: '2026-12-20' },
          ],
          safety: 'Parole pie durvīm',
          agreed: 'not-yet',
        },
        reviewOn: '2027-01-15',
      })
    })
  })

  test('a plan begins with a colleague’s newer version where nobody wrote yet; where somebody did it is said, and nothing goes', async () => {
    const version = (n: number, safety: string): Out<'papers.list'> => ({
      papers: papers.papers.map((one) =>
        one.version === 2 && 'steps' in one.words
          ? { ...one, id: id(900 + n), version: n, words: { ...one.words, safety } }
          : one,
      ),
    })
    const answers: Answers = { ...ANSWERS, 'papers.assess': { person: id(601), paper: id(649), version: 1 } }
    await stand.see(`${AT}?part=help`, { ...FULL, answers }, async ({ page, answer, called, settled }) => {
      // Another paper is kept, and all of them are asked for anew.
      const assess = async (times: number) => {
        const form = page.locator('details.write', { hasText: 'Assess needs and risks' })
        await form.locator('summary').click()
        await form.getByLabel('Look at it again on').fill('2027-01-15')
        await form.getByRole('button', { name: 'Save' }).click()
        await called('papers.assess', times)
        await eventually(() => form.getAttribute('open'), null)
        await settled()
      }
      const plan = page.locator('details.write', { hasText: 'Agree a plan' })
      const safety = plan.getByLabel(/Safety|safe/i)
      await plan.locator('summary').waitFor()
      answer({ 'papers.list': version(3, 'Jauna parole') })
      await assess(1)
      await plan.locator('summary').click()
      await eventually(() => safety.inputValue(), 'Jauna parole')
      await safety.fill('Mana parole')
      answer({ 'papers.list': version(4, 'Cita parole') })
      await assess(2)
      await page.getByText('This has changed since you began').waitFor()
      await eventually(() => safety.inputValue(), 'Mana parole')
      // Whoever saves it all the same follows the version they began with, and the server says that there is a newer one.
      answer({ 'papers.plan': problem('conflict', 'A newer version was written.') })
      await plan.getByLabel('Look at it again on').fill('2027-01-15')
      await plan.getByRole('button', { name: 'Save' }).click()
      assert.equal(((await called('papers.plan')).input as { after?: number }).after, 3)
      await plan.getByRole('alert').getByText('A newer version was written.').waitFor()
      await plan.getByRole('button', { name: 'Save' }).click()
      assert.equal(((await called('papers.plan', 2)).input as { after?: number }).after, 4)
    })
  })

  test('an assessment and an episode are written, and what was left empty stays empty', async () => {
    const kept = { person: id(601), paper: id(649), version: 1 }
    const answers: Answers = { ...ANSWERS, 'papers.assess': kept, 'papers.episode': kept }
    await stand.see(`${AT}?part=help`, { ...FULL, answers }, async ({ page, called }) => {
      const assessment = page.locator('details.write', { hasText: 'Assess needs and risks' })
      await assessment.locator('summary').click()
      await assessment.getByLabel('Risks').fill('Threats by phone')
      await assessment.getByLabel('Look at it again on').fill('2027-01-15')
      await assessment.getByRole('button', { name: 'Save' }).click()
      const assessed = (await called('papers.assess')).input as { words: Record<string, string>; paper?: string }
      assert.deepEqual(
        [assessed.words.risks, assessed.words.needs, assessed.paper],
        ['Threats by phone', '', undefined],
      )
      const episode = await uncover(page.locator('details.write', { hasText: 'Write down an episode' }))
      await episode.locator('summary').click()
      await episode.getByLabel('How old they were then').selectOption('uncertain')
      await episode.getByRole('button', { name: 'Add a firm' }).click()
      await episode.getByRole('group', { name: 'Firm 1' }).getByLabel('Name').fill('SIA Egle')
      await episode.getByRole('button', { name: 'Save' }).click()
      assert.deepEqual((await called('papers.episode')).input, {
        person: id(601),
        words: {
          form: 'labour',
          ageThen: 'uncertain',
          grading: { source: 'not-said', reliability: 'not-graded', credibility: 'not-graded' },
          links: [{ role: 'employer', name: 'SIA Egle' }],
        },
      })
    })
  })

  test('a notice needs that the person and the lawyer agree', async () => {
    const answers: Answers = { ...ANSWERS, 'acts.move': { person: id(601) } }
    await stand.see(`${AT}?part=law`, { ...FULL, answers }, async ({ page }) => {
      const part = page.locator('section[aria-labelledby=acts]')
      await eventually(() => textOf(part), /Stay or border.*Entered.*Known to an authority.*Bez derīgas vīzas/)
      const notice = part.getByRole('button', { name: 'Say: Notice agreed' })
      await eventually(() => notice.isDisabled(), true)
      await part.getByText('The person agrees to a notice').click()
      await eventually(() => notice.isDisabled(), true)
      await part.getByText('The lawyer agrees to a notice').click()
      await eventually(() => notice.isEnabled(), true)
    })
  })

  test('who is no lawyer enters only what an authority knows; a lawyer’s own is sealed to them alone', async () => {
    await stand.see(`${AT}?part=law`, FULL, async ({ page }) => {
      const part = page.locator('section[aria-labelledby=acts]')
      await part.locator('summary', { hasText: 'Enter an act' }).click()
      await part.getByLabel('What it was').fill('A fine on the train')
      await part.locator('form').getByText('Known to an authority').click()
      await eventually(() => part.getByRole('button', { name: 'Save' }).isDisabled(), true)
    })
    const own: Out<'acts.list'> = { acts: [{ ...acts.acts[0], known: false, next: [], what: 'Nesa somu' }] }
    const answers: Answers = { ...ANSWERS, 'acts.list': own, 'acts.keep': { person: id(601), act: id(662) } }
    await stand.see(`${AT}?part=law`, { as: lawyer, answers }, async ({ page, called }) => {
      const part = page.locator('section[aria-labelledby=acts]')
      await eventually(() => textOf(part), /sealed to you alone.*Known to nobody but you.*Nesa somu/)
      await part.locator('summary', { hasText: 'Enter an act' }).click()
      await part.getByLabel('What it was').fill('Vēl viena soma')
      await part.getByRole('button', { name: 'Save' }).click()
      assert.deepEqual((await called('acts.keep')).input, {
        person: id(601),
        kind: 'other',
        what: 'Vēl viena soma',
        known: false,
      })
    })
  })

  test('who may not keep acts does not even see the place for them', async () => {
    await stand.see(`${AT}?part=help`, { as: inspector, answers: ANSWERS }, async ({ page, settled, callsOf }) => {
      await page.locator('.panel:not([hidden]) .paper').first().waitFor()
      await settled()
      assert.equal(callsOf('acts.list').length, 0)
      assert.equal(await page.locator('section[aria-labelledby=acts]').count(), 0)
    })
  })
})
