import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import { noBrowser, sideways, textOf, violations } from '../browser/browser.ts'
import { A_JOURNEY, eventually } from '../browser/eventually.ts'
import { pick } from '../pages/fields.ts'
import { englishLeft } from '../pages/looks.ts'
import { ar, lv } from '../samples/catalogues.ts'
import { Office, openStep, type Staff } from './office.ts'
import { shoot, show } from './shots.ts'
import { steps } from './steps.ts'

/** The words of the page, so that the journey is gone in Latvian and its sentences stand in one place. */
const say = (key: keyof typeof lv): string => lv[key] as string

describe('a reception officer and an unaccompanied child who goes missing', {
  skip: noBrowser,
  timeout: A_JOURNEY,
}, () => {
  let office: Office
  let officer: Staff
  let desk: Staff
  let address = ''
  const step = steps(() => office.visitors)
  before(async () => {
    office = await Office.open()
    officer = await office.member('Laima Invented', ['asylum-officer'], { locale: 'lv-LV', width: 390 })
    desk = await office.member('Rita Invented', ['referral-desk'], { locale: 'lv-LV' })
  })
  after(() => office?.close())
  const page = () => officer.page
  const next = () =>
    page()
      .getByRole('button', { name: say('contact.next') })
      .click()
  const taking = async (name: keyof typeof lv, why: string) => {
    const form = await openStep(page(), say(name))
    await form.getByLabel(say('step.why'), { exact: true }).fill(why)
    await form.getByRole('button', { name: say('step.take') }).click()
  }

  step(
    'on a telephone, in Latvian: what must be passed on first, then a child whose age nobody asks to prove',
    async () => {
      await office.go(officer, '/cases/new')
      await eventually(() => textOf(page().locator('.contact')), new RegExp(say('contact.pass-child-to-protection')))
      await page().getByText(say('contact.said')).click()
      await next()
      await page().getByLabel(say('contact.danger-unknown'), { exact: true }).check()
      await next()
      await page().getByText(say('need.safe-place')).click()
      await page().getByText(say('need.sleep')).click()
      await next()
      await pick(page(), say('contact.language'), 'Arabic')
      await page().getByLabel(say('contact.interpreter-asked')).check()
      await page().getByLabel(say('contact.informed-not-yet')).check()
      await next()
      const met = page().locator('.met').first()
      await met.getByLabel(say('contact.age'), { exact: true }).selectOption('child')
      await met.getByLabel(say('contact.mode'), { exact: true }).selectOption('named')
      await met.getByLabel(say('contact.name'), { exact: false }).fill('Sami Invented')
      await pick(met, say('contact.citizenship'), 'Syria')
      assert.deepEqual(await violations(page()), [])
      await eventually(() => sideways(page()), 0)
      await shoot(page(), 'reception, child, narrow')
      await next()
      await page().getByText(say('sign.others-speak')).click()
      await page()
        .getByRole('button', { name: say('contact.save') })
        .click()
      await page().locator('.tracks').waitFor()
      address = new URL(page().url()).pathname
      assert.deepEqual(await englishLeft(page(), lv), [])
    },
  )

  step(
    'the child is on the way of children at once: a guardian is looked for, and nobody offers to do without',
    async () => {
      await eventually(
        () => textOf(page().locator('.tracks')),
        new RegExp(`${say('track.child')}.*${say('at.child.guardian-needed')}`),
      )
      const right = (await page().locator('.now details.step > summary').allTextContents()).join('\n')
      for (const key of ['step.identification.decline', 'step.support.not-wanted', 'step.whereabouts.lose'] as const)
        assert.equal(right.includes(say(key)), false, key)
      // Closed, but with its reason: whoever looks for «contact is lost» must learn that a child is missing at once.
      const lost = page().locator('.act.closed', { hasText: say('step.whereabouts.lose') })
      await eventually(() => textOf(lost), new RegExp(say('shut.child-is-missing')))
      await taking('step.identification.presume', 'Bērnu atveda svešs vīrietis, dokumenti bija pie viņa')
      await eventually(
        () => textOf(page().locator('.tracks')),
        new RegExp(`${say('at.identification.presumed')}.*${say('at.support.open')}`),
      )
      const told = page().locator('section[aria-labelledby=told]')
      await eventually(() => textOf(told), new RegExp(say('about.guardian')))
      for (const language of ['lv', 'ar'] as const)
        for (const width of [1280, 390] as const) {
          await show(page(), { language, light: 'light', width })
          await page().locator('.tracks').waitFor()
          await eventually(() => sideways(page()), 0)
          assert.deepEqual(await englishLeft(page(), language === 'lv' ? lv : ar), [])
          await shoot(page(), `reception, child ${language} ${width}`)
        }
      await show(page(), { language: 'lv', light: 'light', width: 390 })
    },
  )

  step('the child leaves: missing at once, an alarm before all else; nothing is closed', async () => {
    await taking('step.whereabouts.miss', 'Naktī nav istabā, gulta neaiztikta')
    await eventually(
      () => textOf(page().locator('.report-facts')),
      new RegExp(`${say('at.whereabouts.missing')}.*${say('clock.alarm')}`),
    )
    await shoot(page(), 'missing, narrow')
    const person = await officer.call<{ file: string; queue: string; tracks: { track: string; state: string }[] }>(
      'persons.get',
      { person: address.split('/').at(-1) },
    )
    assert.deepEqual([person.file, person.queue], ['open', 'alarm'])
    assert.equal(person.tracks.find(({ track }) => track === 'support')?.state, 'open', 'help waits for the child')
    await office.go(officer, '/')
    await eventually(() => textOf(page().locator('main').getByRole('alert')), /1/)
    await page().locator('main').getByRole('alert').getByRole('link').click()
    await eventually(() => page().url(), /queue=alarm$/)
    await eventually(
      () => textOf(page().locator('.card').first()),
      new RegExp(`Sami Invented.*${say('at.whereabouts.missing')}`),
    )
  })

  step('the desk sees the alarm by its number, gives it to somebody, and cannot close it either', async () => {
    const { page: other } = desk
    await office.go(desk, '/cases/waiting')
    const row = other.locator('.card').first()
    await eventually(() => textOf(row), new RegExp(`${say('clock.alarm')}.*${say('work.alarm')}.*Laima Invented`))
    assert.doesNotMatch(await textOf(other.locator('main')), /Sami/)
    await row.locator('summary').click()
    await row.getByRole('combobox').selectOption({ label: 'Rita Invented' })
    await row.getByRole('button', { name: say('agency.give') }).click()
    await eventually(() => row.getByRole('combobox').inputValue(), '')
    await office.go(desk, address)
    const closed = other.locator('.act.closed', { hasText: say('step.file.close') })
    await eventually(
      () => textOf(closed),
      new RegExp([say('shut.is-missing'), say('shut.identification-open')].join('|')),
    )
    const erased = other.locator('.act.closed', { hasText: say('data.erase') })
    await eventually(() => textOf(erased), new RegExp(say('no.is-child')))
    assert.deepEqual(await violations(other), [])
    await shoot(other, 'desk, missing child')
  })

  step('the child is found: the alarm ends, and what is there goes on from where it was', async () => {
    await office.go(officer, address)
    await taking('step.whereabouts.find', 'Policija atrada bērnu autoostā')
    await eventually(
      () => textOf(page().locator('.tracks')),
      new RegExp(`${say('track.whereabouts')}.*${say('at.whereabouts.known')}`),
    )
    await eventually(() => textOf(page().locator('.tracks')), new RegExp(say('at.identification.presumed')))
    await office.go(officer, '/')
    await eventually(() => page().locator('main').getByRole('alert').count(), 0)
    for (const { complaints } of [officer, desk]) assert.deepEqual(complaints, [])
  })
})
