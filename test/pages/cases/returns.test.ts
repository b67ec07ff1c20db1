import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { PersonPage } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import type { Answers } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personPage, step } from './cases.ts'
import { AT, acting, seesPerson, WRITTEN } from './person-page.ts'

// Return, and each way to money, on the person's own page.

type Step = PersonPage['steps'][number]
const arrange = (track: Step['track'], act: string, to: string, asks: Step['asks'] = []) =>
  step({ track, act, to, asks, operation: 'persons.arrange' })
const at = (states: Readonly<Record<string, string>>) =>
  personPage().tracks.map((one) => ({ ...one, state: states[one.track] ?? one.state }))

/** Somebody who agreed to return, and is owed money in two ways. */
const planned = (more: Partial<PersonPage> = {}) =>
  personPage({
    tracks: at({ return: 'planned', 'state-compensation': 'informed', 'back-wages': 'claimed' }),
    clocks: [{ track: 'state-compensation', name: 'claim', due: '2026-12-10T21:59:59Z', missed: false }],
    steps: [
      arrange('return', 'depart', 'departed', ['arrives']),
      arrange('return', 'find-danger', 'unsafe', ['risk', 'remedy', 'language']),
      step({ track: 'return', act: 'take-back', to: 'taken-back' }),
      arrange('state-compensation', 'claim', 'claimed'),
      arrange('state-compensation', 'date', 'informed', ['begins']),
      step({
        ...arrange('compensation', 'date', 'informed', ['begins']),
        ...{ allowed: false, why: 'deadline-not-verified' },
      }),
    ],
    ...more,
  })
const DONE = { person: id(601), steps: [] }
const ANSWERS: Answers = { ...WRITTEN, 'persons.get': planned(), 'persons.arrange': DONE, 'persons.move': DONE }

describe('return and ways to money', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = seesPerson(() => stand, ANSWERS)
  const seeLaw = seesPerson(() => stand, ANSWERS, 'law')

  for (const part of ['now', 'law'])
    test(`all looks of ${part}`, () =>
      seeAllLooks(stand, `${AT}?part=${part}`, { as: caseWorker, answers: ANSWERS }, '.person-acts'))

  test('the next deadline to claim names its act and its day', async () => {
    await see({}, async ({ page }) => {
      const first = page.locator('.now .an-act').nth(1)
      await eventually(() => textOf(first), /Claim is lodged.*Compensation from the state.*Last day to claim.*10 Dec/s)
    })
  })

  test('a departure has its day, and nothing is sent that nobody asked for', async () => {
    await see({}, async (view) => {
      const form = await acting(view, /^\s*Departed/)
      await form.getByRole('textbox').first().fill('Her sister meets her at the bus')
      await form.getByLabel('Day on which the arrival is expected').fill('2026-12-10')
      await form.getByRole('button', { name: 'Take this step' }).click()
      const { input } = await view.called('persons.arrange')
      assert.deepEqual(input, { person: id(601), track: 'return', act: 'depart', arrivesOn: '2026-12-10' })
    })
  })

  test('a child’s consent goes with what was decided in their best interests', async () => {
    const consent = arrange('return', 'consent', 'agreed', ['language', 'consent', 'best-interests'])
    const child = planned({ age: 'child', tracks: at({ return: 'assessed', child: 'assessed' }), steps: [consent] })
    await see({ 'persons.get': child }, async (view) => {
      const form = await acting(view, /^\s*Agrees after hearing the risks/)
      await form.getByRole('textbox').first().fill('We spoke twice, with the guardian')
      await form.getByLabel(/^What the person said after hearing the risks/).fill('I want to be with my grandmother')
      await form.getByLabel(/best interests/).fill('With the guardian, who agrees')
      await form.getByRole('button', { name: 'Take this step' }).click()
      const { input } = await view.called('persons.arrange')
      assert.deepEqual(input, {
        ...{ person: id(601), track: 'return', act: 'consent', language: 'uk' },
        ...{ consent: 'I want to be with my grandmother', bestInterests: 'With the guardian, who agrees' },
      })
    })
  })

  test('whoever changed their mind says nothing but that', async () => {
    await see({}, async (view) => {
      const form = await acting(view, /^\s*No longer wants to return/)
      await eventually(() => form.getByRole('textbox').count().then(String), /^1$/)
      await form.getByRole('textbox').fill('Said so this morning')
      await form.getByRole('button', { name: 'Take this step' }).click()
      const { input } = await view.called('persons.move')
      assert.deepEqual(input, { person: id(601), track: 'return', act: 'take-back' })
    })
  })

  test('from which day a time counts is said beside its field, and a day alone is sent', async () => {
    await see({}, async (view) => {
      const form = await acting(view, /^\s*The time to claim counts from a day/)
      await eventually(() => textOf(form), /36 months from the day of being recognised as a victim/)
      await form.getByRole('textbox').first().fill('The decision has come')
      await form.getByLabel('Day from which the time counts').fill('2026-10-15')
      await form.getByRole('button', { name: 'Take this step' }).click()
      const { input } = await view.called('persons.arrange')
      const begun = { track: 'state-compensation', act: 'date', begunOn: '2026-10-15' }
      assert.deepEqual(input, { person: id(601), ...begun })
    })
  })

  test('where nobody checked the law the page says so, and no clock is promised', async () => {
    await see({}, async ({ page }) => {
      await eventually(() => textOf(page.locator('.now')), /Not verified: nobody has checked this deadline in the law/)
    })
    await seeLaw({}, async ({ page }) => {
      const rules = page.locator('section[aria-labelledby=rules]')
      await eventually(
        () => textOf(rules),
        /Compensation from the state: 36 months.*Law On State Compensation to Victims/s,
      )
      await eventually(() => textOf(rules), /Other deadlines are not verified/)
    })
  })

  test('nobody is erased while a claim waits, and the page says what to do', async () => {
    const closed = planned({ file: 'closed', may: [...personPage().may, 'persons.erase'] })
    await see({ 'persons.get': closed }, async ({ page }) => {
      await eventually(() => textOf(page.locator('.now')), /A claim for money waits for an answer/)
    })
  })

  test('what the person said stands in the history', async () => {
    const [event] = planned().events
    const said = {
      ...event,
      ...({ id: id(690), track: 'return', act: 'consent', from: 'assessed', to: 'agreed' } as const),
      words: { reason: 'We spoke twice', consent: 'I know it may be hard', bestInterests: 'The guardian agrees' },
    }
    await see({ 'persons.get': planned({ events: [said] }) }, async ({ page }) => {
      await page.locator('#timeline, section[aria-labelledby=timeline]').first().waitFor({ state: 'attached' })
      await eventually(() => textOf(page.locator('main')), /I know it may be hard.*The guardian agrees/s)
    })
  })

  for (const [language, words] of [
    ['en', /Last day to claim.*Departed/s],
    ['lv', /Pēdējā diena prasījumam.*Devās ceļā.*Vairs nevēlas atgriezties/s],
    ['ar', /آخر يوم للمطالبة.*غادر/s],
  ] as const)
    test(`steps and days are said in ${language}`, async () => {
      await stand.see(`${AT}?part=now`, { as: caseWorker, answers: ANSWERS, language }, async ({ page, settled }) => {
        await settled()
        await eventually(() => textOf(page.locator('.now')), words)
        const folder = process.env.AUSMA_SHOTS
        for (const width of folder ? [1280, 390] : []) {
          await page.setViewportSize({ width, height: 1200 })
          await page.screenshot({ path: `${folder}/returns-${language}-${width}.png`, fullPage: true })
        }
      })
    })
})
