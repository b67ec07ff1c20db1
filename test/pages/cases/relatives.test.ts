import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personPage } from './cases.ts'
import { AT, seesPerson, WRITTEN } from './person-page.ts'

type Relative = Out<'relatives.list'>['relatives'][number]
const STEPS = [
  { what: 'Ask the organisation there to call her', who: 'Dace Ozoliņa', on: '2026-12-10', done: false },
  { what: 'A room for a month', who: 'Sister of a neighbour', on: '2026-11-20', done: true },
]
const mother: Relative = {
  ...{ id: id(901), state: 'at-risk', since: '2026-11-24T08:00:00Z', nextOn: '2026-12-10' },
  ...{ called: 'Sarma', kinship: 'parent', country: 'UA', aware: 'no', steps: STEPS, why: '' },
  fear: 'The recruiter was at her door twice and asked for the debt',
  told: [
    {
      ...{ at: '2026-11-25T08:00:00Z', by: 'Dace Ozoliņa', party: 'organisation', ground: 'consent' },
      ...{ basis: 'She said: they know my mother', what: 'That she may need a room' },
    },
  ],
  acts: ['watch', 'end'],
}
const over: Relative = {
  ...{ ...mother, id: id(902), called: 'Ozols', kinship: 'sibling', state: 'ended', nextOn: null, steps: [], told: [] },
  ...{ why: 'He lives with an aunt now', acts: ['reopen'] },
}
const { steps: plan, called, kinship, country, aware, fear } = mother
const DONE = { relative: id(901), person: id(601) }
const ANSWERS: Answers = {
  ...WRITTEN,
  'relatives.list': { relatives: [mother, over], mayWrite: true },
  'relatives.enter': DONE,
  'relatives.plan': DONE,
  'relatives.tell': DONE,
  'relatives.move': DONE,
}

describe('relatives at risk', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = seesPerson(() => stand, ANSWERS, 'help')
  const PART = 'section[aria-labelledby=relatives]'

  test('all looks', () =>
    seeAllLooks(stand, `${AT}?part=help`, { as: caseWorker, answers: ANSWERS }, `${PART} article`))

  test('each says what is feared, what is planned by whom, and who was told on which ground', async () => {
    await see({}, async ({ page }) => {
      const first = page.locator(`${PART} article`).first()
      await eventually(() => textOf(first), /Sarma.*At risk.*Parent.*Ukraine.*do not know.*at her door twice/s)
      await eventually(() => textOf(first), /Ask the organisation.*Dace Ozoliņa.*10 Dec.*A room for a month/s)
      await eventually(() => textOf(first), /Organisation that helps.*The person agreed.*they know my mother/s)
      const second = page.locator(`${PART} article`).nth(1)
      await eventually(() => textOf(second), /Ozols.*No longer at risk.*lives with an aunt.*At risk again/s)
      assert.equal(await second.locator('summary', { hasText: /^Change$/ }).count(), 0)
    })
  })

  test('somebody new is written down with a step; a row that nobody wrote into is not sent', async () => {
    await see({}, async ({ page, called: calledOn }) => {
      const form = page.locator('#new-relative')
      await form.locator('summary').click()
      const save = form.getByRole('button', { name: 'Write down a relative' })
      assert.equal(await save.isDisabled(), true)
      await form.getByLabel('Invented name').fill('Lapsa')
      await form.getByLabel('Who they are to the person').selectOption('child')
      await form.getByLabel('What is feared', { exact: false }).fill('She is kept at his house')
      await form.getByLabel('What is done').fill('Ask child protection there')
      assert.equal(await save.isDisabled(), true, 'a step has a name and a day')
      await form.getByLabel('Who does it').fill('Dace')
      await form.getByLabel('By which day').fill('2026-11-26')
      await form.getByRole('button', { name: 'One more step' }).click()
      await save.click()
      const { input } = await calledOn('relatives.enter')
      assert.deepEqual(input, {
        ...{ person: id(601), called: 'Lapsa', kinship: 'child', country: 'unknown', aware: 'unknown' },
        fear: 'She is kept at his house',
        steps: [{ what: 'Ask child protection there', who: 'Dace', on: '2026-11-26', done: false }],
      })
    })
  })

  test('a step is done by one press, and all else stays as it was', async () => {
    await see({}, async ({ page, called: calledOn }) => {
      const first = page.locator(`${PART} article`).first()
      await first.getByText('Ask the organisation there to call her').click()
      const steps = [{ ...plan[0], done: true }, plan[1]]
      assert.deepEqual((await calledOn('relatives.plan')).input, {
        ...{ relative: id(901), called, kinship, country, aware, fear, steps },
      })
    })
  })

  test('who was told has a ground: what is asked for follows it, and a refusal of the person stands there', async () => {
    const fields = [{ field: 'party', message: 'refused-by-person' }]
    const no = problem('conflict', 'The person does not want this.', { fields })
    await see({ 'relatives.tell': no }, async ({ page, called: calledOn }) => {
      const form = page.locator('details', {
        has: page.locator('summary', { hasText: 'Record who was told of Sarma' }),
      })
      await form.locator('summary').click()
      await form.getByLabel('What the person said, in their own words').fill('Tell them')
      await form.getByLabel('On which ground').selectOption('law')
      await form.getByLabel('Which law, and why it applies').fill('An invented law')
      await form.getByLabel('What they were told').fill('That she is threatened')
      await form.getByRole('button', { name: 'Record it' }).click()
      assert.deepEqual((await calledOn('relatives.tell')).input, {
        ...{ relative: id(901), party: 'police', ground: 'law' },
        ...{ basis: 'An invented law', what: 'That she is threatened' },
      })
      await eventually(() => textOf(form), /The person does not want this/)
    })
  })

  test('an end has a reason, and whoever only reads has no form and no button', async () => {
    await see({}, async ({ page, called: calledOn }) => {
      const first = page.locator(`${PART} article`).first()
      await first.locator('summary', { hasText: 'No longer at risk' }).click()
      const form = first.locator('details[open]')
      await form.getByLabel('How you know').fill('She is with us now')
      await form.getByRole('button', { name: 'No longer at risk' }).click()
      assert.deepEqual((await calledOn('relatives.move')).input, {
        ...{ relative: id(901), act: 'end', why: 'She is with us now' },
      })
    })
    await see({ 'relatives.list': { relatives: [mother], mayWrite: false } }, async ({ page }) => {
      await eventually(() => textOf(page.locator(PART)), /Sarma/)
      assert.equal(await page.locator(`${PART} button, ${PART} summary, ${PART} input`).count(), 0)
    })
  })

  test('a step that is due stands with what is due, in its own words', async () => {
    const dues = [
      { kind: 'relative', due: '2026-12-10T21:59:59Z', missed: false, what: plan[0].what, who: 'Dace Ozoliņa' },
    ] as const
    await see({ 'persons.get': personPage({ dues: [...dues] }) }, async ({ page }) => {
      const link = page.getByRole('link', { name: 'Ask the organisation there to call her' })
      await eventually(() => link.getAttribute('href'), /relatives/)
    })
  })

  for (const [language, words] of [
    ['en', /Relatives at risk/],
    ['lv', /Apdraudētie tuvinieki.*Māte vai tēvs.*Organizācijai, kas palīdz/s],
    ['ar', /الأقارب المعرضون للخطر.*أم أو أب/s],
  ] as const)
    test(`it is said in ${language}`, async () => {
      const given = { as: caseWorker, answers: ANSWERS, language }
      await stand.see(`${AT}?part=help`, given, async ({ page, settled }) => {
        await settled()
        await eventually(() => textOf(page.locator(PART)), words)
        const folder = process.env.AUSMA_SHOTS
        for (const width of folder ? [1280, 390] : []) {
          await page.setViewportSize({ width, height: 1200 })
          await page.locator(PART).screenshot({ path: `${folder}/relatives-${language}-${width}.png` })
        }
      })
    })
})
